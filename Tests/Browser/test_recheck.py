"""A page's checks, run again by whoever reads it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from published import SITE, lesson_pages

PAGES = [path for path in lesson_pages() if "data-sheet" in (SITE / path).read_text()]
LINE = "lessons/fit-the-line.html"


def rerun(page):
    """Presses the key and waits for the word; how many claims held, and how many are the compiler's."""
    sheet = page.locator("#verified")
    # What was said before must not be taken for the answer.
    sheet.get_by_role("status").evaluate("said => { said.textContent = ''; }")
    sheet.get_by_role("button", name="Run the checks again").click()
    said = sheet.get_by_role("status").filter(has_text=re.compile(r"held|hold|loaded"))
    said.wait_for()
    return said.inner_text()


def test_nearly_every_lesson_has_checks_to_run():
    assert len(PAGES) >= len(lesson_pages()) - 1


@pytest.mark.parametrize("path", PAGES)
def test_all_claims_of_a_page_hold_again_in_the_browser(visit, path):
    page = visit(path, live=False)
    words = rerun(page)
    held, *rest = [int(n) for n in re.findall(r"(?:^|other )(\d+)", words)]
    total = int(re.search(r"\d+", page.locator("#verified header .punch").inner_text())[0])
    assert "held again" in words
    assert held + (rest[0] if rest else "The other one" in words) == total
    rows = page.locator("#verified [data-row] .punch")
    assert rows.count() > 0
    assert {row.strip() for row in rows.all_inner_texts()} == {"held again"}
    assert page.locator("#verified .punch.wrong").count() == 0


def test_a_claim_that_does_not_hold_is_told_in_its_row(visit):
    def falsify(route):
        route.fulfill(body=route.fetch().text().replace("tip_line.w ~= 0.18", "tip_line.w ~= 0.19", 1))

    page = visit(LINE, prepare=lambda page: page.route("**/checks/fit-the-line.txt", falsify), live=False)
    words = rerun(page)
    assert words.startswith("1 of 48 claims did not hold: tip_line.w ~= 0.19, because tip_line.w is 0.17999957264595232, not 0.19")
    wrong = page.locator("#verified tr", has=page.locator(".punch.wrong"))
    assert [row.strip() for row in wrong.locator(".punch").all_inner_texts()] == ["did not hold again"]
    assert "tip_line.w" in wrong.inner_text()
    page.unroute("**/checks/fit-the-line.txt")
    assert "48 claims held again" in rerun(page)
    assert page.locator("#verified .punch.wrong").count() == 0


@pytest.mark.parametrize("missing", ["**/checker.wasm", "**/checks/fit-the-line.txt"])
def test_without_its_files_a_page_says_so_and_keeps_what_it_showed(visit, missing):
    page = visit(
        LINE, prepare=lambda page: page.route(missing, lambda route: route.abort()), live=False,
        forgive=("Failed to load resource",),
    )
    before = page.locator("#verified table").inner_text()
    assert "could not be loaded" in rerun(page)
    assert page.locator("#verified table").inner_text() == before
    page.unroute(missing)
    assert "held again" in rerun(page)


def test_without_its_script_a_page_says_so(visit):
    page = visit(
        LINE, prepare=lambda page: page.route("**/js/recheck.js", lambda route: route.abort()), live=False,
        forgive=("Failed to load resource",),
    )
    assert "could not be loaded" in rerun(page)


def test_the_keyboard_runs_the_checks_and_keeps_its_place(visit):
    page = visit(LINE, live=False)
    button = page.get_by_role("button", name="Run the checks again")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="held again").wait_for()
    assert button.evaluate("button => document.activeElement === button")


def test_nothing_moves_while_the_checks_run(visit):
    for width in (1440, 390):
        page = visit(LINE, viewport={"width": width, "height": 900}, reduced_motion="no-preference", live=False)
        page.evaluate("document.querySelector('#verified').scrollIntoView({ block: 'end', behavior: 'instant' })")
        page.evaluate(
            "window.moved = []; new PerformanceObserver((list) => list.getEntries().forEach((e) => moved.push(e.value)))"
            ".observe({ type: 'layout-shift' })"
        )
        rerun(page)
        page.wait_for_timeout(100)
        assert page.evaluate("moved") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_sheet_that_was_run_has_no_faults_for_axe(visit, theme):
    page = visit(LINE, color_scheme=theme, live=False)
    rerun(page)
    assert Axe().run(page).response["violations"] == []


def test_a_page_without_a_script_offers_no_run(visit):
    page = visit(LINE, java_script_enabled=False)
    assert not page.get_by_role("button", name="Run the checks again").is_visible()
    assert page.get_by_text("runs all of it again").is_visible()
