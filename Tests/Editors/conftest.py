import pytest
from client import WORKSHOP, Client

COURSE = """workshop: 1
title: Test course
levels:
  - { id: basics, title: Basics, summary: The first level. }
"""
FRONT = "---\ntitle: A lesson\nlevel: basics\n---\n\n"


def pytest_configure():
    if not WORKSHOP.is_file():
        pytest.exit(f"there is no {WORKSHOP}; `make site` builds it", returncode=2)


@pytest.fixture
def folder(tmp_path):
    """A course without lessons."""
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "course.yaml").write_text(COURSE)
    return folder


@pytest.fixture
def bare(folder):
    """A server that was not spoken to."""
    with Client(folder) as client:
        yield client


@pytest.fixture
def client(bare):
    bare.initialize()
    bare.notify("initialized", {})
    return bare


@pytest.fixture
def uri(folder):
    return (folder / "lesson.md").as_uri()
