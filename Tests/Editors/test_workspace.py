"""What a client has beside documents: folders, watched files, settings, progress, kinds of edits."""
import json
import shutil
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from conftest import COURSE, FRONT

SUMS = "```workshop\ncheck: sums\nlet:\n  n: mean([1, 3])\nthat:\n  - n == 2\n```\n"
WRONG = FRONT + SUMS.replace("n == 2", "n == 3")
SEEDED = FRONT + """```workshop
check: luck
that:
  - split(range(9), seed=4).test[0] == 0
```
"""


def begin(client, answers=None, **capabilities):
    client.answers = answers or {}
    client.initialize(**capabilities)
    client.notify("initialized", {})


def registered(client, method):
    def is_wanted(message):
        return message.get("method") == "client/registerCapability" and (
            message["params"]["registrations"][0]["method"] == method)

    return client.wait(is_wanted)["params"]["registrations"][0]


def test_folders_come_and_go(client, folder):
    other = folder.parent / "another"
    other.mkdir()
    (other / "course.yaml").write_text(COURSE)
    (other / "lesson.md").write_text(WRONG)
    lesson = (other / "lesson.md").as_uri()
    event = [{"uri": other.as_uri(), "name": "another"}]
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": event, "removed": []}})
    assert [found["code"] for found in client.published(lesson, len)] == ["DW0501"]
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": event}})
    assert client.published(lesson) == []
    assert client.result("workspace/symbol", {"query": "sums"}) in (None, [])


def test_a_folder_without_a_course_is_not_searched(client, folder):
    home = folder.parent / "home"
    (home / "deep").mkdir(parents=True)
    (home / "deep/course.yaml").write_text(COURSE)
    (home / "deep/lesson.md").write_text(WRONG)
    event = [{"uri": home.as_uri(), "name": "home"}]
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": event, "removed": []}})
    assert client.result("workspace/symbol", {"query": "sums"}) in (None, [])


def test_files_are_watched_and_hidden_ones_are_not_looked_at(bare, folder, uri):
    begin(bare, workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    options = registered(bare, "workspace/didChangeWatchedFiles")["registerOptions"]
    assert options["watchers"]
    (folder / "lesson.md").write_text(WRONG)
    changed = [{"uri": (folder / ".git/index").as_uri(), "type": 2}, {"uri": uri, "type": 1}]
    bare.notify("workspace/didChangeWatchedFiles", {"changes": changed})
    assert [found["code"] for found in bare.published(uri, len)] == ["DW0501"]


def told(client, method, *files):
    """What the client did itself, in the notification for it."""
    client.notify("workspace/" + method, {"files": [{key: path.as_uri() for key, path in file.items()} for file in files]})


def test_files_that_the_client_makes_are_read(client, folder):
    new = folder / "new.md"
    new.write_text(WRONG)
    told(client, "didCreateFiles", {"uri": new})
    assert [found["code"] for found in client.published(new.as_uri(), len)] == ["DW0501"]


@pytest.mark.parametrize("is_of_folder", [False, True])
def test_what_the_client_renames_is_read_at_its_new_place(client, folder, is_of_folder):
    (folder / "part").mkdir()
    old, new = folder / "part/old.md", folder / ("chapter/old.md" if is_of_folder else "part/new.md")
    old.write_text(WRONG)
    told(client, "didCreateFiles", {"uri": old})
    assert client.published(old.as_uri(), len)
    moved = (old.parent, new.parent) if is_of_folder else (old, new)
    moved[0].rename(moved[1])
    told(client, "didRenameFiles", {"oldUri": moved[0], "newUri": moved[1]})
    texts = {}
    while len(texts) < 2:
        message = client.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics")["params"]
        if message["uri"] in (old.as_uri(), new.as_uri()):
            texts[message["uri"]] = [found["code"] for found in message["diagnostics"]]
    assert texts == {old.as_uri(): [], new.as_uri(): ["DW0501"]}


def test_files_that_the_client_deletes_are_forgotten(client, folder):
    gone = folder / "gone.md"
    gone.write_text(WRONG)
    told(client, "didCreateFiles", {"uri": gone})
    assert client.published(gone.as_uri(), len)
    gone.unlink()
    told(client, "didDeleteFiles", {"uri": gone})
    words = []
    client.published(gone.as_uri(), lambda found: words.append([one["code"] for one in found]) or not found)
    # Whoever was just reading it may have missed it before the client told.
    assert words in ([[]], [["DW0452"], []])
    # Nothing comes after: a lesson that is made now is told of next.
    late = folder / "late.md"
    late.write_text(WRONG)
    told(client, "didCreateFiles", {"uri": late})
    uris = (gone.as_uri(), late.as_uri())
    told_of = client.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                          and message["params"]["uri"] in uris and message["params"]["diagnostics"])
    assert told_of["params"]["uri"] == late.as_uri()


