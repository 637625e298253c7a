"""What breaks servers: each time the server lives, and its text is still the client's."""
import json
import os
import random
import shutil

import pytest
from client import Client, replace
from conftest import FRONT
from model import apply

BLOCK = "```workshop\ncheck: sums\nthat:\n  - 1 + 1 == 2\n```\n"
LESSON = FRONT + "Prose with 😀 and é.\n\n" + BLOCK
CODES = {"parse": -32700, "invalid": -32600, "unknown": -32601, "early": -32002}

# (what, the text, the changes of one notification)
EDITS = [
    ("past the end", "one\n", [replace((9, 9), (99, 99), "two")]),
    ("past a line's end", "one\ntwo\n", [replace((0, 99), (0, 999), "!")]),
    ("reversed", "one two\n", [replace((0, 7), (0, 3), "")]),
    ("reversed over lines", "one\ntwo\nthree\n", [replace((2, 1), (0, 1), "-")]),
    ("inside a surrogate pair", "a😀b\n", [replace((0, 2), (0, 2), "-")]),
    ("half a surrogate pair", "a😀b\n", [replace((0, 1), (0, 2), "")]),
    ("a lone high surrogate", "a\n", [replace((0, 1), (0, 1), "\ud83d")]),
    ("a lone low surrogate", "a\n", [replace((0, 0), (0, 0), "\ude00"), replace((0, 1), (0, 2), "b")]),
    ("behind a lone surrogate", "\ud83dabc\n", [replace((0, 2), (0, 3), "-")]),
    ("all of it a lone surrogate", "x", [{"text": "\udfff"}]),
    ("only carriage returns", "a\rb\rc\r", [replace((1, 0), (2, 0), "x\r")]),
    ("mixed line ends", "a\nb\r\nc\rd\n\r\ne", [replace((2, 1), (5, 0), "-")]),
    ("between carriage return and line feed", "a\r\nb", [replace((0, 1), (0, 2), "-")]),
    ("making one line end of two", "a\rx\nb", [replace((1, 0), (1, 1), ""), replace((1, 1), (1, 1), "c")]),
    ("NUL and other controls", "a\0b\x01\x7f\n", [replace((0, 2), (0, 3), "\0\0")]),
    ("a byte order mark", "\ufeff---\ntitle: A\n---\n", [replace((0, 1), (0, 1), "x")]),
    ("nothing", "", [replace((0, 0), (0, 0), "")]),
    ("no changes", "a", []),
    ("many at once", "abc\n" * 50, [replace((line, 1), (line, 2), "é😀") for line in range(50)]),
    ("whole texts and ranges", "a", [{"text": "b\nc"}, replace((1, 0), (1, 1), "d"), {"text": "e"}]),
    ("git conflict markers", LESSON, [
        replace((7, 0), (7, 0), "<<<<<<< HEAD\n"), replace((9, 0), (9, 0), "=======\n"),
        replace((11, 0), (11, 0), ">>>>>>> branch\n")]),
    ("negative places", "abc\n", [replace((-1, -5), (0, 1), "-")]),
    ("places no number can count to", "abc\n", [replace((0, 0), (2**31 - 1, 2**31 - 1), "-")]),
    ("a full width of unusual characters", "👩‍👩‍👧‍👦\u2028\u0085\v\f𝔘\n", [replace((0, 3), (0, 9), "\u2029")]),
]


def clean(position):
    return {"line": position["line"], "character": max(0, position["character"])}


def expected(text, changes):
    """What the model makes of the changes; places before the beginning count as it."""
    for change in changes:
        for end in change.get("range", {}):
            place = clean(change["range"][end])
            change["range"][end] = {"line": 0, "character": 0} if place["line"] < 0 else place
    return apply(apply("", [{"text": text}]), changes)


@pytest.mark.parametrize(("text", "changes"), [case[1:] for case in EDITS], ids=[case[0] for case in EDITS])
def test_the_texts_agree_after_an_edit(client, uri, text, changes):
    client.open(uri, text)
    client.change(uri, changes)
    assert client.text(uri) == expected(text, changes)
    assert client.end() == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_the_texts_agree_after_random_edits_in_every_encoding(folder, uri, encoding):
    chance = random.Random(encoding)
    with Client(folder) as client:
        answer = client.initialize([encoding])
        assert answer["capabilities"]["positionEncoding"] == encoding
        mine = LESSON
        client.open(uri, mine)
        for version in range(2, 300):
            at, to = sorted(chance.randint(0, len(mine)) for _ in range(2))
            to = min(to, at + chance.randint(0, 20))
            new = "".join(chance.choices("ab \n`:-é😀\r$", k=chance.randint(0, 6)))
            ends = [place(mine, offset, encoding) for offset in (at, to)]
            # Between \r and \n there is no place: the client would not send one.
            if any(mine[offset - 1:offset + 1] == "\r\n" for offset in (at, to)):
                continue
            client.change(uri, [replace(*ends, new)], version)
            mine = mine[:at] + new + mine[to:]
        assert client.text(uri) == mine
        assert client.end() == 0


