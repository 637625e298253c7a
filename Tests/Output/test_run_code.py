"""`check --run-code` runs what says so, and nothing else ever does."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

from published import ROOT

FRONT = "---\ntitle: A\nlevel: basics\n---\n\n"


def code(source, output):
    lines = "".join(f"  {line}\n" for line in source.splitlines())
    return f"{FRONT}```workshop\ncode: c\nlanguage: python\nsource: |\n{lines}run: python\noutput: {output}\n```\n"


def test_output_is_compared_only_when_asked(project):
    project.write("code.md", code("import sys\nprint(sys.version_info[0] + 1)", "5"))
    assert project.run("check").returncode == 0
    result = project.run("check", "--run-code", "--color", "never")
    assert result.returncode == 1
    assert "DW0570" in result.stdout and "the code prints '4' here" in result.stdout
    project.write("code.md", code("print(2 + 2)", "4"))
    assert project.run("check", "--run-code").returncode == 0


def test_an_error_is_marked_at_its_line_of_the_code(project):
    lesson = code("x = 1\nprint(x / 0)", "1")
    project.write("code.md", lesson)
    result = project.run("check", "--run-code", "--format", "json")
    assert result.returncode == 1
    assert "ZeroDivisionError" in result.stdout
    assert f'"line" : {lesson[: lesson.index("print")].count(chr(10)) + 1}' in result.stdout


def test_a_build_runs_nothing(project):
    mark = project.folder / "ran"
    project.write("code.md", code(f"open({str(mark)!r}, 'w')", "nothing"))
    assert project.run("build").returncode == 0
    assert project.run("check").returncode == 0
    assert not mark.exists()
    project.run("check", "--run-code", "sound.md")
    assert not mark.exists()
    project.run("check", "--run-code", "code.md")
    assert mark.exists()


def test_the_programs_of_the_course_print_what_it_shows():
    """With scikit-learn; PyTorch is several gigabytes, and its program runs where somebody has it."""
    result = subprocess.run(
        [ROOT / ".build/release/workshop", "check", "--run-code", "--format", "json", "."],
        cwd=ROOT / "Content", env={**os.environ, "WORKSHOP_PYTHON": sys.executable}, capture_output=True, text=True,
    )
    told = json.loads(result.stdout)
    assert told["summary"]["errors"] == 0, result.stdout
    missing = [] if find_spec("torch") else ["not run: this Python has no module 'torch'"]
    assert [found["message"] for found in told["diagnostics"]] == missing
