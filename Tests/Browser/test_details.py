"""What one type of widget owes its learner, over and above what every widget does."""

import re

import pytest
from benches import ALL, DRAWN, of_type, opened
from keyboard import number


def test_a_rarer_class_costs_precision_and_no_recall(visit):
    config = of_type("threshold")
    bench = opened(visit, config)
    prevalence = next(c for c in config["controls"] if c["id"] == "prevalence")
    figures = lambda: {k: v for k, v in bench.shown().items() if k not in ("best", "par")}  # noqa: E731
    before = figures()
    bench.turn(prevalence, 0.05)
    rarer = figures()
    assert {k for k in before if rarer[k] != before[k]} == {"precision", "accuracy", "cost"}
    tp, fp, fn, tn = (number(before[k]) for k in ("tp", "fp", "fn", "tn"))
    caught, alarms = 0.05 * tp / (tp + fn), 0.95 * fp / (fp + tn)
    assert number(rarer["precision"]) == pytest.approx(caught / (caught + alarms), rel=0.01)
    # The slider's place nearest to the data's own share stands for that share itself.
    bench.turn(prevalence, config["start"]["prevalence"])
    assert figures() == before


def test_a_slider_that_is_brought_back_to_where_it_was_taken_is_let_go_of(visit):
    """A browser tells of no change then."""
    config = of_type("threshold")
    bench = opened(visit, config)
    cost = next(c for c in config["controls"] if c["id"] == "c")
    page, status, start = bench.page, bench.root.locator(".status .shown"), config["start"]["c"]
    page.locator(bench.slider("c")).scroll_into_view_if_needed()
    invited = status.inner_text()
    home, away = bench.thumb(cost, start), bench.thumb(cost, cost["max"])
    page.mouse.move(home["x"], home["y"])
    page.mouse.down()
    page.mouse.move(away["x"], away["y"], steps=3)
    page.wait_for_function("([selector, start]) => Number(document.querySelector(selector).value) !== start", arg=[bench.slider("c"), start])
    for pixel in range(14):
        page.mouse.move(home["x"] - pixel, home["y"])
        if bench.value(bench.slider("c")) == start:
            break
    assert bench.value(bench.slider("c")) == start
    page.mouse.up()
    page.wait_for_function("([node, before]) => node.innerText !== before", arg=[status.element_handle(), invited])
    assert bench.here()["c"] == start
    bench.figures_are(bench.measured())


def test_the_address_tells_where_the_hand_last_let_go(visit):
    """And of no place on the way, though it follows a while later, when the hand may hold something anew."""
    config = of_type("threshold")
    bench = opened(visit, config)
    page, cost = bench.page, next(c for c in config["controls"] if c["id"] == "c")
    page.locator(bench.slider("c")).scroll_into_view_if_needed()
    home, away = bench.thumb(cost, config["start"]["c"]), bench.thumb(cost, cost["max"])
    page.locator(bench.slider("prevalence")).press("ArrowRight")
    page.mouse.move(home["x"], home["y"])
    page.mouse.down()
    page.mouse.move(away["x"], away["y"], steps=3)
    page.wait_for_url(lambda url: f"{bench.id}.prevalence=" in url)
    assert bench.here()["c"] == config["start"]["c"]
    page.mouse.up()
    assert bench.here()["c"] == bench.value(bench.slider("c")) != config["start"]["c"]


#: Where on the screen the centre of one of the rings is that are drawn as one path.
RING = """(stage, i) => {
  const svg = stage.querySelector('svg');
  const [x, y, r] = svg.querySelector('.over path.example').getAttribute('d').split('M')[i + 1].match(/[-\\d.]+/g).map(Number);
  const { x: px, y: py } = new DOMPoint(x + r, y).matrixTransform(svg.getScreenCTM());
  return { x: px, y: py };
}"""


