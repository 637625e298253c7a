"""Times the language server from a client's side beside rumdl and panache, in the same run.

Ours has a lesson of 1,000 lines and 70 blocks open, in a course of 1,000 lessons; the others a plain
Markdown file of as many lines. Edits are typed one character at a time, each after the last one's
answer and a typist's pause. Every edit changes what is wrong at its place, so each is answered.
"""
import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from lsp_servers import Ours, Peer
from table import Table, milliseconds

# (what, how it is summed up, at least, aim)
ROWS = [
    ("edit to form, p50", "form", 50, 5, 2),
    ("edit to form, p95", "form", 95, 10, 4),
    ("edit to verdict, p95", "verdict", 95, 60, 20),
    ("hover, p95", "hover", 95, 5, 2),
    ("completion, p95", "completion", 95, 5, 2),
    ("completion after a key, p95", "typed completion", 95, 5, 2),
    ("edit to form, 10,000 lines, p50", "form 10,000", 50, 30, 10),
    ("start to first form, p50", "start", 50, 300, 100),
    ("start to first verdict, p50", "start verdict", 50, None, None),
]


def percentile(seconds, share):
    return median(seconds) if share == 50 else quantiles(seconds, n=20, method="inclusive")[18]


def measure_ours(program, folder, edits):
    ours = Ours(program, folder)
    times = {"form": ours.form(1000, edits), "verdict": ours.verdict(edits // 2)}
    times["hover"], times["completion"], times["typed completion"] = ours.asked(edits)
    times["form 10,000"] = ours.form(10_000, edits // 4)
    times["start"], times["start verdict"] = ours.start(7)
    early, late = ours.memory()
    return times, (late, (late / early - 1) * 100)


def measure_peer(command, folder, edits):
    peer = Peer(command, folder)
    times = {"form": peer.form(1000, edits), "start": peer.start(7)}
    times["form 10,000"] = peer.form(10_000, edits // 4)
    times["hover"], times["completion"] = peer.asked(edits)
    return times, peer.memory(1000)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("workshop", type=Path)
    parser.add_argument("--edits", type=int, default=200)
    here = Path(sys.executable).parent
    parser.add_argument("--peers", type=Path, default=here, help="the folder of their programs")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    options = parser.parse_args()
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    peers = {}
    with tempfile.TemporaryDirectory(dir=where) as name:
        folder = Path(name)
        ours, (late, growth) = measure_ours(options.workshop.resolve(), folder, options.edits)
        if not options.alone:
            programs = options.peers
            for peer, argument in (("rumdl", "server"), ("panache", "lsp")):
                (folder / peer).mkdir()
                peers[peer] = measure_peer(
                    [programs / peer, argument], folder / peer, options.edits)
    table = Table(
        ("milliseconds", -32), ("ours", 8), *((peer, 8) for peer in peers), ("at least", 9),
        ("aim", 5), ("", -6))
    for what, key, share, bound, aim in ROWS:
        value = percentile(ours[key], share)
        others = [milliseconds(percentile(times[key], share)) if key in times else ""
                  for times, _ in peers.values()]
        table.row(what, milliseconds(value), *others, bound or "", aim or "",
                  verdict(value * 1000, bound, aim))
    others = [f"{memory:.0f}" for _, memory in peers.values()]
    table.row("memory after 1,000 edits, MB", f"{late:.0f}", *others, 80, 40, verdict(late, 80, 40))
    table.row("its growth from edit 100, %", f"{growth:.1f}", *("" for _ in peers), 10, 0,
              verdict(growth, 10, 0))


def verdict(value, bound, aim):
    if bound is None:
        return ""
    return "aim" if value <= aim else "met" if value <= bound else "missed"


if __name__ == "__main__":
    main()
