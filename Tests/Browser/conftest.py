"""Chromium, a file server under a sub-path, and what every visit must keep to."""

import functools
import http.server
import os
import threading

import pytest
from playwright.sync_api import sync_playwright
from published import SITE

PREFIX = "/some/sub/path/"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


class UnderSubPath(http.server.SimpleHTTPRequestHandler):
    """Serves the site below PREFIX and nothing else."""

    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
    }

    def do_GET(self):
        if not self.path.startswith(PREFIX):
            self.send_error(404)
            return
        self.path = "/" + self.path[len(PREFIX) :]
        super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site_url():
    handler = functools.partial(UnderSubPath, directory=str(SITE))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, site_url):
    """visit(path, **context options) opens a page and waits for its benches.

    A request to anywhere but the site is cut off. When the test ends, there must have been none,
    and no error on the console, no failed request and no uncaught exception.
    """
    troubles = []
    contexts = []

    def watch(page):
        page.on("console", lambda m: m.type == "error" and troubles.append(f"console: {m.text}"))
        page.on("pageerror", lambda error: troubles.append(f"uncaught: {error}"))
        page.on(
            "response",
            lambda r: r.status >= 400 and troubles.append(f"status {r.status}: {r.url}"),
        )

    def gate(route):
        url = route.request.url
        if url.startswith((site_url, "data:", "blob:")):
            route.continue_()
        else:
            troubles.append(f"request elsewhere: {url}")
            route.abort()

    def open_page(path, **options):
        context = chromium.new_context(
            **{"service_workers": "block", "reduced_motion": "reduce", "viewport": {"width": 1440, "height": 900}, **options}
        )
        contexts.append(context)
        context.route("**/*", gate)
        page = context.new_page()
        watch(page)
        page.goto(site_url + path, wait_until="load")
        if options.get("java_script_enabled", True):
            page.wait_for_load_state("networkidle")
            for bench in page.locator(".bench[data-widget]").all():
                bench.and_(page.locator(".live")).wait_for(timeout=10_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
