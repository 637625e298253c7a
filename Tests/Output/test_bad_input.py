"""Each kind of bad input: its own code, its exact place, the rest still checked, the site left."""
import random
import threading

import pytest

FRONT = "---\ntitle: A\nlevel: basics\n---\n\n"


def fence(yaml):
    return f"{FRONT}```workshop\n{yaml}\n```\n"


DATA = "dataset: d\ncolumns: { x: { role: feature }, y: { role: target } }\n"
CHOICES = "quiz: q\nask: Which?\nchoices:\n"

# Name, lesson, code, and the text that the report must mark (None: see the place given instead).
CASES = [
    ("no front matter", "# A lesson\n", "DW0110", None),
    ("front matter never closed", "---\ntitle: A\nlevel: basics\n\n# A\n", "DW0111", None),
    ("front matter that is a list", "---\n- a\n---\n", "DW0112", None),
    ("an empty file", "", "DW0105", None),
    ("a tab for indentation", fence("check: c\nlet:\n\ta: 1\nthat: [1 == 1]"), "DW02", None),
    ("a bad indent", fence("check: c\n  that: [1 == 1]"), "DW02", None),
    ("a flow list never closed", fence("check: c\nthat: [1 == 1"), "DW02", None),
    ("an anchor bomb", fence("check: c\nlet: &a { x: 1 }\nthat: [1 == 1]"), "DW02", None),
    ("a duplicate key", fence("check: c\nthat: [1 == 1]\nthat: [2 == 2]"), "DW02", "that"),
    ("a row too short", fence(DATA + "rows: [[1, 2], [3]]"), "DW0420", "[3]"),
    ("text where a number belongs", fence(DATA + "rows: [[1, 2], [three, 4]]"), "DW0421", "three"),
    ("a NaN", fence(DATA + "rows: [[1, 2], [.nan, 4]]"), "DW0422", ".nan"),
    ("an unknown key", fence("check: c\nthat: [1 == 1]\ntaht: 1"), "DW0401", "taht"),
    ("an unknown function", fence("check: c\nthat: [meen([1]) == 1]"), "DW03", "meen"),
    ("an unknown name", fence("check: c\nlet: { total: 1 }\nthat: [totl == 1]"), "DW03", "totl"),
    (
        "an unknown argument",
        fence("check: c\nthat: ['kmeans([1, 2], clusters=2, init=[1, 2]).inertia == 0']"),
        "DW03",
        "clusters",
    ),
    (
        "a circle of names",
        fence("check: a\nlet: { x: b.y }\nthat: [x == 1]")
        + "\n```workshop\ncheck: b\nlet: { y: a.x }\nthat: [y == 1]\n```\n",
        "DW0415",
        "a",
    ),
    (
        "two correct choices",
        fence(
            CHOICES
            + "  - { text: a, when: 1 < 2, why: Yes. }\n  - { text: b, when: 2 < 3, why: Too. }"
        ),
        "DW0531",
        "2 < 3",
    ),
    (
        "no correct choice",
        fence(
            CHOICES
            + "  - { text: a, when: 2 < 1, why: No. }\n  - { text: b, when: 3 < 2, why: No. }"
        ),
        "DW0530",
        "q",
    ),
    ("bytes that are not UTF-8", FRONT.encode() + b"A \xff\xfe here.\n", "DW0101", b"\xff\xfe"),
    ("a NUL", FRONT.encode() + b"A \x00 here.\n", "DW0102", b"\x00"),
    ("a byte order mark", b"\xef\xbb\xbf" + FRONT.encode() + b"Text.\n", "DW0103", None),
    ("CRLF line ends", FRONT.replace("\n", "\r\n") + "Text.\r\n", "DW0104", b"\r\n"),
    ("a data file above the project", fence(DATA + "csv: ../d.csv"), "DW0428", "../d.csv"),
    ("a data file that is a link outside", fence(DATA + "csv: link.csv"), "DW0428", "link.csv"),
    ("a data file that is missing", fence(DATA + "csv: none.csv"), "DW0428", "none.csv"),
]


