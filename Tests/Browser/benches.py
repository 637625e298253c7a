"""Playing any bench: what the engine says of it, and moving its controls by key and by pointer."""

import pathlib

from keyboard import number, tab_to
from published import benches

ALL = benches()
#: One of each type, from the page that documents it.
TYPES = [b for b in ALL if b["page"].startswith("authors/widget-")]

SCRIPT = (pathlib.Path(__file__).parent / "benches.js").read_text("utf-8")


class Bench:
    """One bench of an open page."""

    def __init__(self, page, config):
        self.page, self.config, self.id = page, config, config["id"]
        self.root = page.locator(f"#{self.id}")
        if not page.evaluate("'benches' in window"):
            page.evaluate(SCRIPT)

    def ask(self, name, *values):
        """What `benches.js` says of this bench."""
        argument = [self.id, *values] if values else self.id
        return self.page.evaluate("([name, value]) => benches[name](value)", [name, argument])

    def here(self):
        """The position, as the page's address tells it."""
        return self.ask("here")

    def measured(self, state=None):
        """What the engine makes of a position."""
        return {k: float(v) for k, v in self.ask("measure", state).items()}

    def shown(self):
        """The figures that are read out, as text."""
        return self.root.evaluate(
            "root => Object.fromEntries([...root.querySelectorAll('[data-readout]')]"
            ".map(node => [node.dataset.readout, node.textContent.trim()]))"
        )

    def figures_are(self, values):
        """Whether each figure that is read out is the value given for it."""
        classes = self.ask("classes") if any(metric.get("class") for metric in self.config["metrics"]) else {}

        def told(k, text):
            return text == classes[k][int(values[k])] if k in classes else reads(text, float(values[k]))

        wrong = {k: (text, values[k]) for k, text in self.shown().items() if k in values and not told(k, text)}
        assert wrong == {}, f"{self.id} at {self.here()}: {wrong}"

    def won(self):
        return "won" in self.root.get_attribute("class").split()

    def slider(self, control):
        return f'#{self.id} [data-slider="{control}"] input'

    def dial(self, control):
        return f'#{self.id} [data-dial="{control}"]'

    def has(self, selector):
        return self.page.locator(selector).count() > 0

    def key(self, action):
        """The selector of a key below the bench, or None."""
        selector = f'#{self.id} [data-action="{action}"]'
        return selector if self.has(selector) else None

    def value(self, selector):
        return float(self.page.locator(selector).input_value())

    # By keyboard alone

    def reach(self, selector):
        """Tabs on to a control, from the bench's beginning where it lies behind."""
        self.page.evaluate(
            """([id, selector]) => {
              const [now, to] = [document.activeElement, document.querySelector(selector)];
              const isAhead = document.getElementById(id).contains(now) && now.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING;
              if (now === to || isAhead) return;
              now.blur();
              getSelection().collapse(document.getElementById(id), 0);
            }""",
            [self.id, selector],
        )
        tab_to(self.page, selector)

    def turn(self, control, to):
        """Brings a slider to a value by Home, End, arrows and Shift."""
        selector = self.slider(control["id"])
        self.reach(selector)
        press, step = self.page.keyboard.press, control["step"]
        for end, value in (("Home", control["min"]), ("End", control["max"])):
            if abs(to - value) < abs(to - self.value(selector)):
                press(end)
        for _ in range(4):
            away = round((to - self.value(selector)) / step)
            if away == 0:
                break
            arrow = "ArrowRight" if away > 0 else "ArrowLeft"
            for _ in range(abs(away) // 10):
                press(f"Shift+{arrow}")
            for _ in range(abs(away) % 10):
                press(arrow)
        assert abs(self.value(selector) - to) <= 0.51 * step, f"{self.id} {control['id']} does not reach {to}"

    def dial_to(self, control, to):
        """Sets a choice or a switch by Space and arrows."""
        dial = self.dial(control["id"])
        if control["look"] == "toggle":
            self.reach(f'{dial} input, {dial}[type="checkbox"]')
            if self.page.evaluate("document.activeElement.checked") != bool(to):
                self.page.keyboard.press("Space")
            return
        self.reach(f"{dial} input")
        for _ in range(int(control["max"] - control["min"]) + 1):
            if self.page.evaluate("Number(document.activeElement.value)") == to:
                break
            self.page.keyboard.press("ArrowDown")
        assert self.page.locator(f"{dial} input:checked").input_value() == str(int(to))

    def play_by_keyboard(self, to):
        """Brings every control to a position: the handles first, for pulling one may reset others."""
        if any(not self.has(self.slider(c["id"])) and not self.has(self.dial(c["id"])) for c in self.config["controls"]):
            at = None
            for handle, key in self.ask("keys", to):
                if handle != at:
                    self.reach(f"#{self.id} .handle:nth-child({handle + 1})")
                at = handle
                self.page.keyboard.press(key)
        for control in self.config["controls"]:
            if self.has(self.slider(control["id"])):
                self.turn(control, to[control["id"]])
        # The switches last: moving a slider may put one back.
        for control in self.config["controls"]:
            if self.has(self.dial(control["id"])):
                self.dial_to(control, to[control["id"]])

    # By pointer

    def drag(self, start, end, steps=4, hold=None):
        mouse = self.page.mouse
        mouse.move(start["x"], start["y"])
        mouse.down()
        mouse.move((start["x"] + end["x"]) / 2, (start["y"] + end["y"]) / 2, steps=steps)
        if hold:
            hold()
        mouse.move(end["x"], end["y"], steps=steps)
        mouse.up()

    def thumb(self, control, value):
        """Where a slider's thumb stands at a value."""
        box = self.page.locator(self.slider(control["id"])).bounding_box()
        size = min(24, box["height"])
        share = (value - control["min"]) / (control["max"] - control["min"])
        return {"x": box["x"] + size / 2 + share * (box["width"] - size), "y": box["y"] + box["height"] / 2}

    def pull(self, control, to):
        """Drags a slider's thumb to a value, then by pixels until it is as near as it gets."""
        selector = self.slider(control["id"])
        self.page.locator(selector).scroll_into_view_if_needed()
        start, end = self.thumb(control, self.value(selector)), self.thumb(control, to)
        mouse = self.page.mouse
        mouse.move(start["x"], start["y"])
        mouse.down()
        mouse.move(end["x"], end["y"], steps=3)
        best, at = abs(self.value(selector) - to), end["x"]
        way = 1 if to > self.value(selector) else -1
        for pixel in range(1, 14):
            if best < 0.51 * control["step"]:
                break
            mouse.move(end["x"] + way * pixel, end["y"])
            if abs(self.value(selector) - to) < best:
                best, at = abs(self.value(selector) - to), end["x"] + way * pixel
        mouse.move(at, end["y"])
        mouse.up()

    def haul(self, handle, to):
        """Drags a handle to where it belongs at a position."""
        grip = self.page.locator(f"#{self.id} .handle:nth-child({handle + 1})")
        grip.scroll_into_view_if_needed()
        box = grip.locator(".hit").bounding_box()
        start = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        self.drag(start, self.ask("spot", handle, to))

    def play_by_pointer(self, to):
        controls = self.config["controls"]
        if any(not self.has(self.slider(c["id"])) and not self.has(self.dial(c["id"])) for c in controls):
            for _ in range(2):
                for handle in range(self.page.locator(f"#{self.id} .handle").count()):
                    self.haul(handle, to)
        for control in controls:
            if self.has(self.slider(control["id"])):
                self.pull(control, to[control["id"]])
        for control in controls:
            dial = self.dial(control["id"])
            if not self.has(dial):
                continue
            choice = f'{dial} label:has(input[value="{int(to[control["id"]])}"])'
            if control["look"] == "choice":
                self.page.locator(choice).click()
            elif self.page.locator(f'{dial} input, {dial}[type="checkbox"]').first.is_checked() != bool(to[control["id"]]):
                self.page.locator(dial).first.click()


def reads(text, value):
    """Whether a figure as shown is this value, rounded: the address keeps six digits."""
    if value != value or value in (float("inf"), float("-inf")):
        return text == "–"
    if text == "–":
        return False
    unit = 10.0 ** -len(text.partition(".")[2])
    return abs(number(text) - value) <= 0.51 * unit + 2e-4 * abs(value)


def of_type(name):
    return next(b for b in TYPES if b["type"] == name)


def opened(visit, config, **options):
    page = visit(config["page"], live=False, **options)
    awake(page, config)
    return Bench(page, config)


def awake(page, config):
    page.locator(f"#{config['id']}.live").wait_for(timeout=10_000)


def go(page, config, query=""):
    """Opens the bench's page once more, at an address."""
    page.goto(page.url.partition("?")[0] + query)
    awake(page, config)
    return Bench(page, config)


def move(bench):
    """Moves each dial and the first handle, by keyboard."""
    for control in bench.config["controls"]:
        if bench.has(bench.dial(control["id"])):
            bench.dial_to(control, control["max"])
    for grip in (".handle:nth-child(1)", "[data-slider] input"):
        if bench.has(f"#{bench.id} {grip}"):
            bench.reach(f"#{bench.id} {grip}")
            for key in ("ArrowRight", "Shift+ArrowRight", "End"):
                bench.page.keyboard.press(key)


#: A stage's layers as text, but for its handles: attributes in order, the stage's own number left out.
DRAWN = """root => [...root.querySelectorAll('.stage svg > g.layer:not(.handles)')].map(function text(e) {
  const attributes = [...e.attributes].map(({ name, value }) => `${name}="${value.replace(/live-\\d+/, 'live')}"`).sort();
  return `<${e.tagName} ${attributes.join(' ')}>${e.children.length ? [...e.children].map(text).join('') : e.textContent}`;
}).join('\\n')"""
