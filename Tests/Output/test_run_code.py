"""`check --run-code` runs what says so, and nothing else ever does."""

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
