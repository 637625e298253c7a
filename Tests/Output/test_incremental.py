"""A build that takes over from the one before gives what a build from nothing gives, to the byte."""

import json
import os
import random
import shutil
import subprocess

import pytest
from published import ROOT

WORKSHOP = ROOT / ".build/release/workshop"


def build(project, site, cache, seeds=0):
    return run(["build", project, "--output", site], cache, seeds)


def run(arguments, cache, seeds):
    # Other seeds take most of the time, so one test alone tries them.
    command = [WORKSHOP, *arguments, "--format", "json", "--seeds", str(seeds)]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert result.returncode in (0, 1), result.stderr
    assert result.stdout, result.stderr
    return json.loads(result.stdout)


def contents(folder):
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


class Course:
    """A copy of the course, and what is built of it step by step and, each time, from nothing."""

    def __init__(self, folder, seeds=0):
        self.seeds = seeds
        self.project = folder / "project"
        shutil.copytree(ROOT / "Content", self.project)
        self.folder = folder
        self.steps = 0
        self.known = None, None, None

    def text(self, name):
        return (self.project / name).read_text("utf-8")

    def write(self, name, text):
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def from_nothing(self):
        """The report of a build without a cache, and its site; known where nothing has changed."""
        files = contents(self.project)
        if files != self.known[0]:
            self.steps += 1
            fresh = self.folder / f"fresh-{self.steps}"
            report = build(self.project, fresh / "site", fresh / "cache", self.seeds)
            site = contents(fresh / "site") if (fresh / "site").exists() else {}
            self.known = files, report, site
            shutil.rmtree(fresh)
        return self.known[1:]

    def compare(self, what):
        site = self.folder / "site"
        before = contents(site) if site.exists() else {}
        report = build(self.project, site, self.folder / "cache", self.seeds)
        expected, fresh = self.from_nothing()
        assert report == expected, what
        assert run(["check", self.project], self.folder / "cache", self.seeds) == expected, what
        assert contents(site) == (before if expected["summary"]["errors"] else fresh), what


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    course.compare("the first build")
    return course


def test_what_other_seeds_gave_is_taken_over_too(tmp_path):
    course = Course(tmp_path, seeds=20)
    course.compare("the first build")
    name = "expert/k-means.md"
    course.write(name, course.text(name) + "\nOne more word.\n")
    course.compare("an edit")


NAMING = """---
title: Naming
level: intermediate
order: 99
requires: [fit-the-line]
---

There are `{eval} len(fit_the_line.tips.bill)` dinners. See [there](intermediate/fit-the-line.md).

![A dot](data/dot.svg)
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="{}"/></svg>'


def add_naming(course):
    course.write("data/dot.svg", DOT.format(1))
    course.write("naming.md", NAMING)


def replace(name, old, new):
    def change(course):
        text = course.text(name)
        assert old in text
        course.write(name, text.replace(old, new, 1))

    return change


def append(name, text):
    return lambda course: course.write(name, course.text(name) + text)


LESSON = "intermediate/fit-the-line.md"
CHANGES = [
    ("nothing", lambda course: None),
    ("prose", append(LESSON, "\nA last word.\n")),
    ("prose and a formula", append(LESSON, "\nIt is $z^{17}$.\n")),
    ("a lesson that names another's values", add_naming),
    ("the lesson whose values are named", append(LESSON, "\nAnother word.\n")),
    ("a heading", append(LESSON, "\n## A new heading\n\nWords.\n")),
    ("a link to the new heading", append("naming.md", "\n[it](intermediate/fit-the-line.md#a-new-heading)\n")),
    ("the heading gone: an error", replace(LESSON, "## A new heading", "## Another heading")),
    ("the heading back", replace(LESSON, "## Another heading", "## A new heading")),
    ("a title", replace("naming.md", "title: Naming", "title: Named")),
    ("an order", replace("naming.md", "order: 99", "order: 1")),
    ("an image", lambda course: course.write("data/dot.svg", DOT.format(2))),
    ("an image no longer shown", replace("naming.md", "![A dot](data/dot.svg)", "No dot.")),
    ("the last claim of a lesson gone", replace("naming.md", "`{eval} len(fit_the_line.tips.bill)`", "24")),
    ("a claim again", replace("naming.md", "24 dinners", "`{eval} 20 + 4` dinners")),
    ("a data file: an error", lambda course: course.write("data/tips.csv", "bill,tip\n1,2\n")),
    ("the data file back", lambda course: shutil.copy(ROOT / "Content/data/tips.csv", course.project / "data")),
    ("a row of data", replace("data/tips.csv", "\n", "\n")),
    ("the course's name", replace("course.yaml", "title: ", "title: The ")),
    ("the references", append("references.yaml", "\n# A comment.\n")),
    ("the home page", append("index.md", "\nMore.\n")),
    ("a lesson renamed", lambda course: os.rename(course.project / "naming.md", course.project / "renamed.md")),
    ("a lesson deleted", lambda course: os.remove(course.project / "renamed.md")),
    ("broken YAML: an error", append(LESSON, "\n```workshop\nquiz: [\n```\n")),
]


def test_each_change_in_turn(course):
    for what, change in CHANGES:
        change(course)
        course.compare(what)
        # And nothing more once it is done.
        course.compare("nothing after " + what)


def mutate(chance, course):
    """Some change or other of some lesson's text, such as an author or an accident makes."""
    lessons = sorted(p for p in course.project.rglob("*.md") if p.name != "index.md")
    path = chance.choice(lessons)
    lines = path.read_text("utf-8").split("\n")
    index = chance.randrange(len(lines))
    kind = chance.randrange(5)
    if kind == 0:
        lines.insert(index, "A word more.")
    elif kind == 1:
        lines.insert(index, lines[chance.randrange(len(lines))])
    elif kind == 2:
        del lines[index]
    elif kind == 3:
        lines[index] = lines[index].replace("1", "2")
    else:
        lines += ["", f"## Heading {chance.randrange(9)}", "", f"It is $x^{chance.randrange(99)}$."]
    return path, "\n".join(lines)


