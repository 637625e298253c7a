#!/usr/bin/env python3
"""What a reader's browser has to do: bytes, paint, shifts, frames, and what checkers find.

Usage: site.py [--site FOLDER] [--pages N] [--encoding gzip|br] [--no-checks]

Chromium with its processor slowed down four times, a fresh context for each visit and no service
worker. The server is Python's, over HTTP/1.1, and compresses with gzip -9. Fast 3G is 1.6 Mbit/s
down, 768 kbit/s up and 150 ms there and back. Figures are of one machine, at one time.
"""

import argparse
import contextlib
import gzip
import http.server
import json
import os
import pathlib
import re
import sys
import threading
from statistics import median

import brotli
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from table import Table

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "Tests"))
import nu  # noqa: E402

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
    ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json",
}
FAST_3G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 768e3 / 8}
FRAMES = 60

WATCH = """
  window.paint = 0; window.shift = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) window.paint = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
"""

THROUGH = """async () => {
  const end = document.scrollingElement.scrollHeight;
  for (let y = 0; y < end; y += innerHeight / 2) { scrollTo({ top: y, behavior: 'instant' }); await new Promise((done) => setTimeout(done, 40)); }
}"""

#: From scrolling to a bench until it is live and drawn.
READY = """async () => {
  const bench = document.querySelector('.bench[data-widget]');
  const from = performance.now();
  bench.scrollIntoView({ block: 'center', behavior: 'instant' });
  while (!bench.matches('.live')) await new Promise((done) => setTimeout(done, 1));
  await new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
  return performance.now() - from;
}"""

#: Moves what the hand moves, once a frame: from the event until style, layout and paint are done.
DRAG = """async (frames) => {
  const bench = document.querySelector('.bench[data-widget]');
  const handle = bench.querySelector('.handle');
  const range = bench.querySelector('[data-slider] input');
  const toggle = bench.querySelector('[data-dial] input');
  bench.scrollIntoView({ block: 'center', behavior: 'instant' });
  Element.prototype.setPointerCapture = () => {};
  const box = (handle?.querySelector('.hit') ?? range ?? toggle).getBoundingClientRect();
  const from = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  const point = (kind, at) => handle.dispatchEvent(new PointerEvent(kind, { ...at, bubbles: true, button: 0, buttons: 1, pointerId: 1 }));
  const move = (i) => {
    const share = 0.5 - 0.5 * Math.cos((4 * Math.PI * i) / frames);
    if (handle) { point('pointermove', { clientX: from.clientX + 90 * share, clientY: from.clientY - 90 * share }); return; }
    if (!range) { toggle.click(); return; }
    range.value = String(Number(range.min) + share * (range.max - range.min));
    range.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const times = [];
  if (handle) point('pointerdown', from);
  for (let i = 0; i < frames; i += 1) {
    await new Promise((done) => requestAnimationFrame(() => {
      const begun = performance.now();
      move(i);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { times.push(performance.now() - begun); done(); };
      port2.postMessage(0);
    }));
  }
  if (handle) point('pointerup', from); else range?.dispatchEvent(new Event('change', { bubbles: true }));
  return times.sort((a, b) => a - b);
}"""


