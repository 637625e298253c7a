"""What every widget owes its learner, asked of each type on its page of the authors' reference."""

import json
import re

import pytest
from benches import ALL, DRAWN, TYPES, Bench, awake, go, move, opened, reads
from keyboard import number
from published import SITE

#: The games of the lessons.
GAMES = [b for b in ALL if b["page"].startswith("lessons/") and b["goal"]]
assert TYPES and GAMES, "there are no widgets to test"

each_type = pytest.mark.parametrize("config", TYPES, ids=[b["type"] for b in TYPES])
each_game = pytest.mark.parametrize("config", GAMES, ids=[b["id"] for b in GAMES])

#: No part of a page moves while motion is refused.
MOVING = """() => document.getAnimations().filter(a => a.playState === 'running'
  && Number(a.effect.getComputedTiming().duration) > 20).map(a => a.effect.target.className?.baseVal ?? a.effect.target.className)"""

#: Controls without a name, a role or a value that is spoken.
MUTE = """root => {
  const named = (e) => (e.getAttribute('aria-label') ?? '').trim() || [...(e.labels ?? [])].some((l) => l.textContent.trim()) || e.textContent.trim();
  const controls = [...root.querySelectorAll('input, button, select, [role=slider], [tabindex="0"]')].filter((e) => e.getClientRects().length);
  return controls.filter((e) => {
    const isSlider = e.getAttribute('role') === 'slider' || e.type === 'range';
    const hasRole = e.matches('input, button, select, [role]');
    return !named(e) || !hasRole || (isSlider && !(e.getAttribute('aria-valuetext') ?? '').trim());
  }).map((e) => e.outerHTML.slice(0, 200));
}"""

#: Targets that are narrower or lower than 24 px, with what they measure.
SMALL = """root => [...root.querySelectorAll('input, button, select, summary, a, .handle')]
  .map((e) => e.matches('.handle') ? e.querySelector('.hit') : e.closest('label') ?? e)
  .map((e) => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width && Math.min(r.width, r.height) < 23.9)
  .map(([e, r]) => `${r.width}x${r.height} ${e.outerHTML.slice(0, 120)}`)"""


NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })"


def finite(numbers):
    return {k: float(v) for k, v in numbers.items()}


@each_type
def test_it_speaks_and_is_won_by_keyboard_alone(visit, config):
    bench = opened(visit, config)
    page = bench.page
    assert bench.root.evaluate(MUTE) == []
    bench.figures_are(finite(config["numbers"]))
    assert not bench.won()
    win = bench.ask("winning")
    assert win, "no position meets the goal"
    bench.play_by_keyboard(win)
    bench.figures_are(bench.measured())
    assert page.evaluate(MOVING) == []
    if config["goal"]:
        assert bench.won(), bench.shown()
        bench.root.locator(".spoken", has_text="oal").wait_for(state="attached", timeout=3000)
    if all(bench.has(bench.slider(c["id"])) or bench.has(bench.dial(c["id"])) for c in config["controls"]):
        bench.figures_are(bench.measured(win))
    # The address holds the position: another visit shows the same.
    shown = {k: v for k, v in bench.shown().items() if k != "best"}
    drawn = bench.root.evaluate(DRAWN)
    page.reload()
    awake(page, config)
    again = Bench(page, config)
    assert {k: v for k, v in again.shown().items() if k != "best"} == shown
    # A picture brought up to date by its changes is the one that is drawn from nothing.
    assert again.root.evaluate(DRAWN) == drawn


@each_game
def test_a_lessons_game_is_where_its_address_says(visit, config):
    """At the solver's position, the engine in the page finds what the compiler's found."""
    query = "&".join(f"{config['id']}.{c['id']}={config['best'][c['id']]}" for c in config["controls"])
    bench = opened(visit, {**config, "page": f"{config['page']}?{query}"})
    terms = config["goal"]["terms"]
    if len(terms) == 1:
        chief = terms[0]["metric"]
        assert bench.measured()[chief] == pytest.approx(float(config["best"][chief]), rel=1e-5)
    bench.figures_are(bench.measured())
    assert not bench.won()


