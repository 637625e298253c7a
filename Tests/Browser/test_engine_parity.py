"""The published engine gives the same bits in Chromium as natively."""

import json
import os
import subprocess
from urllib.parse import urlsplit

import pytest
from published import ROOT, SITE

NATIVE = os.environ.get("ENGINE_PARITY", ROOT / ".build/release/engine-parity")
TYPES = {".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm"}
ORIGIN = "http://parity.test"

REPLAY = """async () => {
  const [{ loadEngine }, { allCalls, replay }, cases, lines] = await Promise.all([
    import('/Site/js/engine/load.js'), import('/Tests/Parity/replay.js'),
    fetch('/Tests/Reference/reference.json').then((response) => response.json()),
    fetch('/native.txt').then((response) => response.text()),
  ]);
  const engine = await loadEngine('/engine.wasm');
  return replay(engine, allCalls(engine, cases), lines.trimEnd().split('\\n'));
}"""


@pytest.fixture(scope="module")
def native_answers():
    requests = subprocess.run(
        ["node", ROOT / "Tests/Parity/requests.mjs", SITE / "engine.wasm"],
        capture_output=True,
        check=True,
    )
    answers = subprocess.run([NATIVE], input=requests.stdout, capture_output=True, check=True)
    return answers.stdout


def test_the_engine_gives_the_same_bits_in_chromium(chromium, native_answers):
    def serve(route):
        path = urlsplit(route.request.url).path
        if path == "/":
            return route.fulfill(body="<!doctype html><title>Parity</title>", content_type="text/html")
        if path == "/native.txt":
            return route.fulfill(body=native_answers, content_type="text/plain")
        file = SITE / "engine.wasm" if path == "/engine.wasm" else ROOT / path[1:]
        return route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])

    page = chromium.new_page()
    try:
        page.route("**/*", serve)
        page.goto(ORIGIN)
        report = page.evaluate(REPLAY)
    finally:
        page.close()
    print(json.dumps(report, indent=2))
    assert report["differing"] == 0, report["first"]
    assert report["left"] == 0
    assert report["bySource"]["reference"] > 50_000