class Compressed(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site = ROOT / "_site"
    encoding = "gzip"
    made = {}

    def do_GET(self):
        path = self.path.partition("?")[0].lstrip("/") or "index.html"
        file = self.site / path
        if not file.is_file():
            return self.send_error(404)
        if path not in self.made:
            body = file.read_bytes()
            self.made[path] = body if file.suffix == ".woff2" else packed(body, self.encoding)
        body = self.made[path]
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        if file.suffix != ".woff2":
            self.send_header("Content-Encoding", self.encoding)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def packed(body, encoding):
    return gzip.compress(body, 9) if encoding == "gzip" else brotli.compress(body, quality=11)


class Reader:
    """Opens pages as a reader who was never here before."""

    def __init__(self, browser, url):
        self.browser, self.url = browser, url

    @contextlib.contextmanager
    def opened(self, path, network=None, slow=True, prepare=None, **options):
        context = self.browser.new_context(service_workers="block", viewport={"width": 1280, "height": 800}, **options)
        page = context.new_page()
        page.add_init_script(WATCH)
        wire = context.new_cdp_session(page)
        wire.send("Network.enable")
        if slow:
            wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        if network:
            wire.send("Network.emulateNetworkConditions", network)
        kinds, page.bytes = {}, {}
        # What a sheet holds as data comes over the wire with the sheet.
        wire.on("Network.responseReceived", lambda e: kinds.update(
            {e["requestId"]: "Data" if e["response"]["url"].startswith("data:") else e["type"]}))

        def finished(event):
            kind = kinds.get(event["requestId"], "Other")
            if kind == "Data":
                return
            page.bytes[kind] = page.bytes.get(kind, 0) + event["encodedDataLength"]

        wire.on("Network.loadingFinished", finished)
        if prepare:
            prepare(page)
        page.goto(self.url + path, wait_until="load")
        yield page
        context.close()

    def read(self, path):
        """A whole lesson on fast 3G: bytes, script, largest paint, shift."""
        with self.opened(path, FAST_3G) as page:
            page.wait_for_load_state("networkidle")
            paint = page.evaluate("paint")
            page.evaluate(THROUGH)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(200)
            return page.bytes, paint, page.evaluate("shift")

    def ready(self, path, quiet):
        """Scrolled to once the page has come to rest, or as soon as it is loaded."""
        with self.opened(path) as page:
            if quiet:
                page.wait_for_load_state("networkidle")
            return page.evaluate(READY)

    def drag(self, path, html):
        """Frame times of the first bench, at twice the data."""

        def prepare(page):
            page.route(f"**/{path}", lambda route: route.fulfill(body=html, content_type=TYPES[".html"]))

        with self.opened(path, prepare=prepare) as page:
            page.locator(".bench[data-widget].live").first.wait_for()
            page.evaluate(DRAG, 6)
            return page.evaluate(DRAG, FRAMES)

    def violations(self, path):
        count = 0
        for theme in ("light", "dark"):
            with self.opened(path, slow=False, color_scheme=theme, reduced_motion="reduce") as page:
                page.wait_for_load_state("networkidle")
                count += Axe().run(page).violations_count
        return count


def doubled(html):
    """The page with each row of its first bench's data twice, the second a little aside."""

    def twice(match):
        config = json.loads(match[2])
        for column in (config["data"] or {"columns": []})["columns"]:
            given = column["values"]
            column["values"] = given + [v * 1.001 + 1e-3 if isinstance(v, float) else v for v in given]
        return match[1] + json.dumps(config).replace("<", "\\u003c") + match[3]

    return re.sub(r'(data-widget=.*?data-is="config">)(.*?)(</script>)', twice, html, count=1, flags=re.S)


def verdict(value, bound, aim):
    return "aim" if value <= aim else "met" if value <= bound else "missed"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=pathlib.Path, default=ROOT / "_site")
    parser.add_argument("--pages", type=int, default=1000, help="how many pages of each kind at most")
    parser.add_argument("--encoding", choices=["gzip", "br"], default="gzip")
    parser.add_argument("--no-checks", action="store_true", help="without axe and the HTML checker")
    options = parser.parse_args()
    site = Compressed.site = options.site.resolve()
    Compressed.encoding = options.encoding
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Compressed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    lessons = [f"lessons/{file.name}" for file in sorted((site / "lessons").glob("*.html"))][: options.pages]
    widgets = [f"authors/{file.name}" for file in sorted((site / "authors").glob("widget-*.html"))][: options.pages]
    pages = [str(file.relative_to(site)) for file in sorted(site.rglob("*.html"))][: options.pages]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        reader = Reader(browser, f"http://127.0.0.1:{server.server_port}/")
        worst = measure(reader, site, lessons, widgets)
        axe = sum(map(reader.violations, pages)) if not options.no_checks else None
        browser.close()
    errors = None if options.no_checks else len(nu.errors(site))
    print()
    table = Table(("the worst of all pages", -44), ("value", 8), ("at least", 9), ("aim", 6), ("", -6))
    rows = [
        (f"a lesson page over the wire, KB ({options.encoding})", worst["KB"], 350, 200),
        ("… script, KB", worst["script"], 100, 50),
        ("largest contentful paint, fast 3G, ms", worst["paint"], 1800, 1000),
        ("cumulative layout shift", worst["shift"], 0, 0),
        ("widget ready after scrolled to, ms", worst["ready"], 200, 80),
        ("… as soon as the page is loaded, ms", worst["early"], None, None),
        ("frame time at twice the data, p95, ms", worst["frame"], 16, 8),
        (f"axe violations, {len(pages)} pages, light and dark", axe, 0, 0),
        ("errors of the Nu HTML checker", errors, 0, 0),
    ]
    for what, value, bound, aim in rows:
        if value is not None:
            table.row(what, f"{value:.5f}" if what.startswith("cumulative") else f"{value:.0f}" if value >= 20 else f"{value:.1f}", "" if bound is None else bound, "" if aim is None else aim, "" if bound is None else verdict(value, bound, aim))


def measure(reader, site, lessons, widgets):
    worst = dict.fromkeys(("KB", "script", "paint", "shift", "ready", "early", "frame"), 0)

    def note(**values):
        for name, value in values.items():
            worst[name] = max(worst[name], value)

    table = Table(("lesson", -32), ("KB", 6), ("script", 6), ("page", 6), ("faces", 6), ("LCP ms", 7), ("shift", 7), ("ready ms", 8), ("at load", 8))
    for path in lessons:
        kinds, paint, shift = reader.read(path)
        total, script, html, faces = sum(kinds.values()), *(kinds.get(kind, 0) for kind in ("Script", "Document", "Font"))
        has_bench = "data-widget=" in (site / path).read_text("utf-8")
        ready, early = (reader.ready(path, quiet) if has_bench else 0 for quiet in (True, False))
        note(KB=total / 1000, script=script / 1000, paint=paint, shift=shift, ready=ready, early=early)
        name = pathlib.Path(path).stem
        table.row(name, *(f"{size / 1000:.0f}" for size in (total, script, html, faces)), f"{paint:.0f}", f"{shift:.5f}",
                  *(f"{value:.0f}" if has_bench else "" for value in (ready, early)))
    print()
    table = Table(("widget, dragged at twice the data", -36), ("median ms", 9), ("p95 ms", 8), ("", -6))
    for path in taught(site, lessons) or widgets:
        times = reader.drag(path, doubled((site / path).read_text("utf-8")))
        tail = times[int(0.95 * len(times))]
        note(frame=tail)
        name = re.search(r'data-widget="([^"]*)"', (site / path).read_text("utf-8"))[1]
        table.row(name, f"{median(times):.1f}", f"{tail:.1f}", verdict(tail, 16, 8))
    return worst


def taught(site, lessons):
    """A lesson for each type of widget, the type being the page's first."""
    found = {}
    for path in lessons:
        first = re.search(r'data-widget="([^"]*)"', (site / path).read_text("utf-8"))
        if first:
            found.setdefault(first[1], path)
    missing = [f"authors/{file.name}" for file in sorted((site / "authors").glob("widget-*.html")) if file.stem.removeprefix("widget-") not in found]
    return [*found.values(), *missing]


if __name__ == "__main__":
    main()
