"""Offline: what was opened opens again without a network, games and all; a new version takes over."""

import json
import re
import shutil

import pytest
from hosting import hosted
from published import SITE, lesson_pages

# A copy is served, so that a test may publish another version.


@pytest.fixture
def published(tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(SITE, copy)
    with hosted(copy, "/sub/") as address:
        yield copy, address


@pytest.fixture
def context(chromium):
    context = chromium.new_context(reduced_motion="reduce", service_workers="allow")
    yield context
    context.close()


def opened(context, address):
    """A page whose service worker has everything that all pages need."""
    page = context.new_page()
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.goto(address, wait_until="load")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def kept(page):
    return page.evaluate("caches.keys()")


def lesson_with(mark):
    return next(path for path in lesson_pages() if mark in (SITE / path).read_text("utf-8"))


def test_a_lesson_once_opened_is_played_without_a_network(context, published):
    _, url = published
    lesson = lesson_with('data-widget="fit-line"')
    page = opened(context, url)
    page.goto(url + lesson, wait_until="networkidle")
    page.goto(url, wait_until="networkidle")
    context.set_offline(True)
    page.goto(url + lesson)
    bench = page.locator('.bench[data-widget="fit-line"]').first
    bench.and_(page.locator(".live")).wait_for()
    figure = bench.locator(".chief [data-readout]")
    before = figure.inner_text()
    bench.locator('input[type="range"]').first.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert figure.inner_text() != before
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Vollkorn'))")
    assert page.troubles == []


def test_a_page_never_opened_says_so_offline(context, published):
    _, url = published
    page = opened(context, url)
    context.set_offline(True)
    page.goto(url + lesson_pages()[-1])
    assert page.url == url + "offline.html"
    page.locator(".keys a").click()
    page.wait_for_url("**/index.html#board")


def test_all_lessons_are_taken_along_on_demand(context, published):
    _, url = published
    page = opened(context, url)
    offer = page.locator('[data-is="along"]')
    offer.locator("button").click()
    offer.locator('[role="status"]:has-text("All lessons are on this device")').wait_for()
    assert not offer.locator("button").is_visible()
    context.set_offline(True)
    for path in [*lesson_pages()[::10], "glossary.html", "levels/1.html"]:
        page.goto(url + path)
        assert page.url == url + path
    page.goto(url + "search.html?q=mean")
    page.locator(".hit").first.wait_for()
    page.goto(url + lesson_with('data-part="challenge"'))
    page.locator(".challenge.live").first.wait_for()


def test_a_new_version_replaces_the_old_and_nothing_reloads(context, published):
    site, url = published
    lesson = lesson_pages()[0]
    page = opened(context, url + lesson)
    page.reload(wait_until="networkidle")
    loads = []
    page.on("load", lambda: loads.append(page.url))
    (before,) = kept(page)
    worker = (site / "sw.js").read_text("utf-8")
    (site / "sw.js").write_text(re.sub(r'"version":"\w+"', '"version":"other"', worker), "utf-8")
    text = (site / lesson).read_text("utf-8").replace("<h1>", "<h1>Anew: ", 1)
    (site / lesson).write_text(text, "utf-8")
    page.evaluate("navigator.serviceWorker.getRegistration().then((r) => { r.update(); })")
    for _ in range(100):
        if [name.split()[-1] for name in kept(page)] == ["other"]:
            break
        page.wait_for_timeout(100)
    assert [before] != kept(page) and len(kept(page)) == 1
    page.wait_for_timeout(500)
    assert loads == []
    context.set_offline(True)
    page.goto(url + lesson)
    assert page.locator("h1").inner_text().startswith("Anew: ")


def test_the_worker_names_only_files_that_are_there():
    text = (SITE / "sw.js").read_text("utf-8")
    site = json.loads(re.match(r"const SITE = (.*);\n", text).group(1))
    assert re.fullmatch(r"[0-9a-f]{32}", site["version"])
    for path in site["shell"] + site["pages"]:
        assert (SITE / path).is_file(), path
    assert set(lesson_pages()) <= set(site["pages"])
    assert len(site["shell"]) == len(set(site["shell"]))


def test_the_site_can_be_installed():
    manifest = json.loads((SITE / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["name"] and manifest["display"] == "minimal-ui"
    for address in [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]:
        assert (SITE / address).is_file()
