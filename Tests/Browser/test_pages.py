"""What holds for every page."""

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS = [320, 390, 820, 1440]


def test_a_page_is_sound_at_every_width_and_in_both_themes(visit, page_path):
    """One visit for all of it: visits are what these tests take their time for."""
    page = visit(page_path)
    assert page.title().strip()
    assert page.locator("main h1").count() == 1
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))")
    assert {"Vollkorn", "B612"} <= set(loaded)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{theme}: {found.generate_report()}"
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.querySelectorAll('details:not([open])').forEach((e) => (e.open = true))")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, width


def test_the_look_follows_the_readers_theme(visit):
    grounds = {
        theme: visit("index.html", color_scheme=theme).evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        for theme in ("light", "dark")
    }
    assert grounds["light"] != grounds["dark"]


@pytest.mark.parametrize("address", ["nothing", "lessons/nothing.html", "no/such/folder/"])
def test_the_page_for_what_is_not_there_is_whole_at_any_address(visit, address):
    page = visit(address, forgive=["404"])
    page.wait_for_function("getComputedStyle(document.querySelector('.skip')).position === 'absolute'")
    page.locator("[data-is='settings']").click(timeout=10_000)
    page.locator("dialog[open]").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("main").get_by_role("link").click()
    page.wait_for_url("**/some/sub/path/index.html#board")