def hints(client, uri):
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
    return client.result("textDocument/inlayHint", {"textDocument": {"uri": uri}, "range": everything})


def test_settings_are_asked_for_and_again_when_they_change(bare, uri):
    settings = {"inlayHints": False}
    begin(bare, {"workspace/configuration": lambda params: [settings]},
          workspace={"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True},
                     "inlayHint": {"refreshSupport": True}})
    assert registered(bare, "workspace/didChangeConfiguration")
    bare.open(uri, WRONG)
    bare.published(uri, len)
    assert hints(bare, uri) == []
    settings["inlayHints"] = True
    bare.notify("workspace/didChangeConfiguration", {"settings": None})
    while not hints(bare, uri):
        bare.wait(lambda message: message.get("method") == "workspace/inlayHint/refresh")


def test_clients_that_cannot_be_asked_send_their_settings(client, uri):
    client.open(uri, SEEDED)
    assert [found["code"] for found in client.published(uri, len)] == ["DW0503"]
    client.notify("workspace/didChangeConfiguration", {"settings": {"workshop": {"seeds": 0}}})
    assert client.published(uri, lambda found: not found) == []


def test_the_first_look_at_a_course_shows_its_progress(bare, folder):
    for number in range(40):
        (folder / f"lesson-{number}.md").write_text(FRONT + SUMS)
    begin(bare, window={"workDoneProgress": True})

    def progress():
        return bare.wait(lambda message: message.get("method") == "$/progress")["params"]["value"]

    told = [progress()]
    while told[-1]["kind"] != "end":
        told.append(progress())
    assert told[0]["kind"] == "begin" and told[0]["title"]
    shown = [value["percentage"] for value in told[:-1]]
    assert shown == sorted(shown) and shown[-1] <= 100


def test_a_code_leads_to_its_page(bare, folder, uri):
    begin(bare, textDocument={"publishDiagnostics": {"codeDescriptionSupport": True}})
    bare.open(uri, WRONG)
    (found,) = bare.published(uri, len)
    page = Path(unquote(urlparse(found["codeDescription"]["href"]).path))
    assert page.read_text().startswith("# DW0501") and folder in page.parents
    site = {"workshop": {"reference": "https://example.org/course"}}
    bare.notify("workspace/didChangeConfiguration", {"settings": site})
    (found,) = bare.published(uri, len)
    assert found["codeDescription"]["href"] == "https://example.org/course/authors/codes.html#dw0501"


@pytest.mark.parametrize("knows_versions", [False, True])
def test_edits_come_in_the_form_that_the_client_knows(bare, uri, knows_versions):
    begin(bare, workspace={"workspaceEdit": {"documentChanges": knows_versions}})
    bare.open(uri, WRONG)
    (found,) = bare.published(uri, len)
    actions = bare.result("textDocument/codeAction", {
        "textDocument": {"uri": uri}, "range": found["range"], "context": {"diagnostics": [found]}})
    renamed = bare.result("textDocument/rename", {
        "textDocument": {"uri": uri}, "position": {"line": 10, "character": 4}, "newName": "m"})
    for edit in [renamed, *(action["edit"] for action in actions)]:
        assert list(edit) == (["documentChanges"] if knows_versions else ["changes"])
        edits = edit["documentChanges"][0]["edits"] if knows_versions else edit["changes"][uri]
        assert all("newText" in each for each in edits)
    assert '"newText": "m"' in json.dumps(renamed)


def test_a_formula_that_cannot_be_typeset_is_told_at_its_place(client, uri):
    client.open(uri, FRONT + "The $x^2$ and $\\frac{1$ here.\n")
    (found,) = client.published(uri, len)
    assert found["code"] == "DW0701" and found["range"]["start"]["line"] == 5
    client.change(uri, [{"text": FRONT + "The $x^2$ and $\\frac{1}{2}$ here.\n"}])
    assert client.published(uri) == []


def test_a_folder_that_is_deleted_while_open_leaves_the_server_alive(client, folder, uri):
    client.open(uri, WRONG)
    client.published(uri, len)
    shutil.rmtree(folder)
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": 3}]})
    assert client.text(uri) == WRONG
