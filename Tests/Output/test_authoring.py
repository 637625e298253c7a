"""The commands that write sources: `new`, `fmt` and `check --fix`."""

import os
import stat
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2] / "Content"

FRONT = "---\ntitle: Bad\nlevel: basics\n---\n\n"
MESSY = FRONT + "*  Prose.  \n\n```workshop\ncheck:   a\nthat: [x == 1]\nlet: {x: 1}\n```\n"
TIDY = FRONT + "*  Prose.  \n\n```workshop\ncheck: a\nlet: { x: 1 }\nthat: [x == 1]\n```\n"

def test_a_new_course_checks_clean_and_builds(project):
    assert project.run("new", "course", "my-course").returncode == 0
    course = project.folder / "my-course"
    assert project.run("new", "lesson", "second-steps", "--project", "my-course").returncode == 0
    assert (course / "beginner/second-steps.md").is_file()
    for command in (["check", "--strict"], ["fmt", "--check"], ["build", "--strict"]):
        result = project.run(*command, cwd=course)
        assert result.returncode == 0, result.stdout + result.stderr
    assert (course / "_site/lessons/second-steps.html").is_file()

def test_nothing_is_overwritten(project):
    assert project.run("new", "course", "c").returncode == 0
    before = {p: p.read_bytes() for p in project.folder.rglob("*") if p.is_file()}
    for arguments in (
        ["course", "c"], ["course", "."], ["course", "_c"], ["course", "a:b"],
        ["lesson", "first-lesson", "--project", "c"], ["lesson", "Not_An_Id"],
        ["lesson", "x", "--level", "none"],
    ):
        result = project.run("new", *arguments)
        assert result.returncode == 2, arguments
        assert result.stderr and not result.stdout
    assert {p: p.read_bytes() for p in project.folder.rglob("*") if p.is_file()} == before

def test_fmt_writes_the_canonical_layout_once(project):
    project.write("messy.md", MESSY)
    check = project.run("fmt", "--check", "messy.md")
    assert (check.returncode, check.stdout.splitlines()[0]) == (1, "would change messy.md")
    assert (project.folder / "messy.md").read_text() == MESSY
    os.chmod(project.folder / "messy.md", 0o640)
    assert project.run("fmt").returncode == 0
    assert (project.folder / "messy.md").read_text() == TIDY
    assert stat.S_IMODE((project.folder / "messy.md").stat().st_mode) == 0o640
    assert project.run("fmt", "--check").returncode == 0

def test_the_course_is_laid_out_as_fmt_would(project):
    result = project.run("fmt", "--check", str(CONTENT))
    assert result.returncode == 0, result.stdout

def test_fmt_tells_what_it_cannot_read(project):
    broken = FRONT + "```workshop\ncheck:   a\nthat: [1\n```\n"
    project.write("broken.md", broken)
    result = project.run("fmt", "broken.md")
    assert result.returncode == 1
    assert "DW0202" in result.stdout
    assert (project.folder / "broken.md").read_text() == broken

def test_fix_mends_what_is_safe_and_reports_the_rest(project):
    text = FRONT.replace("\n", "\r\n") + "It is `{eval}1+1`.\r\n\r\n"
    text += "```workshop\r\ncheck: a\r\nthat:\r\n  - 2 ** 3 = 8\r\n  - 1 + 1 == 3\r\n```\r\n"
    (project.folder / "bad.md").write_bytes(text.encode())
    (project.folder / "other.md").write_bytes((FRONT + "It is `{eval}1+1`.\n").encode())
    result = project.run("check", "--fix", "bad.md")
    assert result.returncode == 1
    assert "mended 4 problems in 1 file" in result.stderr
    assert "1 error" in result.stdout and "DW0501" in result.stdout
    mended = FRONT + "It is `{eval} 1+1`.\n\n```workshop\ncheck: a\nthat:\n  - 2 ^ 3 == 8\n  - 1 + 1 == 3\n```\n"
    assert (project.folder / "bad.md").read_bytes() == mended.encode()
    assert "{eval}1" in (project.folder / "other.md").read_text()
    assert not list(project.folder.glob("*.new"))

def test_fix_never_writes_outside_the_project(project, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "lesson.md"
    outside.write_text(FRONT + "It is `{eval}1+1`.\n")
    (project.folder / "link.md").symlink_to(outside)
    project.run("check", "--fix")
    assert "{eval}1" in outside.read_text()

def test_a_file_that_cannot_be_written_stays_as_it_is(project):
    project.write("bad.md", FRONT + "It is `{eval}1+1`.\n")
    before = (project.folder / "bad.md").read_bytes()
    result = project.run("check", "--fix", "--quiet", limit_file_size=10)
    assert result.returncode != 0
    assert (project.folder / "bad.md").read_bytes() == before
    assert not list(project.folder.glob("*.new"))

def test_explain_knows_every_code_that_check_prints(project):
    listed = project.run("explain").stdout.splitlines()
    assert len(listed) > 100
    page = project.run("explain", "dw0540")
    assert page.returncode == 0
    assert "- Wrong:" in page.stdout and "\x1b[" not in page.stdout
    unknown = project.run("explain", "DW0541")
    assert unknown.returncode == 2
    assert "did you mean DW0540?" in unknown.stderr
