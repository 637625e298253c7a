"""The widgets and the questions again, in Debian's Firefox."""

import pytest
import test_proof
import test_quiz
import test_sort
from published import SITE, lesson_pages
from benches import TYPES, opened
from test_dials import test_a_dial_is_dragged_sideways_and_its_bench_follows, test_a_dial_shows_where_the_bench_is_turned  # noqa: F401 (run here too)
from test_details import test_a_slider_that_is_brought_back_to_where_it_was_taken_is_let_go_of  # noqa: F401 (runs here too)
from test_widgets import MUTE, finite

BROWSER = "firefox"


@pytest.mark.parametrize("config", TYPES, ids=[b["type"] for b in TYPES])
def test_a_widget_speaks_and_is_won_by_keyboard_alone(visit, config):
    bench = opened(visit, config)
    assert bench.root.evaluate(MUTE) == []
    bench.figures_are(finite(config["numbers"]))
    bench.play_by_keyboard(bench.ask("winning"))
    bench.figures_are(bench.measured())
    assert bench.won() == bool(config["goal"])


#: Over WebDriver BiDi scripts cannot be turned off, nor are they held back safely.
CHROMIUM_ALONE = ("without_a_script", "when_its_script_comes")
CHECKS = [
    check
    for module in (test_quiz, test_sort, test_proof)
    for name, check in vars(module).items()
    if name.startswith("test_")
    and not any(words in name for words in CHROMIUM_ALONE)
    and "lesson_path" in check.__code__.co_varnames[: check.__code__.co_argcount]
]


@pytest.mark.parametrize("check", CHECKS, ids=[check.__name__ for check in CHECKS])
def test_a_lesson_answers_by_keyboard(visit, check):
    about = vars(__import__(check.__module__)).get("ABOUT", "")
    lesson = next(page for page in lesson_pages() if about in (SITE / page).read_text("utf-8"))
    check(visit=visit, lesson_path=lesson)
