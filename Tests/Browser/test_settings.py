"""Settings: at once, kept, before the first paint; and progress out, in, and away."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from published import html_pages

PROGRESS = {"seen": True, "won": ["one"], "tasks": 1}


def opened(page):
    page.locator('[data-is="settings"]').click()
    dialog = page.locator("dialog.settings")
    dialog.wait_for()
    return dialog


def pick(dialog, choice, value):
    dialog.locator(f'[name="{choice}"][value="{value}"]').check(force=True)


def style(page, name, selector="html"):
    return page.evaluate(
        "([s, n]) => getComputedStyle(document.querySelector(s))[n]", [selector, name]
    )


def keep(page, key, value):
    page.evaluate("([k, v]) => localStorage.setItem(k, v)", [f"workshop:{key}", json.dumps(value)])


def kept(page):
    return page.evaluate("Object.fromEntries(Object.entries(localStorage))")


def test_a_theme_is_chosen_kept_and_given_back_to_the_system(visit):
    page = visit("index.html", color_scheme="light")
    light = style(page, "backgroundColor")
    pick(opened(page), "theme", "dark")
    dark = style(page, "backgroundColor")
    assert dark != light
    assert page.locator('meta[name="theme-color"]').first.get_attribute("content") == "#171c1a"
    page.goto(page.url.replace("index.html", "glossary.html"))
    assert style(page, "backgroundColor") == dark
    pick(opened(page), "theme", "system")
    assert style(page, "backgroundColor") == light
    assert kept(page) == {}


def test_a_choice_is_in_force_before_the_first_paint(visit):
    page = visit("index.html", color_scheme="light")
    for choice, value in [("theme", "dark"), ("size", "larger"), ("motion", "reduced")]:
        keep(page, choice, value)
    page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload(wait_until="domcontentloaded")
    root = page.locator("html")
    assert root.get_attribute("data-theme") == "dark"
    assert root.get_attribute("data-size") == "larger"
    assert root.get_attribute("data-motion") == "reduced"
    page.unroute("**/*.js")


def test_text_has_three_sizes(visit):
    page = visit("glossary.html")
    dialog = opened(page)
    sizes = []
    for size in ("normal", "large", "larger"):
        pick(dialog, "size", size)
        sizes.append(float(style(page, "fontSize", "body").removesuffix("px")))
    assert sizes[0] < sizes[1] < sizes[2]


def test_every_page_bears_the_largest_text_on_a_narrow_screen(visit):
    page = visit("index.html", viewport={"width": 320, "height": 800})
    keep(page, "size", "larger")
    top = page.url.removesuffix("index.html")
    wide = []
    for path in html_pages():
        page.goto(top + path, wait_until="networkidle")
        if page.evaluate("document.scrollingElement.scrollWidth") > 320:
            wide.append(path)
    assert wide == []


def seconds(duration):
    text = duration.strip()
    return float(text[:-2]) / 1000 if text.endswith("ms") else float(text[:-1])


def test_motion_can_be_reduced_here_alone(visit):
    page = visit("index.html", reduced_motion="no-preference")
    before = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--settle')")
    pick(opened(page), "motion", "reduced")
    after = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--settle')")
    assert seconds(before) == 0.26 and seconds(after) == 1e-5


def test_the_key_for_search_can_be_switched_off(visit):
    page = visit("index.html")
    opened(page).locator('[data-is="slash"]').uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.locator("dialog.finder").count() == 0


def test_progress_goes_from_one_browser_to_another(visit, tmp_path):
    page = visit("index.html")
    keep(page, "progress:one", PROGRESS)
    keep(page, "theme", "dark")
    dialog = opened(page)
    assert "1 lesson begun, 1 done" in dialog.locator('[data-is="told"]').inner_text()
    with page.expect_download() as download:
        dialog.locator('[data-is="export"]').click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["kept"] == {"progress:one": PROGRESS}

    other = visit("index.html")
    keep(other, "progress:one", {"won": ["two"], "tasks": 2})
    dialog = opened(other)
    with other.expect_file_chooser() as chooser:
        dialog.locator('[data-is="import"]').click()
    chooser.value.set_files(file)
    dialog.locator('[data-is="said"]:has-text("Taken over")').wait_for()
    with other.expect_navigation():
        other.keyboard.press("Escape")
    now = json.loads(kept(other)["workshop:progress:one"])
    assert sorted(now["won"]) == ["one", "two"] and now["seen"] is True


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '{"format":"data-workshop-progress"}'])
def test_a_broken_file_is_refused_in_words(visit, tmp_path, text):
    page = visit("index.html")
    file = tmp_path / "broken.json"
    file.write_text(text)
    dialog = opened(page)
    dialog.locator('[data-is="file"]').set_input_files(file)
    dialog.locator('[data-is="said"]:has-text("This is")').wait_for()
    assert kept(page) == {}


def test_forgetting_asks_first(visit):
    page = visit("index.html")
    keep(page, "progress:one", PROGRESS)
    page.evaluate("localStorage.setItem('of-another-site', '1')")
    dialog = opened(page)
    dialog.locator('[data-is="forget"]').click()
    assert page.evaluate("document.activeElement.dataset.is") == "do-not"
    page.keyboard.press("Enter")
    assert not dialog.locator('[data-is="sure"]').is_visible()
    assert "workshop:progress:one" in kept(page)
    dialog.locator('[data-is="forget"]').click()
    with page.expect_navigation():
        dialog.locator('[data-is="do-forget"]').click()
    assert kept(page) == {"of-another-site": "1"}


def test_a_browser_that_keeps_nothing_still_takes_settings(visit):
    page = visit("index.html", color_scheme="light")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })"
    )
    page.reload(wait_until="networkidle")
    light = style(page, "backgroundColor")
    dialog = opened(page)
    assert "keep nothing" in dialog.locator('[data-is="told"]').inner_text()
    pick(dialog, "theme", "dark")
    assert style(page, "backgroundColor") != light


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_wrong_with_the_settings(visit, theme, width):
    page = visit("index.html", color_scheme=theme, viewport={"width": width, "height": 800})
    dialog = opened(page)
    dialog.locator('[data-is="forget"]').click()
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()
    inner = page.evaluate("(() => { const d = document.querySelector('dialog'); return d.scrollWidth <= d.clientWidth; })()")
    assert inner


def test_settings_work_by_keyboard_and_give_the_focus_back(visit):
    page = visit("index.html")
    page.locator('[data-is="settings"]').focus()
    page.keyboard.press("Enter")
    page.locator("dialog.settings").wait_for()
    page.locator('[name="theme"][value="system"]').focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("html").get_attribute("data-theme") == "light"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.is") == "settings"
