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