def test_the_pointer_over_a_voters_dot_shows_that_voter_and_keeps_nothing(visit):
    config = of_type("bagging_vote")
    bench = opened(visit, config)
    page, stage = bench.page, bench.root.locator(".stage")
    assert config["start"]["voter"] != 7
    bench.root.locator('label:has(input[value="lines"])').click()
    drawn, address = bench.root.evaluate(DRAWN), page.url
    stage.scroll_into_view_if_needed()
    dot = stage.evaluate(RING, 6)
    page.mouse.move(dot["x"], dot["y"])
    assert "bold: voter 7" in stage.text_content()
    page.wait_for_timeout(300)
    assert page.url == address
    assert page.locator(bench.key("undo")).get_attribute("aria-disabled") == "true"
    page.mouse.move(1, 1)
    assert bench.root.evaluate(DRAWN) == drawn


def test_a_descent_is_called_diverging_by_the_steps_it_has_taken(visit):
    config = of_type("descent_map")
    bench = opened(visit, config)
    status = bench.root.locator(".status .shown")
    told = lambda: ("diverged" in bench.root.get_attribute("class").split(), "diverges" in status.inner_text())  # noqa: E731
    log = next(c for c in config["controls"] if c["id"] == "log")
    bench.turn(log, log["max"])
    assert told() == (False, False)
    bench.page.locator(bench.key("step")).click()
    assert told() == (True, True)
    bench.page.locator(bench.key("undo")).click()
    assert told() == (False, False)


def test_a_ball_dropped_at_the_bottom_needs_no_steps_and_wins_nothing(visit):
    config = of_type("descent_map")
    bench = opened(visit, config)
    bench.root.locator(".handle").scroll_into_view_if_needed()
    bottom = bench.ask("spot", 0, {**config["start"], "w": 1.7, "b": -0.1})
    bench.page.mouse.click(bottom["x"], bottom["y"])
    assert number(bench.shown()["loss"]) == pytest.approx(0.22, rel=0.05)
    bench.page.locator(bench.key("step")).click()
    assert bench.shown()["needed"] == "–"
    assert not bench.won()


@pytest.mark.parametrize("name", ["learning_loop", "place_centroids"])
def test_the_machine_goes_back_step_by_step(visit, name):
    bench = opened(visit, of_type(name))

    def after(*actions):
        for action in actions:
            bench.page.locator(bench.key(action)).click()
        return bench.here()

    is_off = lambda: bench.page.locator(bench.key("back")).get_attribute("aria-disabled") == "true"  # noqa: E731
    start = bench.here()
    assert is_off()
    first = after("step")
    after("step")
    assert after("back") == first
    assert after("back") == start
    assert is_off()
    # The way of a whole run can be gone back too, and undo takes back one press of a key.
    end = after("auto")
    before = after("back")
    assert before not in (start, end)
    assert after("undo") == end
    assert after("back") == before
    assert after("undo", "undo") == start
    # A move by hand ends the way.
    after("step")
    grip = bench.root.locator(".handle, [data-slider] input").first
    grip.focus()
    bench.page.keyboard.press("ArrowRight")
    assert is_off()


def test_centroids_are_compared_with_careful_starts(visit):
    bench = opened(visit, of_type("place_centroids"))
    stage, chief = bench.root.locator(".stage"), bench.root.locator(".chief [data-readout]")
    drawn, figures = bench.root.evaluate(DRAWN), bench.shown()
    switch = bench.root.locator('label:has([data-switch="plus"])')
    switch.click()
    own = re.search(r"k-means from here ends at ([\d.]+)", stage.text_content())[1]
    count, low = re.search(r"k-means\+\+: (\d+) of 20 starts end at ([\d.]+)", stage.text_content()).groups()
    label = stage.locator("svg").get_attribute("aria-label")
    assert f"ends at {own}. " in label and label.endswith(f"{count} of 20 starts end at {low}.")
    assert 1 <= int(count) <= 20 and float(low) <= float(own)
    assert stage.locator("path.ghost").count() == 4
    assert bench.shown() == figures
    switch.click()
    assert bench.root.evaluate(DRAWN) == drawn
    bench.page.locator(bench.key("auto")).click()
    assert chief.inner_text() == own


