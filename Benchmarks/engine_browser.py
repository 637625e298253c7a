#!/usr/bin/env python3
"""How much longer the engine takes in Chromium than natively, workload by workload.

Usage: engine_browser.py [--seconds S] [--rounds R] [SIZE…]     (sizes: small medium medium2k)

Both run the same requests on the same data. They take turns, so that what else the machine does
hits both; of each workload the median of all rounds counts, since a virtual machine's clock may leap
and a least time would then be too small unnoticed. Needs engine-parity (release),
engine.wasm, Node, and Playwright with Chromium. Figures are of one machine, at one time.
"""

import argparse
import math
import os
import pathlib
import statistics
import subprocess
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
NATIVE = os.environ.get("ENGINE_PARITY", ROOT / ".build/release/engine-parity")
WASM = pathlib.Path(os.environ.get("ENGINE_WASM", ROOT / ".build/wasm/engine.wasm"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TYPES = {".js": "text/javascript", ".wasm": "application/wasm"}

PREPARE = """async (sizes) => {
  const { loadEngine } = await import('/Site/js/engine/load.js');
  const { workloads } = await import('/Benchmarks/workloads.js');
  const { canonical } = await import('/Tests/Parity/canonical.js');
  const engine = await loadEngine('/engine.wasm');
  const calls = workloads(sizes.length ? sizes : undefined);
  window.answer = (place) => canonical(engine.call(calls[place].name, calls[place].values));
  window.median = (place, seconds) => {
    const { name, values } = calls[place];
    const run = (count) => {
      const start = performance.now();
      for (let i = 0; i < count; i += 1) engine.call(name, values);
      return performance.now() - start;
    };
    // A page's clock has steps of 0.1 ms, so that short calls are timed many at once.
    let [count, time] = [1, run(1)];
    while ((time = run(count)) < 5) count *= 2;
    const times = [];
    for (const end = performance.now() + 1000 * seconds; performance.now() < end || times.length < 3;) {
      times.push(run(count) / count / 1000);
    }
    return times.sort((a, b) => a - b)[times.length >> 1];
  };
  return calls.map(({ workload, size }) => [workload, size]);
}"""


def serve(route):
    path = urlsplit(route.request.url).path
    if path == "/":
        return route.fulfill(body="<!doctype html><title>Engine</title>", content_type="text/html")
    file = WASM if path == "/engine.wasm" else ROOT / path[1:]
    return route.fulfill(
        body=file.read_bytes(), content_type=TYPES.get(file.suffix, "application/octet-stream")
    )


def native(requests, *arguments):
    run = subprocess.run(
        [NATIVE, *arguments], input="\n".join(requests), capture_output=True, text=True, check=True
    )
    return run.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*")
    parser.add_argument("--seconds", type=float, default=0.3)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    listed = subprocess.run(
        ["node", ROOT / "Benchmarks/requests.mjs", WASM, *options.sizes],
        capture_output=True, text=True, check=True,
    )
    requests = listed.stdout.splitlines()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", serve)
        page.goto("http://engine.test")
        names = page.evaluate(PREPARE, options.sizes)
        print(f"{'workload':14} {'size':9} {'native ms':>10} {'browser ms':>11} {'ratio':>6}  same answer")
        logs = []
        for place, (workload, size) in enumerate(names):
            line = requests[place : place + 1]
            same = native(line)[0] == page.evaluate("(place) => answer(place)", place)
            ours, theirs = [], []
            for _ in range(options.rounds):
                ours.append(float(native(line, "--time", str(options.seconds))[0].split()[0]))
                theirs.append(page.evaluate("([place, s]) => median(place, s)", [place, options.seconds]))
            ours, theirs = statistics.median(ours), statistics.median(theirs)
            ratio = theirs / ours
            logs.append(math.log(ratio))
            print(f"{workload:14} {size:9} {1e3 * ours:10.3f} {1e3 * theirs:11.3f} {ratio:6.2f}  {same}")
        browser.close()
    print(f"geometric mean {math.exp(sum(logs) / len(logs)):.2f} of {len(logs)} workloads")


if __name__ == "__main__":
    main()
