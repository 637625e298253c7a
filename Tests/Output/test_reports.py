"""What `workshop check` prints for machines, read by what reads it elsewhere."""

import json
import re
import xml.etree.ElementTree as ElementTree

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

FRONT = "---\ntitle: Bad\nlevel: basics\n---\n\n"
BAD = (
    FRONT
    + "Ä `{check} 1 + 1 == 3`, 100%, <b>.\n\n"
    + "```workshop\ncheck: a\nthat: [mean([1, 2]) ~= 80%, 1 < 2]\n```\n\n"
    + "```workshop\ncheck: b\nthat: [1 < 2]\n```\n\n"
    + "```workshop\ncheck: a\nthat: [1 < 2]\n```\n"
)


@pytest.fixture
def broken(project):
    project.write("a, b%.md", BAD)
    project.write("flat.md", FRONT + "```workshop\ndataset: d\ncolumns: { x: {}, y: {} }\nrows: [[1, 2], [1, 3]]\n```\n")
    return project


def report(project, name, *more):
    result = project.run("check", "--format", name, *more)
    assert result.returncode == 1
    assert result.stderr == ""
    return result.stdout


def test_json_is_as_the_reference_describes(broken):
    text = report(broken, "json")
    found = json.loads(text)
    assert set(found) == {"diagnostics", "summary"}
    assert set(found["summary"]) == {"lessons", "answers", "claims", "errors", "warnings"}
    assert set(found["summary"]["answers"]) == {"computed", "evidenced", "cited", "asserted"}
    source = BAD.encode()
    for one in found["diagnostics"]:
        assert set(one) == {"code", "severity", "message", "file", "start", "end", "notes", "fixes"}
        if one["file"] != "a, b%.md":
            continue
        for place in (one["start"], one["end"]):
            before = source[: place["offset"]].decode()
            assert place["line"] == before.count("\n") + 1
            assert place["column"] == len(before) - (before.rfind("\n") + 1) + 1
    about = next(d for d in found["diagnostics"] if d["code"] == "DW0317")
    (fix,) = about["fixes"]
    assert fix["safe"] is True
    (edit,) = fix["edits"]
    assert source[edit["start"]["offset"] : edit["end"]["offset"]] == b"80%"
    assert edit["text"] == "0.80"


def test_sarif_keeps_to_its_schema(broken):
    text = report(broken, "sarif")
    Sarif.model_validate_json(text)
    (run,) = json.loads(text)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 3
    assert all(rule["help"]["markdown"] for rule in rules)
    assert run["columnKind"] == "unicodeCodePoints"
    plain = json.loads(report(broken, "json"))["diagnostics"]
    assert len(run["results"]) == len(plain)
    for result, one in zip(run["results"], plain):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == one["code"]
        assert result["level"] == one["severity"]
        location = result["locations"][0]["physicalLocation"]
        region = location["region"]
        assert (region["startLine"], region["startColumn"]) == (one["start"]["line"], one["start"]["column"])
        assert (region["endLine"], region["endColumn"]) == (one["end"]["line"], one["end"]["column"])
        assert len(result.get("fixes", [])) == len(one["fixes"])
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert uris == {"a%2C%20b%25.md", "flat.md"}


def test_sarif_of_a_clean_course_is_a_log_without_results(project):
    result = project.run("check", "--format", "sarif")
    Sarif.model_validate_json(result.stdout)
    assert json.loads(result.stdout)["runs"][0]["results"] == []


def test_machines_find_files_from_where_they_stand(broken):
    text = broken.run("check", "flat.md", "--format", "github").stdout
    assert text.startswith("::warning file=flat.md,line=8,")
    above = broken.folder.parent
    name = broken.folder.name
    text = broken.run("check", str(broken.folder), "--format", "github", cwd=above).stdout
    assert f"file={name}/flat.md," in text


def test_github_commands_read_back(broken):
    plain = json.loads(report(broken, "json"))["diagnostics"]
    lines = report(broken, "github").splitlines()
    assert len(lines) == len(plain)
    for line, one in zip(lines, plain):
        command, properties, message = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line).groups()
        assert command == {"error": "error", "warning": "warning", "info": "notice"}[one["severity"]]
        values = dict(part.split("=", 1) for part in properties.split(","))
        unescaped = values["file"].replace("%2C", ",").replace("%3A", ":").replace("%25", "%")
        assert unescaped == one["file"]
        assert values["title"] == one["code"]
        assert int(values["line"]) == one["start"]["line"]
        text = message.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert text.split("\n")[0] == one["message"]


def test_junit_has_a_case_a_block(broken):
    root = ElementTree.fromstring(report(broken, "junit"))
    assert root.tag == "testsuites"
    suites = {suite.get("name"): suite for suite in root}
    bad = suites["a, b%.md"]
    cases = {case.get("name"): case for case in bad}
    assert list(cases) == ["text", "a", "b"]
    # Nothing of a claim that cannot be read is asserted.
    assert cases["b"].get("assertions") == "1" and cases["b"].find("failure") is None
    assert cases["a"].find("failure").get("type") == "DW0317"
    failure = cases["text"].find("failure")
    assert failure.get("message").endswith("(and 3 more)")
    assert "`{check} 1 + 1 == 3`" in failure.text
    for suite in root:
        assert int(suite.get("tests")) == len(suite)
        assert int(suite.get("failures")) == sum(case.find("failure") is not None for case in suite)
    assert int(root.get("tests")) == sum(len(suite) for suite in root)
    warned = suites["flat.md"].find("testcase[@name='d']")
    assert warned.find("failure") is None and "DW0426" in warned.find("system-out").text
