"""Numbers in a lesson's text that turn a widget's control: by key, by pointer, and with its bench."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from benches import ALL, Bench
from keyboard import number, tab_to
from published import SITE

DIAL = re.compile(r'<span class="dial" data-turns="(\w+)\.(\w+)"')
#: Every dial of the site: the bench that it turns, and the control.
DIALS = [
    (config, next(c for c in config["controls"] if c["id"] == control))
    for config in ALL
    for widget, control in DIAL.findall((SITE / config["page"]).read_text("utf-8"))
    if widget == config["id"]
]
NAMES = [f"{config['id']}.{control['id']}" for config, control in DIALS]
SOME = next(dial for dial, name in zip(DIALS, NAMES) if name == "fit_the_tips.w")


class Dial:
    """One dial of an open page, and the bench that it turns."""

    def __init__(self, visit, config, control, **options):
        self.page = visit(config["page"], **options)
        self.bench = Bench(self.page, config)
        self.control, self.step = control["id"], control["step"]
        self.selector = f'[data-turns="{config["id"]}.{control["id"]}"]'
        self.node = self.page.locator(self.selector)

    def value(self):
        return float(self.node.get_attribute("aria-valuenow"))

    def agrees(self):
        """Whether text, spoken value, bench and figures say the same."""
        text = self.node.inner_text()
        assert self.node.get_attribute("aria-valuetext") == text
        assert number(text) == pytest.approx(self.value(), abs=0.006)
        assert self.value() == pytest.approx(self.bench.here()[self.control], rel=1e-5)
        slider = self.bench.slider(self.control)
        if self.bench.has(slider):
            # A slider stands at the nearest of its marks.
            assert self.bench.value(slider) == pytest.approx(self.value(), abs=self.step / 2)
        self.bench.figures_are(self.bench.measured())


@pytest.mark.parametrize("config, control", DIALS, ids=NAMES)
def test_a_dial_turns_its_control_by_keyboard(visit, config, control):
    dial = Dial(visit, config, control)
    assert dial.node.get_attribute("role") == "slider"
    assert dial.node.get_attribute("aria-label") == control["label"]
    start = config["start"][control["id"]]
    assert dial.value() == pytest.approx(start)
    tab_to(dial.page, dial.selector)
    # Away from the end that it may stand at.
    key, way = ("ArrowRight", 1) if start < control["max"] else ("ArrowLeft", -1)
    dial.page.keyboard.press(key)
    assert dial.value() == pytest.approx(start + way * control["step"], abs=1e-9)
    dial.agrees()
    for end, value in (("Home", control["min"]), ("End", control["max"])):
        dial.page.keyboard.press(end)
        assert dial.value() == pytest.approx(value, abs=1e-9)
        dial.agrees()
    dial.page.keyboard.press("Shift+ArrowLeft")
    assert dial.value() == pytest.approx(max(control["min"], control["max"] - 10 * control["step"]), abs=1e-9)


def test_a_dial_is_dragged_sideways_and_its_bench_follows(visit):
    config, control = SOME
    dial = Dial(visit, config, control)
    dial.node.scroll_into_view_if_needed()
    box, start = dial.node.bounding_box(), dial.value()
    mouse = dial.page.mouse
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + box["width"] / 2 + 32, box["y"] + box["height"] / 2 + 5, steps=4)
    # A tenth of the way from one end to the other.
    assert dial.value() - start == pytest.approx((control["max"] - control["min"]) / 10, abs=control["step"])
    held = dial.value()
    mouse.up()
    mouse.move(box["x"], box["y"])
    assert dial.value() == held
    dial.agrees()
    assert dial.bench.root.locator(".status .shown").inner_text() != ""
    # One drag is one move.
    dial.page.locator(dial.bench.key("undo")).click()
    assert dial.value() == start


def test_a_dial_shows_where_the_bench_is_turned(visit):
    config, control = SOME
    dial = Dial(visit, config, control)
    dial.bench.turn(control, control["max"])
    assert dial.value() == control["max"]
    dial.agrees()
    dial.page.locator(dial.bench.key("auto")).click()
    dial.page.wait_for_function("root => root.querySelector('[data-action=auto] use').getAttribute('href') === '#i-play'", arg=dial.bench.root.element_handle())
    dial.agrees()
    dial.page.locator(dial.bench.key("reset")).click()
    assert dial.value() == config["start"][control["id"]]


def test_a_dial_takes_the_same_room_before_it_can_be_turned(visit):
    """Without a script it is the number where the control stands at first."""
    config, control = SOME
    live = Dial(visit, config, control)
    plain = visit(config["page"], java_script_enabled=False).locator(live.selector)
    assert plain.inner_text() == live.node.inner_text()
    assert plain.get_attribute("role") is None
    before, after = plain.bounding_box(), live.node.bounding_box()
    assert (before["width"], before["height"]) == (after["width"], after["height"])
    line = live.node.evaluate("node => node.parentElement.offsetHeight")
    live.node.focus()
    live.page.keyboard.press("Home")
    assert live.node.evaluate("node => node.parentElement.offsetHeight") == line


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_dial_that_is_held_has_no_axe_violation(visit, scheme):
    config, control = SOME
    dial = Dial(visit, config, control, color_scheme=scheme)
    dial.node.focus()
    found = Axe().run(dial.page, context=dial.selector)
    assert found.violations_count == 0, found.generate_report()