def test_a_degree_is_predicted_before_its_validation_error_is_told(visit):
    config = of_type("pick_degree")
    bench = opened(visit, config)
    degree, locked = config["controls"]
    pick = {"degree": 6, "locked": 1}
    val = bench.measured(pick)["val"]
    figure = f"{val:.2f}" if val >= 0.1 else f"{val:.4f}"
    stage, status = bench.root.locator(".stage svg"), bench.root.locator(".status .shown")
    gauge, switch = bench.root.locator(".gauge .reading"), bench.page.locator(f'{bench.dial("locked")} input')

    def is_told():
        """By the read-out, the status, the gauge, and the picture in words and as drawn."""
        drawn = stage.locator(".reading, .kept-example").count() > 0
        return (
            bench.shown()["val"] == figure,
            figure in status.inner_text(),
            gauge.text_content() != "–",
            figure in stage.get_attribute("aria-label"),
            drawn,
        )

    bench.turn(degree, pick["degree"])
    assert is_told() == (False,) * 5
    assert bench.shown()["val"] == "–"
    bench.dial_to(locked, 1)
    assert is_told() == (True,) * 5
    assert bench.here() == pick
    # Another degree is another prediction, and undo goes back to the one before.
    bench.turn(degree, pick["degree"] + 1)
    assert not switch.is_checked()
    assert is_told() == (False,) * 5
    bench.page.locator(bench.key("undo")).click()
    assert switch.is_checked()
    assert is_told()[3:] == (True, True)
    bench.reach(f"#{bench.id} .handle")
    bench.page.keyboard.press("ArrowLeft")
    assert bench.here() == {"degree": 5, "locked": 0}
    assert not switch.is_checked()


def test_what_moved_nothing_is_undone_and_reset_like_anything_else(visit):
    bench = opened(visit, of_type("fit_line"))
    undo, handle = bench.page.locator(bench.key("undo")), bench.root.locator(".handle .knob").first
    for key in ("undo", "reset"):
        handle.click(force=True)
        assert undo.get_attribute("aria-disabled") == "false"
        before = bench.here()
        bench.page.locator(bench.key(key)).click()
        assert bench.here() == before
        # Resetting can be undone itself.
        assert undo.get_attribute("aria-disabled") == ("true" if key == "undo" else "false")


#: How many of some places all over the stage lie in each of its darker parts.
SHADED = """stage => {
  const svg = stage.querySelector('svg');
  const { width, height } = svg.viewBox.baseVal;
  const places = Array.from({ length: 900 }, (_, i) => new DOMPoint(((i % 30) + 0.5) * width / 30, (Math.floor(i / 30) + 0.5) * height / 30));
  return [...svg.querySelectorAll('.region.surer')].map((part) => places.filter((at) => part.isPointInFill(at)).length);
}"""


def test_a_boundary_is_the_darker_the_surer_it_is(visit):
    config = of_type("draw_boundary")
    bench = opened(visit, config)
    sharpness = next(c for c in config["controls"] if c["id"] == "s")
    stage = bench.root.locator(".stage")
    bench.turn(sharpness, sharpness["min"] + (sharpness["max"] - sharpness["min"]) / 4)
    blurred = stage.evaluate(SHADED)
    bench.turn(sharpness, sharpness["max"])
    sharp = stage.evaluate(SHADED)
    for side in (0, 1):
        # Nearer to a half there is more of each side, and the sharper the more.
        assert sorted(sharp[side::2], reverse=True) == sharp[side::2]
        assert sharp[side + 6] > sum(blurred[side + 6 : side + 7])


