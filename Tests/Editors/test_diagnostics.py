"""What is wrong is told at its place, as the text is now."""
from client import replace
from conftest import FRONT

WRONG = FRONT + "😀\n\n```workshop\nchekc: sums\nthat:\n  - 1 + 1 == 2\n```\n"


def test_a_mistake_is_published_and_cleared(client, uri):
    client.open(uri, WRONG)
    (found,) = client.published(uri)
    assert found["code"] == "DW0410" and found["severity"] == 1 and found["source"] == "workshop"
    assert found["range"] == replace((8, 0), (8, 5), "")["range"]
    client.change(uri, [replace((8, 0), (8, 5), "check")])
    assert client.published(uri) == []


def test_what_stays_is_not_told_again(client, uri):
    client.open(uri, WRONG)
    client.published(uri)
    client.change(uri, [replace((5, 2), (5, 2), " more prose")])
    client.change(uri, [replace((8, 0), (8, 5), "check")], 3)
    assert client.wait(lambda message: "method" in message)["params"]["version"] == 3


def test_diagnostics_are_there_for_the_asking(bare, uri):
    bare.initialize(textDocument={"diagnostic": {}}, workspace={"diagnostics": {"refreshSupport": True}})
    bare.open(uri, WRONG)
    document = {"textDocument": {"uri": uri}}
    report = bare.result("textDocument/diagnostic", document)
    assert report["kind"] == "full" and report["items"][0]["code"] == "DW0410"
    again = bare.result("textDocument/diagnostic", {**document, "previousResultId": report["resultId"]})
    assert again == {"kind": "unchanged", "resultId": report["resultId"]}
    (entry,) = bare.result("workspace/diagnostic", {"previousResultIds": []})["items"]
    assert entry["uri"] == uri and entry["version"] == 1 and entry["items"] == report["items"]
    ids = [{"uri": uri, "value": report["resultId"]}]
    (entry,) = bare.result("workspace/diagnostic", {"previousResultIds": ids})["items"]
    assert entry["kind"] == "unchanged"


def fence(yaml):
    return f"```workshop\n{yaml}\n```\n\n"


SUMS = fence("check: sums\nlet:\n  three: 1 + 2\nthat:\n  - three == 3")
OTHER = FRONT + fence("check: other\nthat:\n  - lesson.sums.three == 3")


def codes(diagnostics):
    return [found["code"] for found in diagnostics]


def test_what_the_engine_says_follows(client, uri):
    client.open(uri, FRONT + SUMS.replace("== 3", "== 4"))
    (found,) = client.published(uri, len)
    assert found["code"] == "DW0501"
    assert found["range"] == replace((10, 13), (10, 14), "")["range"]
    client.change(uri, [replace((10, 13), (10, 14), "3")])
    assert client.published(uri) == []


def test_a_verdict_moves_with_its_text(client, uri):
    client.open(uri, FRONT + "Prose.\n\n" + SUMS.replace("== 3", "== 4"))
    (found,) = client.published(uri, len)
    client.change(uri, [replace((5, 0), (5, 0), "é\n\n")])
    (moved,) = client.published(uri)
    assert moved == {**found, "range": replace((14, 13), (14, 14), "")["range"]}


def test_an_edit_of_one_block_keeps_the_verdict_on_another(client, uri):
    wrong = SUMS.replace("== 3", "== 4")
    client.open(uri, FRONT + wrong + wrong.replace("sums", "more"))
    assert codes(client.published(uri, lambda found: len(found) == 2)) == ["DW0501"] * 2
    client.change(uri, [replace((10, 13), (10, 14), "3")])
    (left,) = client.published(uri)
    assert left["range"]["start"]["line"] == 18


def test_what_names_an_edited_value_is_checked_again(client, folder, uri):
    other = (folder / "other.md").as_uri()
    (folder / "other.md").write_text(OTHER)
    client.open(uri, FRONT + SUMS)
    client.published(uri)
    client.change(uri, [{"text": FRONT + SUMS.replace("1 + 2", "1 + 3").replace("== 3", "== 4")}])
    client.published(other, lambda found: codes(found) == ["DW0501"])
    client.open(other, OTHER.replace("== 3", "== 4"))
    assert client.published(other, lambda found: not found) == []
    client.change(uri, [{"text": FRONT + SUMS}], 3)
    client.published(other, lambda found: codes(found) == ["DW0501"])


def test_a_closed_file_is_again_what_is_on_disk(client, folder, uri):
    (folder / "lesson.md").write_text(FRONT + SUMS.replace("== 3", "== 4"))
    client.open(uri, FRONT + SUMS)
    assert client.published(uri) == []
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert codes(client.published(uri)) == ["DW0501"]


def test_files_changed_on_disk_are_read_again(client, folder, uri):
    dataset = "dataset: d\ncsv: data.csv\ncolumns:\n  x: { role: feature }\n  y: { role: target }"
    client.open(uri, FRONT + fence(dataset) + fence("check: c\nthat:\n  - sum(d.x) == 3"))
    for rows, wanted in (("1,1\n2,2\n", []), ("1,1\n3,2\n", ["DW0501"]), ("1,1\n2,5\n", [])):
        (folder / "data.csv").write_text("x,y\n" + rows)
        client.notify("workspace/didChangeWatchedFiles", {
            "changes": [{"uri": (folder / "data.csv").as_uri(), "type": 2}]})
        client.published(uri, lambda found, wanted=wanted: codes(found) == wanted)


def test_the_settings_concern_every_lesson(client, folder, uri):
    settings = (folder / "course.yaml").as_uri()
    text = (folder / "course.yaml").read_text()
    client.open(uri, FRONT)
    assert client.published(uri) == []
    client.open(settings, text)
    client.change(settings, [{"text": text.replace("basics", "first")}])
    assert codes(client.published(uri)) == ["DW0442"]
    client.change(settings, [{"text": "title: [\n"}], 3)
    assert client.published(settings, len)
    client.change(settings, [{"text": text}], 4)
    assert client.published(settings, lambda found: not found) == []
    assert client.published(uri, lambda found: not found) == []


def test_lessons_with_the_same_id_tell_of_one_another(client, folder, uri):
    (folder / "other.md").write_text(FRONT.replace("level", "id: lesson\nlevel") + SUMS)
    client.open(uri, FRONT + SUMS)
    assert codes(client.published((folder / "other.md").as_uri(), len)) == ["DW0441"]
