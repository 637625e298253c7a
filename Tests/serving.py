"""`workshop serve` at work: a project of two lessons, the program, and what it tells."""

import contextlib
import http.client
import os
import pathlib
import queue
import re
import signal
import subprocess
import threading
import time

from published import ROOT

WORKSHOP = os.environ.get("WORKSHOP", str(ROOT / ".build/release/workshop"))
COURSE = """workshop: 1
title: Served
levels:
  - { id: basics, title: Basics, summary: The first level. }
"""
LESSON = """---
title: {title}
level: basics
---

The sum is `{{eval}} 1 + 1`.

```workshop
check: sums
that: ["{claim}"]
```
"""


def new_project(around: pathlib.Path):
    folder = around / "project"
    folder.mkdir()
    (folder / "course.yaml").write_text(COURSE, "utf-8")
    write_lesson(folder, "one")
    write_lesson(folder, "two")
    return folder


def write_lesson(folder, name, title=None, claim="1 + 1 == 2"):
    text = LESSON.format(title=title or f"Lesson {name}", claim=claim)
    (folder / f"{name}.md").write_text(text, "utf-8")


class Served:
    """The program, and the lines it prints."""

    def __init__(self, project, *options, cache=None):
        environment = {**os.environ, "XDG_CACHE_HOME": str(cache or project.parent / "cache")}
        self.process = subprocess.Popen(
            [WORKSHOP, "serve", project, "--seeds", "0", *options],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)", self.told("serving")).group(1))

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def told(self, word, patience=60):
        """The next line with the word in it."""
        said = []
        end = time.monotonic() + patience
        while (left := end - time.monotonic()) > 0:
            try:
                line = self.lines.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                break
            said.append(line)
            if word in line:
                return line
        raise AssertionError(f"no {word!r} in:\n{''.join(said)}")

    def get(self, target, method="GET", **headers):
        """Status, headers and body of an answer; the target goes out as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, target, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        answer = response.status, dict(response.getheaders()), response.read()
        connection.close()
        return answer

    def stop(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGINT)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
