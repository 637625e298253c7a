"""What holds for every page."""

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
