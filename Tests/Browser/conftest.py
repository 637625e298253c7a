"""Chromium, a file server under a sub-path, and what every visit must keep to."""

import os

import pytest
from hosting import hosted
from playwright.sync_api import sync_playwright
from published import SITE

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FIREFOX = os.environ.get("FIREFOX", "/usr/bin/firefox-esr")
#: What a context is made of where a test asks for nothing else.
USUAL = {
    "chromium": {"service_workers": "block", "reduced_motion": "reduce", "viewport": {"width": 1440, "height": 900}},
    "firefox": {"viewport": {"width": 1440, "height": 900}},
}


@pytest.fixture(scope="session")
def site_url():
    with hosted(SITE, "/some/sub/path/") as address:
        yield address


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright):
    arguments = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright):
    """Debian's own, by WebDriver BiDi, which takes motion and theme as preferences alone."""
    browser = playwright.firefox.launch(
        channel="moz-firefox", executable_path=FIREFOX, firefox_user_prefs={"ui.prefersReducedMotion": 1}
    )
    yield browser
    browser.close()


@pytest.fixture
def visit(request, site_url):
    """visit(path, **context options) opens a page and waits for its benches.

    `prepare` is called with the page before it opens, which is waited for until `wait`; with
    `live=False` the benches are not. Chromium finds no host but the site's. When the test ends, nobody else must have been
    asked, and there must have been no error on the console, no failed request and no uncaught
    exception; a trouble that holds one of the words in `forgive` was meant. A module may name its
    BROWSER.
    """
    name = getattr(request.module, "BROWSER", "chromium")
    browser = request.getfixturevalue(name)
    troubles = []
    contexts = []

    def open_page(path, prepare=None, live=True, forgive=(), wait="load", **options):
        def note(trouble):
            if not any(words in trouble for words in forgive):
                troubles.append(trouble)

        context = browser.new_context(**{**USUAL[name], **options})
        contexts.append(context)
        page = guarded(context, site_url, note)
        if prepare:
            prepare(page)
        page.goto(site_url + path, wait_until=wait)
        if options.get("java_script_enabled", True) and live:
            page.wait_for_load_state("networkidle")
            for bench in page.locator(".bench[data-widget]").all():
                bench.and_(page.locator(".live")).wait_for(timeout=10_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []


def guarded(context, site_url, note):
    """A new page that asks nobody but the site, and tells each trouble it has."""

    def asked(request):
        if not request.url.startswith((site_url, "data:", "blob:")):
            note(f"request elsewhere: {request.url}")

    context.on("request", asked)
    page = context.new_page()
    page.on("console", lambda m: note(f"console: {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda error: note(f"uncaught: {error}"))
    page.on("response", lambda r: note(f"status {r.status}: {r.url}") if r.status >= 400 else None)
    return page