@each_type
def test_it_is_won_by_pointer_and_what_moves_can_be_paused(visit, config):
    bench = opened(visit, config, reduced_motion="no-preference")
    page = bench.page
    win = bench.ask("winning")
    bench.play_by_pointer(win)
    bench.figures_are(bench.measured())
    if config["goal"]:
        assert bench.won(), (bench.here(), win)
    undo, reset = bench.key("undo"), bench.key("reset")
    page.locator(reset).click()
    bench.figures_are(finite(config["numbers"]))
    assert bench.here() == {k: float(v) for k, v in config["start"].items()}
    page.locator(undo).click()
    bench.figures_are(bench.measured())
    page.locator(reset).click()
    auto = bench.key("auto")
    if auto:
        page.locator(auto).click()
        if page.locator(auto).inner_text().strip() == "Pause":
            page.locator(auto).click()
            stands = bench.shown()
            page.wait_for_timeout(250)
            assert bench.shown() == stands
        bench.figures_are(bench.measured())


@each_type
def test_without_motion_or_storage_the_machine_goes_in_steps(visit, config):
    bench = opened(visit, config, prepare=lambda page: page.add_init_script(NO_STORAGE))
    page = bench.page
    for action in ("step", "auto"):
        key = bench.key(action)
        if not key:
            continue
        bench.reach(key)
        page.keyboard.press("Enter")
        assert page.locator(key).inner_text().strip() != "Pause"
        assert page.evaluate(MOVING) == []
        stage = bench.root.locator(".stage").inner_html()
        bench.figures_are(bench.measured())
        page.wait_for_timeout(150)
        assert bench.root.locator(".stage").inner_html() == stage


@each_type
def test_it_fits_a_small_screen_and_follows_a_finger(visit, config):
    bench = opened(visit, config, viewport={"width": 320, "height": 700}, has_touch=True)
    page = bench.page
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert bench.root.evaluate(SMALL) == []
    finger = page.context.new_cdp_session(page)

    def touch(kind, at=None):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [at] if at else []})

    for grip in bench.root.locator(".handle .hit, [data-slider] input").all():
        grip.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        box = grip.bounding_box()
        slider = grip.evaluate("e => e.matches('input')")
        share = grip.evaluate("e => e.matches('input') ? (e.value - e.min) / (e.max - e.min) : 0.5")
        x, y = box["x"] + 12 + share * (box["width"] - 24), box["y"] + box["height"] / 2
        before = bench.here()
        ways = [(60, 0), (-60, 0)] if slider else [(45, 45), (-45, -45), (45, -45), (-45, 45)]
        for dx, dy in ways:
            touch("touchStart", {"x": x, "y": y})
            for part in (0.3, 0.6, 1):
                touch("touchMove", {"x": x + part * dx, "y": y + part * dy})
            touch("touchEnd")
            if bench.here() != before:
                break
        assert bench.here() != before, grip.evaluate("e => e.closest('.handle, [data-slider]').outerHTML.slice(0, 200)")
    bench.figures_are(bench.measured())


def block_of(html, bench_id):
    """The bench's element, out of a page's text."""
    start = html.index(f'<div role="group" class="bench" id="{bench_id}"')
    depth = 0
    for tag in re.finditer(r"<div\b|</div>", html[start:]):
        depth += 1 if tag[0] != "</div>" else -1
        if depth == 0:
            return html[start : start + tag.end()]
    raise AssertionError(f"{bench_id} never ends")


def served(page, path, html):
    """The page's text instead of the one on the disk."""
    page.route(f"**/{path}*", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))





@each_type
def test_two_of_one_widget_do_not_disturb_each_other(visit, config):
    html = (SITE / config["page"]).read_text("utf-8")
    first, two = block_of(html, config["id"]), f"{config['id']}_two"
    both = html.replace(first, first + first.replace(config["id"], two))
    bench = opened(visit, config, prepare=lambda page: served(page, config["page"], both))
    page = bench.page
    other = Bench(page, {**config, "id": two})
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    untouched = other.shown()
    move(bench)
    assert other.shown() == untouched
    assert other.here() == {k: float(v) for k, v in config["start"].items()}
    held = bench.shown()
    move(other)
    assert bench.shown() == held
    other.figures_are(other.measured())


