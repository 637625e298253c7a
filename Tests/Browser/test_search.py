"""Search: on its page, over every other page, by keyboard, and without a script."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from published import SITE

INDEX = json.loads((SITE / "search.json").read_text("utf-8"))
LESSON = INDEX["lessons"][0]


def found(scope):
    return scope.locator(".hit a").all()


def ask(page, query):
    page.locator('[data-is="query"]').fill(query)
    page.wait_for_function(
        "document.querySelector('[data-is=\"found\"] .shown').textContent !== ''"
    )


def test_every_entry_leads_to_a_page_and_a_place_in_it():
    pages = {}
    for entry in INDEX["lessons"]:
        pages[entry["href"]] = [part["id"] for part in entry["parts"] if part["id"]]
    for term in INDEX["terms"]:
        path, _, anchor = term["href"].partition("#")
        pages.setdefault(path, []).append(anchor)
    for path, anchors in pages.items():
        text = (SITE / path).read_text("utf-8")
        assert [anchor for anchor in anchors if f'id="{anchor}"' not in text] == [], path


def test_the_index_is_small():
    import gzip

    assert len(gzip.compress((SITE / "search.json").read_bytes(), 9)) < 60_000


def test_a_lesson_is_found_first_by_its_title(visit):
    page = visit("search.html")
    for lesson in INDEX["lessons"]:
        ask(page, lesson["title"])
        page.wait_for_function(
            "title => document.querySelector('.hit a')?.innerText === title", arg=lesson["title"]
        )
        marked = "".join(found(page)[0].locator("mark").all_inner_texts())
        assert len(marked) >= len("".join(c for c in lesson["title"] if c.isalnum()))


def test_the_index_is_fetched_only_when_the_field_is_used(visit):
    page = visit("search.html")
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.wait_for_timeout(200)
    assert not requests
    with page.expect_response("**/search.json"):
        page.locator('[data-is="query"]').focus()


def test_the_page_shows_all_lessons_until_there_is_a_question(visit):
    page = visit("search.html")
    browse = page.locator('[data-is="browse"]')
    assert browse.locator("li a").count() == len(INDEX["lessons"])
    ask(page, LESSON["title"])
    assert not browse.is_visible()
    assert page.url.endswith("?q=" + LESSON["title"].replace(" ", "+"))
    page.locator(f'.found .spoken:has-text("{len(found(page))} found")').wait_for(state="attached")
    page.reload(wait_until="networkidle")
    assert found(page)[0].inner_text() == LESSON["title"]
    ask(page, "xyzzyx")
    assert not found(page)
    assert "Nothing has" in page.locator(".found .shown").inner_text()
    page.locator('[data-is="query"]').fill("")
    browse.wait_for()


@pytest.mark.parametrize(
    "path",
    ["index.html", "404.html", "glossary.html", "search.html", "levels/1.html", INDEX["lessons"][3]["href"]],
)
def test_a_key_opens_search_over_any_page_and_another_closes_it(visit, path):
    page = visit(path)
    page.keyboard.press("/")
    if path == "search.html":
        assert page.evaluate("document.activeElement.id") == "query"
        return
    dialog = page.locator("dialog.finder")
    dialog.wait_for()
    page.keyboard.type(LESSON["title"])
    dialog.locator(".hit").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") == LESSON["title"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "finder-query"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.innerText") == LESSON["title"]
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    page.locator('[data-is="find"]').click()
    dialog.locator(".hit a").first.click()
    page.wait_for_url(f"**/{LESSON['href']}")


def test_a_slash_in_a_field_is_a_slash(visit):
    page = visit("search.html")
    page.locator('[data-is="query"]').fill("a")
    page.keyboard.press("End")
    page.keyboard.press("/")
    assert page.locator('[data-is="query"]').input_value() == "a/"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_results(visit, theme):
    page = visit("search.html?q=mean", color_scheme=theme)
    page.locator(".hit").first.wait_for()
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()
    page = visit("index.html", color_scheme=theme)
    page.keyboard.press("/")
    page.locator("dialog.finder").wait_for()
    page.keyboard.type("mean")
    page.locator(".hit").first.wait_for()
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()


def test_results_fit_a_narrow_screen(visit):
    page = visit("search.html?q=the", viewport={"width": 320, "height": 800})
    page.locator(".hit").first.wait_for()
    page.locator('[data-is="more"]').click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert page.evaluate("document.activeElement.closest('.hit') !== null")


def test_without_a_script_the_page_says_so_and_lists_the_lessons(visit):
    page = visit("search.html", java_script_enabled=False)
    assert page.locator(".only-plain").is_visible()
    assert not page.locator('[data-is="query"]').is_visible()
    assert page.locator('[data-is="browse"] li a').count() == len(INDEX["lessons"])