def test_forty_changes_at_random(course):
    chance = random.Random(5)
    add_naming(course)
    for step in range(40):
        path, text = mutate(chance, course)
        old = path.read_text("utf-8")
        path.write_text(text, "utf-8")
        course.compare(f"step {step}: {path.name}")
        # Most accidents break a lesson for good, and then nothing more would be published.
        if chance.random() < 0.6:
            path.write_text(old, "utf-8")


def test_a_page_that_was_tampered_with_is_made_again(course):
    site = course.folder / "site"
    page = site / "lessons/fit-the-line.html"
    page.write_text("defaced", "utf-8")
    course.compare("a page written over")
    page.unlink()
    course.compare("a page deleted")


def test_a_damaged_cache_is_ignored(course):
    for file in sorted((course.folder / "cache").rglob("*")):
        if not file.is_file() or file.name == "project":
            continue
        whole = file.read_bytes()
        for damage in (whole[: len(whole) // 2], b"", whole[:-1] + b"?", os.urandom(200)):
            file.write_bytes(damage)
            course.compare(f"{file.name} damaged")


def test_a_cache_that_cannot_be_used_is_done_without(tmp_path):
    course = Course(tmp_path)
    (tmp_path / "cache").write_text("a file in its place")
    course.compare("no cache")
    course.compare("again")


def test_an_edit_rewrites_the_pages_that_depend_on_it_and_no_others(course):
    site = course.folder / "site"

    def files():
        return {str(f.relative_to(site)): f.stat().st_ino for f in site.rglob("*") if f.is_file()}

    # The challenge asks a question of this lesson; search and the service worker know of all.
    own = {
        "lessons/real-code.html",
        "bundle/lessons/real-code.json",
        "bundle/checks/real-code.txt",
        "lessons/challenge.html",
        "bundle/lessons/challenge.json",
        "bundle/checks/challenge.txt",
        "search.json",
        "sw.js",
    }
    level = site / "levels/4.html"
    for number in range(3):
        before, said = files(), level.read_bytes()
        text = f"\nEdit {number}, where $y = {number}x$, as [@lloyd1982] says.\n\n## "
        replace("expert/real-code.md", "\n## ", text)(course)
        course.compare("an edit")
        after = files()
        # A few words more may make it a minute longer.
        expected = own if level.read_bytes() == said else own | {"levels/4.html"}
        assert {path for path in after if after[path] != before.get(path)} == expected
    before = files()
    append("expert/real-code.md", "\n" + "More words. " * 200)(course)
    course.compare("two minutes more")
    after = files()
    changed = {path for path in after if after[path] != before.get(path)}
    assert "levels/4.html" in changed and "levels/3.html" not in changed, changed
    assert "glossary.html" not in changed and "lessons/k-means.html" not in changed, changed


def test_a_report_of_every_block_has_them_all_after_a_check_too(course):
    command = [WORKSHOP, "check", course.project, "--format", "junit", "--seeds", "0"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(course.folder / "cache")}
    first, second = (
        subprocess.run(command, capture_output=True, text=True, env=environment).stdout
        for _ in range(2)
    )
    # One more check leaves what the next may take over, and a report of every block may not.
    run(["check", course.project], course.folder / "cache", 0)
    third = subprocess.run(command, capture_output=True, text=True, env=environment).stdout
    assert first == second == third
    for lesson in course.project.glob("*/*.md"):
        path = str(lesson.relative_to(course.project))
        assert ("```workshop" in lesson.read_text("utf-8")) == (f'"{path}"' in first), path