def place(text, offset, encoding):
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    return len(before) - 1, len(before[-1].encode(encoding + "-le" if width > 1 else encoding)) // width


# What follows a whole message that is sent well each time: (what, bytes)
GET = b'{"jsonrpc":"2.0","id":77,"method":"workshop/nothing"}'
FRAMES = [
    ("a length that is too small", b"Content-Length: 20\r\n\r\n" + GET),
    ("a length that is too large", b"Content-Length: 500\r\n\r\n" + GET),
    ("a length of nothing", b"Content-Length: 0\r\n\r\n" + GET),
    ("no length", GET),
    ("a negative length", b"Content-Length: -5\r\n\r\n" + GET),
    ("a length in words", b"Content-Length: many\r\n\r\n" + GET),
    ("a length beyond all numbers", b"Content-Length: 99999999999999999999\r\n\r\n" + GET),
    ("another header first", b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 53\r\n\r\n" + GET),
    ("another header last", b"Content-Length: 53\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n" + GET),
    ("a header in small letters", b"content-length:53\r\n\r\n" + GET),
    ("rubbish between messages", b"hello\r\n\r\n\0\xff\xfe"),
    ("no JSON", b"Content-Length: 7\r\n\r\n{'a':1}"),
    ("half of JSON", b"Content-Length: 5\r\n\r\n{\"a\":"),
    ("a list of requests", b"Content-Length: 2\r\n\r\n[]"),
    ("a number", b"Content-Length: 1\r\n\r\n7"),
    ("a request without a method", b'Content-Length: 8\r\n\r\n{"id":1}'),
    ("a method that is none", b'Content-Length: 19\r\n\r\n{"id":1,"method":2}'),
    ("nesting without end", b"Content-Length: 100000\r\n\r\n" + b"[" * 100000),
    ("bytes that are no text", b'Content-Length: 14\r\n\r\n{"a":"\xff\xfe\xc0\x80"}' + b"\r\n"),
    ("an answer nobody asked for", b'Content-Length: 23\r\n\r\n{"id":99,"result":null}'),
]


@pytest.mark.parametrize("content", [case[1] for case in FRAMES], ids=[case[0] for case in FRAMES])
def test_the_server_finds_its_way_back_after(client, uri, content):
    client.open(uri, LESSON)
    client.raw(content)
    client.change(uri, [replace((5, 0), (5, 5), "Text")])
    assert client.text(uri) == LESSON.replace("Prose", "Text")
    assert client.end() == 0


def test_a_message_of_200_megabytes_is_survived(client, uri):
    client.open(uri, LESSON)
    body = json.dumps({"jsonrpc": "2.0", "method": "x", "params": "a" * 200_000_000}).encode()
    client.raw(b"Content-Length: %d\r\n\r\n" % len(body))
    for start in range(0, len(body), 1 << 20):
        client.raw(body[start:start + (1 << 20)])
    assert client.text(uri) == LESSON
    assert client.end() == 0


def test_a_message_in_single_bytes_is_read(client, uri):
    client.open(uri, LESSON)
    body = json.dumps({"jsonrpc": "2.0", "id": "slow", "method": "workshop/text",
                       "params": {"textDocument": {"uri": uri}}}).encode()
    for byte in b"Content-Length: %d\r\n\r\n%b" % (len(body), body):
        client.raw(bytes([byte]))
    assert client.answer("slow")["result"]["text"] == LESSON


@pytest.mark.parametrize("more", [{"params": None}, {"params": {}}, {"params": []}, {}])
def test_shutdown_takes_any_parameters(client, more):
    assert client.answer(client.ask("shutdown", **more))["result"] is None
    assert client.error("workshop/text", {}) == CODES["invalid"]
    client.notify("exit")
    assert client.server.wait() == 0


def test_exit_without_shutdown_is_told_by_the_status(client):
    client.notify("exit")
    assert client.server.wait() == 1


def test_a_client_that_vanishes_ends_the_server(client):
    client.server.stdin.close()
    assert client.server.wait() == 1


def test_requests_before_initialize_are_refused(bare, uri):
    assert bare.error("textDocument/hover", {}) == CODES["early"]
    assert bare.error("shutdown") == CODES["early"]
    bare.open(uri, LESSON)
    bare.initialize()
    assert bare.error("initialize", {}) == CODES["invalid"]
    assert bare.error("workshop/text", {"textDocument": {"uri": uri}}) == -32602
    bare.open(uri, LESSON)
    assert bare.text(uri) == LESSON


def test_what_is_unknown_is_refused_or_ignored(client, uri):
    assert client.error("workshop/none") == CODES["unknown"]
    assert client.error("$/none") == CODES["unknown"]
    client.notify("workshop/none", {})
    client.notify("$/none")
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert client.error("workshop/text", {"textDocument": {"uri": "file:///none.md"}}) == -32602
    client.change("file:///none.md", [{"text": "x"}])
    client.notify("textDocument/didClose", {"textDocument": {"uri": "file:///none.md"}})
    client.open(uri, LESSON)
    assert client.text(uri) == LESSON


def test_strange_addresses_are_documents_like_any_other(client):
    addresses = ["untitled:Untitled-1", "file:///", "", "file://", "file:///a%00b.md", "file:///%zz%",
                 "git:/a/b.md?ref", "file:///no/such/folder/../x.md", "http://example.org/a.md"]
    for address in addresses:
        client.open(address, LESSON)
        client.change(address, [replace((0, 0), (0, 0), address)])
        assert client.text(address) == address + LESSON


def test_documents_may_open_twice_and_versions_may_come_in_any_order(client, uri):
    client.open(uri, "first")
    client.open(uri, "second", 7)
    client.change(uri, [replace((0, 0), (0, 0), "a ")], 3)
    client.change(uri, [replace((0, 0), (0, 0), "b ")], -1)
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": None}, "contentChanges": [replace((0, 0), (0, 0), "c ")]})
    assert client.text(uri) == "c b a second"
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.error("workshop/text", {"textDocument": {"uri": uri}}) == -32602


def test_notifications_without_what_they_need_are_ignored(client, uri):
    client.open(uri, LESSON)
    for method in ("didOpen", "didChange", "didClose"):
        for params in (None, [], {}, {"textDocument": None}, {"textDocument": {"uri": 5}}):
            client.notify("textDocument/" + method, params)
    client.change(uri, [{"range": {"start": 1}, "text": LESSON}, {"nothing": True}, None])
    assert client.text(uri) == LESSON


def test_a_client_that_stops_reading_does_not_stop_the_edits(client, uri):
    client.open(uri, LESSON)
    client.published(uri)
    client.is_reading.clear()
    wrong = "```workshop\nchekc: x\n```\n" * 200
    for version in range(2, 400):
        client.change(uri, [{"text": FRONT + wrong + "x" * version}], version)
    client.is_reading.set()
    assert client.text(uri) == FRONT + wrong + "x" * 399


def test_a_request_may_be_cancelled_before_and_after_its_answer(client, uri):
    client.open(uri, LESSON)
    request = client.ask("workshop/text", {"textDocument": {"uri": uri}})
    client.notify("$/cancelRequest", {"id": request})
    answer = client.answer(request)
    assert answer.get("error", {}).get("code", -32800) == -32800
    client.notify("$/cancelRequest", {"id": request})
    client.notify("$/cancelRequest", {"id": "none"})
    client.notify("$/cancelRequest", None)
    assert client.text(uri) == LESSON


def test_a_folder_deleted_while_open_is_survived(client, folder, uri):
    client.open(uri, LESSON)
    client.published(uri)
    shutil.rmtree(folder)
    client.notify("workspace/didChangeWatchedFiles", {
        "changes": [{"uri": (folder / name).as_uri(), "type": 3} for name in ("course.yaml", "lesson.md")]})
    client.change(uri, [replace((0, 0), (0, 0), "x")])
    assert client.text(uri) == "x" + LESSON
    assert client.end() == 0


def test_a_home_folder_without_a_course_is_not_read(tmp_path):
    """Its files are pipes: whoever opened one would wait for ever."""
    for name in ("a.md", "b.md", "references.yaml"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "deep").mkdir()
    uri = (tmp_path / "deep" / "note.md").as_uri()
    with Client(tmp_path, HOME=str(tmp_path)) as client:
        client.initialize()
        client.open(uri, BLOCK.replace("check", "chekc"))
        assert "DW0410" in [found["code"] for found in client.published(uri)]
        assert client.end() == 0