@pytest.mark.parametrize("name, lesson, code, marked", CASES, ids=[case[0] for case in CASES])
def test_bad_input_is_one_clear_error(project, tmp_path_factory, name, lesson, code, marked):
    outside = tmp_path_factory.mktemp("outside") / "secret.csv"
    outside.write_text("x,y\n1,2\n2,3\n")
    (project.folder / "link.csv").symlink_to(outside)
    assert project.run("build").returncode == 0
    before = project.site()

    # A further lesson that is false, to see that the rest is still checked.
    project.write("bad.md", lesson)
    project.write("other.md", FRONT + "So `{check} 1 == 2`\n")
    status, report = project.check()
    found = [d for d in report["diagnostics"] if d["file"] == "bad.md"]
    assert status == 1
    assert [d["code"] for d in found][:1] and found[0]["code"].startswith(code), found
    assert all(d["code"] == found[0]["code"] for d in found), found
    assert [d["code"] for d in report["diagnostics"] if d["file"] == "other.md"] == ["DW0501"]

    if marked is not None:
        data = lesson if isinstance(lesson, bytes) else lesson.encode()
        wanted = marked if isinstance(marked, bytes) else marked.encode()
        start, end = found[0]["start"]["offset"], found[0]["end"]["offset"]
        assert data[start:end] == wanted
        line = data[:start].count(b"\n") + 1
        assert found[0]["start"]["line"] == line

    assert project.run("build").returncode == 1
    assert project.site() == before


def test_suggestions_name_the_nearest(project):
    project.write("bad.md", fence("check: c\nthat: [meen([1]) == 1]"))
    _, report = project.check()
    assert "mean" in report["diagnostics"][0]["message"]


def test_every_error_of_a_course_is_in_one_report(project):
    for index, (_, lesson, _, _) in enumerate(CASES):
        project.write(f"bad-{index}.md", lesson)
    status, report = project.check()
    assert status == 1
    assert {d["file"] for d in report["diagnostics"]} == {f"bad-{i}.md" for i in range(len(CASES))}


def test_a_ten_megabyte_lesson_is_checked(project):
    project.write("long.md", FRONT + "A sentence about $x$ and *nothing*.\n\n" * 280_000)
    result = project.run("check", "--quiet")
    assert result.returncode == 0, result.stdout[:500]


def test_a_fifty_megabyte_lesson_is_checked(project):
    project.write("long.md", FRONT + ("word " * 20 + "\n\n") * 500_000)
    result = project.run("check", "--quiet")
    assert result.returncode == 0, result.stdout[:500]


def test_a_hundred_thousand_blocks_are_checked(project):
    blocks = (f"```workshop\ncheck: c{i}\nthat: [1 + 1 == 2]\n```\n\n" for i in range(100_000))
    project.write("many.md", FRONT + "".join(blocks))
    status, report = project.check()
    assert status == 0
    assert report["summary"]["claims"] >= 100_000


def test_files_that_come_go_and_change_while_they_are_read_never_crash(project):
    lessons = [project.folder / f"restless-{i}.md" for i in range(40)]
    is_over = threading.Event()

    def disturb():
        chance = random.Random(5)
        while not is_over.is_set():
            lesson = chance.choice(lessons)
            if chance.random() < 0.3:
                lesson.unlink(missing_ok=True)
            else:
                lesson.write_text(FRONT + "Words.\n" * chance.randrange(2000), "utf-8")

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(30):
            assert project.run("check", "--quiet").returncode in (0, 1)
            result = project.run("build", "--quiet")
            assert result.returncode in (0, 1), result.stderr
    finally:
        is_over.set()
        thread.join()


def test_half_a_lesson_never_crashes(project):
    lesson = fence(DATA + "rows: [[1, 2], [3, 4]]\nexpect: ['mean(d.x) == 2']") + "Then $x$.\n"
    for length in range(0, len(lesson), 3):
        project.write("half.md", lesson[:length])
        assert project.run("check", "--quiet").returncode in (0, 1), lesson[:length]
