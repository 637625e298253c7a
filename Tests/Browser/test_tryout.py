"""The box of the authors' reference in which an expression is computed."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from published import SITE, html_pages

PAGE = "authors/functions-clustering.html"
PAGES = [path for path in html_pages() if 'data-is="tryout"' in (SITE / path).read_text()]
#: What is typed, what is said, and which part of it is then selected.
TYPED = [
    ("a value", "kmeans([1, 2, 9], k=2, init=[1, 9]).centroids", "[1.5, 9]", None),
    ("all digits of a number", "1/3", "0.3333333333333333", None),
    ("an unknown function", "2 * kmens([1, 2])", "there is no function kmens; did you mean kmeans? (write kmeans)", "kmens"),
    ("places are counted in characters", "'ŷ😀' + kmens([1])", "there is no function kmens; did you mean kmeans? (write kmeans)", "kmens"),
    ("whole numbers past 32 bits", "3000000000 % 7", "4", None),
    ("a count past 32 bits", "linspace(0, 1, 3000000000)", "n of linspace is a whole number, at least 0, not 3000000000", "3000000000"),
    ("brackets without end", "(" * 20_000, "the expression nests deeper than 200 levels", "("),
    ("half an expression", "1 +", "a value is expected here", ""),
    ("a name of no lesson", "tips.bill", "nothing here is called tips", "tips"),
    ("nothing", "  ", "Type an expression.", ""),
]


@pytest.mark.parametrize("typed, said, part", [case[1:] for case in TYPED], ids=[case[0] for case in TYPED])
def test_an_expression_is_computed_or_its_fault_selected(visit, typed, said, part):
    page = visit(PAGE)
    field = page.get_by_label("Try an expression")
    field.fill(typed)
    field.press("Enter")
    page.locator(".tryout output").and_(page.get_by_text(said, exact=True)).wait_for()
    assert (field.get_attribute("aria-invalid") == "true") == (part is not None)
    if part is not None:
        assert field.evaluate("f => document.activeElement === f && f.value.slice(f.selectionStart, f.selectionEnd)") == part


def test_what_would_never_end_ends(visit):
    page = visit(PAGE)
    page.get_by_label("Try an expression").fill("sum([a*b for a in range(100000) for b in range(100000)])")
    page.get_by_role("button", name="Compute").click()
    page.locator(".tryout output.problem").filter(has_text="steps").wait_for()


def test_every_page_of_functions_and_that_of_expressions_has_a_box():
    assert {path for path in html_pages() if re.match(r"authors/(functions|expressions)", path)} == set(PAGES)


@pytest.mark.parametrize("path", PAGES)
def test_every_example_of_a_page_computes_in_the_browser(visit, path):
    page = visit(path)
    examples = page.eval_on_selector_all(
        "p > code:first-of-type", "all => all.filter((c) => c.parentElement.textContent.startsWith('For example, ')).map((c) => c.textContent)"
    )
    answers = page.evaluate(
        "async (all) => { const { evaluate } = await import('../js/engine/checker.js'); return Promise.all(all.map(evaluate)); }", examples
    )
    assert [answer for answer in answers if "value" not in answer] == []
    assert examples or path in ("authors/expressions.html", "authors/functions.html")


def test_without_the_checker_the_box_says_so(visit):
    page = visit(PAGE, prepare=lambda page: page.route("**/checker.wasm", lambda route: route.abort()), forgive=("Failed to load resource",))
    page.get_by_role("button", name="Compute").click()
    page.locator(".tryout output").filter(has_text="could not be loaded").wait_for()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("typed", ["1 + 1", "1 +"])
def test_the_box_has_no_faults_for_axe(visit, theme, typed):
    page = visit(PAGE, color_scheme=theme)
    page.get_by_label("Try an expression").fill(typed)
    page.keyboard.press("Enter")
    page.locator(".tryout :is(.value, .problem)").wait_for()
    assert Axe().run(page).response["violations"] == []


def test_without_a_script_there_is_no_box(visit):
    page = visit(PAGE, java_script_enabled=False)
    assert not page.get_by_label("Try an expression").is_visible()
