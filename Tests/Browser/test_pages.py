"""What holds for every page."""

import pytest
from axe_playwright_python.sync_playwright import Axe


def test_a_page_opens_without_errors_or_requests_elsewhere(visit, page_path):
    page = visit(page_path)
    assert page.title().strip()
    assert page.locator("main h1").count() == 1


def test_a_page_never_scrolls_sideways(visit, page_path):
    page = visit(page_path, viewport={"width": 320, "height": 900})
    for width in [320, 390, 820, 1440]:
        page.set_viewport_size({"width": width, "height": 900})
        for summary in page.locator("details:not([open]) > summary").all():
            if summary.is_visible():
                summary.click()
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        assert wide <= width


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation(visit, page_path, theme):
    page = visit(page_path, color_scheme=theme)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_look_follows_the_readers_theme(visit):
    grounds = {
        theme: visit("index.html", color_scheme=theme).evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        for theme in ("light", "dark")
    }
    assert grounds["light"] != grounds["dark"]


def test_the_first_key_press_offers_to_skip_to_the_content(visit, page_path):
    page = visit(page_path)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_faces_come_from_the_site(visit, lesson_path):
    page = visit(lesson_path)
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))"
    )
    assert {"Vollkorn", "B612"} <= set(loaded)
