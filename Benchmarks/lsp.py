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


def type_in_turn(servers, lines, edits):
    """The times of each server's answers to typing, twenty edits of one after twenty of another, so
    that whatever else the machine does falls on all alike."""
    typings = [server.typing(lines) for server in servers]
    times = [[] for _ in servers]
    for _ in range(0, edits, 20):
        for typing, seconds in zip(typings, times, strict=True):
            seconds += typing.some(20)
    for typing in typings:
        typing.end()
    return times


def measure(ours, peers, edits):
    """Times by server and what was timed; memory by server, and how ours grew."""
    servers = [ours, *peers]
    times = [{} for _ in servers]
    for key, lines, count in (("form", 1000, edits), ("form 10,000", 10_000, edits // 4)):
        for own, seconds in zip(times, type_in_turn(servers, lines, count), strict=True):
            own[key] = seconds
    times[0]["verdict"] = ours.verdict(edits // 2)
    times[0]["hover"], times[0]["completion"], times[0]["typed completion"] = ours.asked(edits)
    times[0]["start"], times[0]["start verdict"] = ours.start(7)
    for own, peer in zip(times[1:], peers, strict=True):
        own["hover"], own["completion"] = peer.asked(edits)
        own["start"] = peer.start(7)
    early, late = ours.memory()
    return times, [late, *(peer.memory(1000) for peer in peers)], (late / early - 1) * 100


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
    with tempfile.TemporaryDirectory(dir=where) as name:
        folder = Path(name)
        peers = {}
        for peer, argument in () if options.alone else (("rumdl", "server"), ("panache", "lsp")):
            (folder / peer).mkdir()
            peers[peer] = Peer([options.peers / peer, argument], folder / peer)
        ours = Ours(options.workshop.resolve(), folder)
        times, memory, growth = measure(ours, list(peers.values()), options.edits)
    table = Table(
        ("milliseconds", -32), ("ours", 8), *((peer, 8) for peer in peers),
        *((f"/ {peer}", 9) for peer in peers), ("at least", 9), ("aim", 5), ("", -6))
    for what, key, share, bound, aim in ROWS:
        values = [percentile(own[key], share) if key in own else None for own in times]
        table.row(what, *(milliseconds(value) if value else "" for value in values),
                  *(f"{values[0] / other:.2f}" if other else "" for other in values[1:]),
                  bound or "", aim or "", verdict(values[0] * 1000, bound, aim))
    table.row("memory after 1,000 edits, MB", *(f"{value:.0f}" for value in memory),
              *(f"{memory[0] / other:.2f}" for other in memory[1:]), 80, 40,
              verdict(memory[0], 80, 40))
    table.row("its growth from edit 100, %", f"{growth:.1f}", *("" for _ in peers),
              *("" for _ in peers), 10, 0, verdict(growth, 10, 0))


def verdict(value, bound, aim):
    if bound is None:
        return ""
    return "aim" if value <= aim else "met" if value <= bound else "missed"


if __name__ == "__main__":
    main()