@each_type
def test_absurd_addresses_and_a_resize_in_mid_drag(visit, config):
    bench = opened(visit, config, reduced_motion="no-preference")
    page = bench.page
    for value in ("1e308", "-1e308", "NaN", "%3Cb%3E"):
        bench = go(page, config, "?" + "&".join(f"{config['id']}.{c['id']}={value}" for c in config["controls"]))
        for handle in bench.root.locator(".handle").all():
            low, now, high = (float(handle.get_attribute(f"aria-value{part}")) for part in ("min", "now", "max"))
            assert low <= now <= high and low < high
    bench = go(page, config)
    grips = bench.root.locator(".handle .hit, [data-slider] input")

    def resize():
        page.set_viewport_size({"width": 500, "height": 900})
        page.wait_for_timeout(60)

    if grips.count():
        grips.first.scroll_into_view_if_needed()
        box = grips.first.bounding_box()
        start = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        bench.drag(start, {"x": start["x"] + 40, "y": start["y"] - 40}, hold=resize)
    else:
        resize()
    page.wait_for_timeout(60)
    bench.figures_are(bench.measured())
    box = bench.root.locator(".stage").bounding_box()
    for handle in bench.root.locator(".handle .knob").all():
        at = handle.bounding_box()
        assert box["x"] - 1 <= at["x"] + at["width"] / 2 <= box["x"] + box["width"] + 1


def asleep(root):
    """A note stands where the game would be, and the picture and its figures stay."""
    note = root.locator('.bench-note[role="status"]')
    note.wait_for()
    assert len(note.inner_text()) > 40
    assert root.locator(".stage svg").is_visible()
    assert any(figure.strip(" –") for figure in root.locator("[data-readout]:not([data-readout=par])").all_inner_texts())


@each_type
def test_without_the_engine_a_note_stands_there(visit, config):
    block = lambda page: page.route("**/engine.wasm", lambda route: route.abort())  # noqa: E731
    page = visit(config["page"], prepare=block, live=False, forgive=["ERR_FAILED"])
    asleep(page.locator(f"#{config['id']}"))


@pytest.mark.parametrize("config", TYPES[:2], ids=[b["type"] for b in TYPES[:2]])
def test_without_webassembly_a_note_stands_there(visit, config):
    page = visit(config["page"], prepare=lambda page: page.add_init_script("delete window.WebAssembly"), live=False)
    asleep(page.locator(f"#{config['id']}"))


@pytest.mark.parametrize("config", [b for b in TYPES if b["data"]], ids=[b["type"] for b in TYPES if b["data"]])
def test_five_thousand_rows_are_played_or_refused_with_a_note(visit, config):
    html = (SITE / config["page"]).read_text("utf-8")
    many = json.loads(json.dumps({k: v for k, v in config.items() if k != "page"}))
    for column in many["data"]["columns"]:
        given = column["values"]
        column["values"] = [
            v + 1e-4 * (i // len(given)) * (i % 7) if isinstance(v, float) else v
            for i, v in ((i, given[i % len(given)]) for i in range(5000))
        ]
    text = json.dumps(many).replace("<", "\\u003c")
    block = block_of(html, config["id"])
    swollen = re.sub(r'(data-is="config">).*?(</script>)', lambda m: m[1] + text + m[2], block, count=1, flags=re.S)
    page = visit(config["page"], prepare=lambda page: served(page, config["page"], html.replace(block, swollen)), live=False)
    root = page.locator(f"#{config['id']}")
    root.and_(page.locator(".live, .asleep")).wait_for(timeout=20_000)
    if "asleep" in root.get_attribute("class").split():
        assert root.locator('.bench-note[role="status"]').is_visible()
        return
    grip = root.locator(".handle, [data-slider] input, [data-dial] input").first
    grip.focus()
    page.keyboard.press("Space" if grip.get_attribute("type") == "checkbox" else "ArrowRight")
    assert number(root.locator(".chief [data-readout]").inner_text().replace("–", "0")) is not None


@each_type
def test_the_stage_says_what_it_shows(visit, config):
    bench = opened(visit, config)
    said = lambda: bench.root.locator(".stage svg").get_attribute("aria-label")  # noqa: E731
    assert said() == bench.ask("label")
    move(bench)
    assert said() == bench.ask("label")


@each_type
def test_its_data_or_its_figures_stand_in_a_table(visit, config):
    bench = opened(visit, config)
    head, *rows = bench.root.locator(".drawer table tr").evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")
    if config["data"]:
        assert len(rows) == len(config["data"]["columns"][0]["values"])
        return
    control = next(c["id"] for c in config["controls"] if c["label"] == head[0])
    metrics = [next(m["id"] for m in config["metrics"] if m["short"] == short) for short in head[1:]]
    assert len(rows) > 2
    for place, *figures in rows:
        values = bench.measured({**config["start"], control: number(place)})
        assert all(reads(text, values[name]) for name, text in zip(metrics, figures, strict=True)), place
