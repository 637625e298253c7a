"""Types the lessons of the course one character at a time, each prefix read and asked about.

Run as a program it types all of them whole, which takes minutes; the tests type one block of each.
"""
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from client import ROOT, Client, replace

CONTENT = ROOT / "Content"
LESSONS = sorted(
    path.relative_to(CONTENT) for path in CONTENT.rglob("*.md")
    if not any(part[0] in "_." for part in path.relative_to(CONTENT).parts))
BLOCK = re.compile(r"^```workshop\n.*?^```\n", re.MULTILINE | re.DOTALL)


def shortest_block(text):
    """The (start, end) of the shortest block; of the whole where there is none."""
    found = [block.span() for block in BLOCK.finditer(text)]
    return min(found, key=lambda span: span[1] - span[0], default=(0, len(text)))


def place(text):
    lines = text.split("\n")
    return len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2


def type_out(client, uri, text, start, end):
    """Types text[start:end] behind text[:start]; the number of prefixes that were read."""
    client.open(uri, text[:start])
    line, column = place(text[:start])
    document = {"textDocument": {"uri": uri}}
    for index in range(start, end):
        letter = text[index]
        client.change(uri, [replace((line, column), (line, column), letter)], index - start + 2)
        # To fold the lesson it must have been read: no prefix is skipped.
        asked = [client.ask("textDocument/foldingRange", document)]
        line, column = (line + 1, 0) if letter == "\n" else (
            line, column + len(letter.encode("utf-16-le")) // 2)
        if index % 16 == 0:
            at = {**document, "position": {"line": line, "character": column}}
            asked += [client.ask(f"textDocument/{what}", at) for what in ("completion", "hover")]
        for request in asked:
            answer = client.answer(request)
            assert "result" in answer or answer["error"]["code"] == -32801, answer
        client.kept.clear()
    assert client.text(uri) == text[:end]
    client.notify("textDocument/didClose", document)
    return end - start


def course_of(folder):
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("_*", ".*"))
    return folder


def main():
    with tempfile.TemporaryDirectory() as name, Client(course_of(Path(name) / "course")) as client:
        client.initialize()
        client.notify("initialized", {})
        count, begun = 0, time.monotonic()
        for lesson in LESSONS:
            path = client.folder / lesson
            text = path.read_text("utf-8")
            count += type_out(client, path.as_uri(), text, 0, len(text))
            print(f"{lesson}: {count} prefixes, {time.monotonic() - begun:.0f} s", flush=True)
        status = client.end()
        print(f"{count} prefixes of {len(LESSONS)} lessons, exit status {status}")
        return status


if __name__ == "__main__":
    sys.exit(main())
