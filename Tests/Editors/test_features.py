"""Every feature answers through the real server, at a marker in a lesson."""
import json
import time

import pytest
from conftest import FRONT

SUMS = "```workshop\ncheck: sums\nlet:\n  n: mean([1, 3])\nthat:\n  - n == 2\n```\n"
MARK = "▮"


def eventually(ask, is_enough):
    """The first answer that is enough: what needs the engine's verdicts may come after the form."""
    for _ in range(100):
        answer = ask()
        if is_enough(answer):
            return answer
        time.sleep(0.05)
    return answer


# (method, the lesson with a marker, more parameters, what stands in the answer)
CASES = [
    ("hover", SUMS.replace("mean", "me▮an"), {}, "mean("),
    ("completion", SUMS.replace("- n", "- med▮"), {}, '"label": "median"'),
    ("signatureHelp", SUMS.replace("mean(", "mean(▮"), {}, "activeParameter"),
    ("definition", SUMS.replace("- n", "- ▮n"), {}, '"line": 8'),
    ("references", SUMS.replace("- n", "- ▮n"), {"context": {"includeDeclaration": True}}, '"line": 10'),
    ("documentHighlight", SUMS.replace("- n", "- ▮n"), {}, '"kind": 3'),
    ("prepareRename", SUMS.replace("- n", "- ▮n"), {}, '"placeholder": "n"'),
    ("rename", SUMS.replace("- n", "- ▮n"), {"newName": "m"}, '"newText": "m"'),
    ("documentSymbol", "# Words\n\n" + SUMS, {}, '"name": "sums"'),
    ("foldingRange", SUMS, {}, '"startLine": 5'),
    ("semanticTokens/full", SUMS, {}, "resultId"),
    ("codeLens", SUMS, {}, "workshop.check"),
    ("documentLink", "[a](https://example.org/)\n", {}, "https://example.org/"),
    ("formatting", SUMS.replace("check: sums", "check:   sums"), {}, "newText"),
    ("linkedEditingRange", SUMS.replace("- n", "- ▮n"), {}, '"ranges"'),
    ("onTypeFormatting", SUMS.replace("let:\n", "let:\n▮\n"), {"ch": "\n"}, '"newText": "  "'),
]


def asked(uri, text, more):
    before = (FRONT + text).split(MARK)[0].split("\n") if MARK in text else [""]
    position = {"line": len(before) - 1, "character": len(before[-1])}
    return {"textDocument": {"uri": uri}, "position": position, **more}


@pytest.mark.parametrize(("method", "text", "more", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_a_feature_answers_at_its_place(client, uri, method, text, more, wanted):
    client.open(uri, FRONT + text.replace(MARK, ""))
    client.published(uri)
    answer = eventually(
        lambda: client.result("textDocument/" + method, asked(uri, text, more)),
        lambda answer: wanted in json.dumps(answer))
    assert wanted in json.dumps(answer), answer


@pytest.mark.parametrize("method", ["inlayHint", "codeAction", "rangeFormatting", "semanticTokens/range"])
def test_a_feature_answers_of_a_range(client, uri, method):
    client.open(uri, FRONT + SUMS.replace("n == 2", "n == 3").replace("check: sums", "check:   sums"))
    client.published(uri, len)
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    params = {"textDocument": {"uri": uri}, "range": everything, "context": {"diagnostics": []}}
    assert eventually(lambda: client.result("textDocument/" + method, params), bool)


def test_tokens_of_an_edited_text_are_told_as_a_difference(client, uri):
    client.open(uri, FRONT + SUMS)
    document = {"textDocument": {"uri": uri}}
    before = client.result("textDocument/semanticTokens/full", document)
    client.change(uri, [{"text": FRONT + SUMS.replace("== 2", "== 2 + 0")}])
    delta = client.result(
        "textDocument/semanticTokens/full/delta", {**document, "previousResultId": before["resultId"]})
    data = before["data"]
    for edit in delta["edits"]:
        data[edit["start"]:edit["start"] + edit["deleteCount"]] = edit["data"]
    assert data == client.result("textDocument/semanticTokens/full", document)["data"]


def test_a_selection_grows_outwards(client, uri):
    client.open(uri, FRONT + SUMS)
    place = {"line": 10, "character": 4}
    (found,) = client.result(
        "textDocument/selectionRange", {"textDocument": {"uri": uri}, "positions": [place]})
    assert found["range"]["start"] == place and "parent" in found["parent"]


def test_a_completion_is_explained_when_it_is_looked_at(client, uri):
    client.open(uri, FRONT + SUMS.replace("- n", "- med"))
    found = client.result("textDocument/completion", {
        "textDocument": {"uri": uri}, "position": {"line": 10, "character": 7}})
    (item,) = [item for item in found["items"] if item["label"] == "median"]
    assert "median(" in client.result("completionItem/resolve", item)["documentation"]["value"]


def test_the_command_of_a_lens_checks_its_block(client, uri):
    client.open(uri, FRONT + SUMS.replace("== 2", "== 3"))
    command = {"command": "workshop.check", "arguments": [uri, "sums"]}
    answer = eventually(
        lambda: client.result("workspace/executeCommand", command),
        lambda answer: answer["diagnostics"])
    assert [found["code"] for found in answer["diagnostics"]] == ["DW0501"]
    assert client.error("workspace/executeCommand", {"command": "workshop.none"}) == -32602


def test_a_course_is_searched_and_links_follow_its_files(client, folder, uri):
    (folder / "other.md").write_text(FRONT + "Words.\n")
    client.open(uri, FRONT + "[it](other.md)\n\n" + SUMS)
    client.published(uri)
    moved = {"oldUri": (folder / "other.md").as_uri(), "newUri": (folder / "new.md").as_uri()}
    answer = eventually(
        lambda: client.result("workspace/willRenameFiles", {"files": [moved]}), bool)
    assert '"newText": "new.md"' in json.dumps(answer)
    assert "sums" in json.dumps(client.result("workspace/symbol", {"query": "sums"}))


def test_a_refused_rename_says_why(client, uri):
    client.open(uri, FRONT + SUMS)
    params = asked(uri, SUMS.replace("mean", "▮mean"), {"newName": "m"})
    answer = client.answer(client.ask("textDocument/rename", params))
    assert "is a function" in answer["error"]["message"]
