"""Every lesson of the course as it is typed, and as it breaks off."""
import pytest
from client import Client
from prefixes import LESSONS, course_of, shortest_block, type_out


@pytest.fixture(scope="module")
def typist(tmp_path_factory):
    with Client(course_of(tmp_path_factory.mktemp("typed") / "course")) as client:
        client.initialize()
        client.notify("initialized", {})
        yield client


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_block_is_typed_letter_by_letter(typist, lesson):
    path = typist.folder / lesson
    text = path.read_text("utf-8")
    start, end = shortest_block(text)
    assert type_out(typist, path.as_uri(), text, start, min(end, start + 1000))


@pytest.mark.parametrize("lesson", LESSONS, ids=str)
def test_a_lesson_breaks_off_anywhere(typist, lesson):
    path = typist.folder / lesson
    text = path.read_text("utf-8")
    document = {"textDocument": {"uri": path.as_uri()}}
    typist.open(path.as_uri(), text)
    for version, end in enumerate(range(0, len(text), 101), 2):
        typist.change(path.as_uri(), [{"text": text[:end]}], version)
        assert typist.result("textDocument/documentSymbol", document) is not None
    typist.kept.clear()
    typist.notify("textDocument/didClose", document)
