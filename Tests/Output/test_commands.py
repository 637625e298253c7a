"""The command line, as people and CI use it."""
import json
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"


def test_a_wrong_typed_answer_stops_the_build_at_its_character(project):
    shutil.copytree(CONTENT, project.folder / "course")
    lesson = project.folder / "course/expert/k-means.md"
    text = lesson.read_text()
    assert text.count("  answer: 4\n") == 1
    lesson.write_text(text.replace("  answer: 4\n", "  answer: 5\n"))
    result = project.run("check", "course", "--color", "never")
    line = text[: text.index("  answer: 4\n")].count("\n") + 1
    assert result.returncode == 1
    assert "typed 5, computed 4" in result.stdout
    assert f"--> expert/k-means.md:{line}:11" in result.stdout
    number = str(line)
    assert f"{number} |   answer: 5\n{' ' * len(number)} |           ^\n" in result.stdout
    assert f"{number} -   answer: 5\n{number} +   answer: 4\n" in result.stdout
    lesson.write_text(text)
    assert project.run("check", "course").returncode == 0


def test_usage_errors_exit_with_2(project):
    for arguments in (["chekc"], ["check", "nowhere.md"], ["eval"], ["check", "--format", "xml"]):
        result = project.run(*arguments)
        assert result.returncode == 2, arguments
        assert result.stderr and not result.stdout, arguments


def test_help_and_version_exit_with_0(project):
    for arguments in (["--help"], ["check", "--help"], ["--version"]):
        assert project.run(*arguments).returncode == 0


def commands(command, path=()):
    """Each command's words with its options."""
    inner = command.get("subcommands", [])
    for each in inner:
        yield from commands(each, (*path, each["commandName"]))
    if not inner:
        names = [name for each in command.get("arguments", []) for name in each.get("names", [])]
        yield path, {name["name"] for name in names if name["kind"] == "long"}


def test_the_authors_page_names_every_command_and_option_and_no_other(project):
    dump = json.loads(project.run("--experimental-dump-help").stdout)
    known = [each for each in commands(dump["command"]) if each[0] != ("help",)]
    page = (ROOT / "Site/authors/guide/commands.md").read_text()
    assert set(re.findall(r"\*\*`workshop ([a-z ]*[a-z])", page)) == {" ".join(path) for path, _ in known}
    options = set().union(*(names for _, names in known)) - {"version"}
    assert set(re.findall(r"--([a-z][a-z-]*)", page)) == options


def test_eval_prints_values(project):
    cases = {
        "kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4]).centroids": "[2, 10]",
        "2 + 3": "5",
        "recall(tp=80, fn=40) > 0.66": "true",
    }
    for expression, value in cases.items():
        result = project.run("eval", expression)
        assert (result.returncode, result.stdout) == (0, value + "\n")


def test_eval_knows_a_lessons_names(project):
    lesson = CONTENT / "intermediate/fit-the-line.md"
    result = project.run("eval", "tip_line.w ~= 0.18", "--lesson", str(lesson))
    assert (result.returncode, result.stdout) == (0, "true\n")


def test_eval_in_batch_answers_line_by_line(project):
    process = subprocess.run(
        [ROOT / ".build/release/workshop", "eval", "--json", "--batch"],
        input="1 + 1\n1 +\n[1, 2] * 2\n", capture_output=True, text=True, check=False,
    )
    answers = [json.loads(line) for line in process.stdout.splitlines()]
    assert answers[0] == {"value": 2}
    assert "error" in answers[1]
    assert answers[2] == {"value": [2, 4]}
    assert process.returncode == 1


def test_colour_is_for_terminals_only(project):
    project.write("bad.md", "No front matter.\n")
    assert "\x1b[" not in project.run("check").stdout
    assert "\x1b[" in project.run("check", "--color", "always").stdout


def test_a_project_is_found_from_inside_it(project):
    project.write("deep/er/lesson.md", "---\ntitle: D\nlevel: basics\n---\n\nText.\n")
    assert project.run("check", "deep/er/lesson.md").returncode == 0


def test_a_folder_without_a_course_says_so(tmp_path):
    result = subprocess.run(
        [ROOT / ".build/release/workshop", "check", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )
    assert result.returncode == 2
    assert "course.yaml" in result.stderr


def test_the_schema_command_prints_the_published_schema(project):
    assert project.run("schema").stdout == (ROOT / "_site/bundle/schema.json").read_text()