@pytest.mark.parametrize("way", ["scroll", "resize"])
def test_a_handle_stays_under_the_hand_while_its_page_moves(visit, way):
    bench = opened(visit, of_type("place_centroids"))
    page, knob = bench.page, bench.root.locator(".handle .knob").first

    def centre():
        box = knob.bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def moved_page():
        if way == "resize":
            page.set_viewport_size({"width": 1000, "height": 900})
            page.wait_for_timeout(60)
            return
        page.evaluate("scrollBy({ top: -40, behavior: 'instant' })")

    knob.scroll_into_view_if_needed()
    page.evaluate("scrollBy({ top: 100, behavior: 'instant' })")
    x, y = centre()
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y + 10)
    assert centre() == pytest.approx((x + 20, y + 10), abs=1)
    moved_page()
    page.mouse.move(x + 30, y + 20)
    assert centre() == pytest.approx((x + 30, y + 20), abs=1)
    page.mouse.up()


@pytest.mark.parametrize("type_, plots", [("fit_line", 1), ("kernel_lift", 2), ("descent_map", 3), ("roc_sweep", 3)])
def test_linked_plots_take_the_whole_bench_and_others_share_it_with_the_panel(visit, type_, plots):
    root = opened(visit, of_type(type_), viewport={"width": 1440, "height": 1000}).root
    assert root.locator(".stage").get_attribute("data-plots") == str(plots)
    stage, panel = (root.locator(part).bounding_box() for part in (".stage", ".panel"))
    if plots == 3:
        assert panel["y"] > stage["y"] + stage["height"] and panel["width"] == stage["width"]
    else:
        assert panel["x"] > stage["x"] + stage["width"] and panel["y"] == stage["y"]


def test_a_widget_in_a_block_quote_is_a_small_figure_in_the_margin(visit):
    config = next(b for b in ALL if b["id"] == "by_eye")
    bench = opened(visit, config, viewport={"width": 1440, "height": 1000})
    before = bench.page.locator(".prose", has=bench.page.locator("pre", has_text="by_eye")).bounding_box()
    figure = bench.root.bounding_box()
    assert figure["x"] > before["x"] + before["width"] and abs(figure["y"] - before["y"]) < 24
    assert figure["width"] <= 280 and figure["height"] < 720
    keys = bench.root.get_by_role("button")
    assert [key.inner_text().strip() for key in keys.all()] == ["Auto-fit", "One step", "Undo", "Reset"]
    assert all(key.bounding_box()["width"] < 64 for key in keys.all())
    assert bench.root.get_by_role("radio").count() == 0, "what only changes the view is left out"
    bench.play_by_keyboard(config["best"])
    bench.figures_are(bench.measured())
    bench.root.locator(".status .spoken", has_text=re.compile(r"\S")).wait_for(state="attached", timeout=3000)
    # Folded into the text it is a bench like any other, and so where the margin is too narrow for it.
    for width in (1440, 1100, 800):
        bench.page.set_viewport_size({"width": width, "height": 1000})
        bench.page.evaluate("large => { document.documentElement.dataset.size = large ? 'larger' : ''; }", width == 1440)
        assert bench.root.get_by_role("radio").count() == 2
        assert bench.root.locator(".status .shown").is_visible()
        assert bench.root.bounding_box()["width"] > 500


@pytest.mark.parametrize("way", ["no script", "no engine"])
def test_a_small_figure_that_cannot_be_played_has_no_keys(visit, way):
    config = next(b for b in ALL if b["id"] == "by_eye")
    wide = {"width": 1440, "height": 1000}
    if way == "no script":
        page = visit(config["page"], live=False, viewport=wide, java_script_enabled=False)
    else:
        page = visit(
            config["page"], live=False, viewport=wide, forgive=("Failed to load resource",),
            prepare=lambda page: page.route("**/engine.wasm", lambda route: route.abort()),
        )
        page.locator("#by_eye.asleep").wait_for()
    assert page.locator("#by_eye .stage svg").is_visible()
    assert page.locator("#by_eye .bench-keys").is_hidden()
