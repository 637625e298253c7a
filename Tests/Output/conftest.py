"""The real program on projects in temporary folders."""
import json
import resource
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKSHOP = ROOT / ".build/release/workshop"

COURSE = """workshop: 1
title: Test course
levels:
  - { id: basics, title: Basics, summary: The first level. }
"""
SOUND = """---
title: Sound
level: basics
---

Two and one make `{eval} 2 + 1`.
"""


class Project:
    """A course on disk with one sound lesson, and what the program says of it."""

    def __init__(self, folder):
        self.folder = folder
        self.write("course.yaml", COURSE)
        self.write("sound.md", SOUND)

    def write(self, path, content):
        full = self.folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content if isinstance(content, bytes) else content.encode())

    def run(self, *arguments, cwd=None, limit_file_size=None):
        """Runs the program; with a limit, as though the disk were full behind so many bytes."""

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit_file_size, limit_file_size))

        return subprocess.run(
            [WORKSHOP, *arguments], cwd=cwd or self.folder, capture_output=True, text=True,
            check=False, preexec_fn=limit if limit_file_size else None,
            # The signal for a file too large stays ignored, so that writing fails instead.
            restore_signals=limit_file_size is None,
        )

    def check(self):
        """The exit status and the report."""
        result = self.run("check", "--format", "json")
        return result.returncode, json.loads(result.stdout)

    def site(self):
        """Every published file with its bytes."""
        site = self.folder / "_site"
        return {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)
