"""The language servers that Benchmarks/lsp.py measures, each with what it is asked."""
import os
import subprocess
import time

from corpus import lesson_name, long_lesson, long_prose, write_course
from lsp_client import Client

LESSON = 5
COUNT = 1000
PAUSE = 0.02


def timed(act):
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def pause(client):
    """A typist's, in which what the server still says is read."""
    end = time.perf_counter() + PAUSE
    while (left := end - time.perf_counter()) > 0:
        client.next(left)


def type_at(client, uri, line, column, count):
    """Types letters at a place and takes them back, ten by ten; the times to the answers."""
    times = []
    for number in range(count):
        step = number % 20
        if step < 10:
            edit = (line, column + step, 0, "abcdefghij"[step])
        else:
            edit = (line, column + 19 - step, 1, "")
        times.append(timed(lambda: client.diagnostics(uri, client.edit(uri, *edit))))
        pause(client)
    return times


class Typing:
    """A place of an open document that is typed at, in parts, until `end`."""

    def __init__(self, client, uri, line, column):
        self.client = client
        self.place = (uri, line, column)

    def some(self, count):
        return type_at(self.client, *self.place, count)

    def end(self):
        self.client.__exit__()


def place(text, wanted, share=0.5):
    """The line and column behind a text, that nearest to a share of the whole."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if wanted in line]
    line = min(found, key=lambda number: abs(number - share * len(lines)))
    return line, lines[line].index(wanted) + len(wanted)


class Ours:
    """The server with a course, and a lesson in it with an unknown field."""

    def __init__(self, program, folder):
        self.command = [program, "lsp"]
        self.folder = folder / "course"
        self.environment = {"XDG_CACHE_HOME": str(folder / "cache")}
        write_course(self.folder, COUNT, True)
        self.path = self.folder / f"{lesson_name(LESSON)}.md"
        self.uri = self.path.as_uri()
        self.path.write_text(self.text(1000), "utf-8")
        subprocess.run(
            [program, "build", self.folder, "--output", folder / "site", "--quiet"],
            check=False, env={**os.environ, **self.environment}, capture_output=True)

    @staticmethod
    def text(lines, wrong="y: 1"):
        """A lesson with a field that no quiz has, in the middle."""
        whole = long_lesson(LESSON, lines - bool(wrong), COUNT).split("\n")
        middle, _ = place("\n".join(whole), "hints: [Multiply")
        return "\n".join(whole[:middle] + [wrong] * bool(wrong) + whole[middle:])

    def started(self):
        return Client(self.command, self.folder, **self.environment)

    def opened(self, text):
        client = self.started()
        client.begin(self.folder)
        client.open(self.uri, text)
        client.diagnostics(self.uri, where=len)
        client.settle()
        return client

    def typing(self, lines):
        text = self.text(lines)
        line, column = place(text, "y: 1")
        return Typing(self.opened(text), self.uri, line, column - 3)

    def verdict(self, count):
        """A claim's last digit becomes one wrong digit after another, in block after block."""
        text = self.text(1000, "")
        lines = text.split("\n")
        claims = [number for number, line in enumerate(lines)
                  if ".w ~= " in line or "check: total == " in line or "- max(points" in line]
        times = []
        with self.opened(text + "\n[x](nowhere.md)\n") as client:
            for number in range(count):
                line = claims[number * 7 % len(claims)]
                column = len(lines[line]) - 1
                right = int(lines[line][-1])

                def is_judged(found, line=line):
                    return any(
                        each["range"]["start"]["line"] == line and each["code"].startswith("DW05")
                        for each in found)

                for digit in ((right + 3) % 10, (right + 5) % 10):
                    def act(digit=digit):
                        version = client.edit(self.uri, line, column, 1, str(digit))
                        client.diagnostics(self.uri, version, is_judged)

                    times.append(timed(act))
                    pause(client)
                client.edit(self.uri, line, column, 1, str(right))
                pause(client)
        return times

    def asked(self, count):
        """Hovers and completions at rest, and completions right after a key."""
        text = self.text(1000, "")
        lines = text.split("\n")
        names = [number for number, line in enumerate(lines) if "  value: line_" in line]
        hovers, completions, typed = [], [], []
        with self.opened(text + "\n[x](nowhere.md)\n") as client:
            for number in range(count):
                line = names[number * 5 % len(names)]
                dot = lines[line].index(".")
                at = {"textDocument": {"uri": self.uri}}
                hover = {**at, "position": {"line": line, "character": dot - 2}}
                complete = {**at, "position": {"line": line, "character": dot + 1}}
                hovers.append(timed(lambda: client.request("textDocument/hover", hover)))
                completions.append(timed(lambda: client.request("textDocument/completion", complete)))

                def key():
                    client.edit(self.uri, line, dot + 1, 0, "p")
                    client.request("textDocument/completion", {
                        **at, "position": {"line": line, "character": dot + 2}})

                typed.append(timed(key))
                pause(client)
                client.edit(self.uri, line, dot + 1, 1, "")
                pause(client)
        return hovers, completions, typed

    def start(self, count):
        form, verdict = [], []
        text = self.text(1000).replace("~= ", "~= 1", 1)
        for _ in range(count):
            begun = time.perf_counter()
            with self.started() as client:
                client.begin(self.folder)
                client.open(self.uri, text)
                client.diagnostics(self.uri, where=len)
                form.append(time.perf_counter() - begun)
                client.diagnostics(
                    self.uri, where=lambda found: any(each["code"] == "DW0501" for each in found))
                verdict.append(time.perf_counter() - begun)
        return form, verdict

    def memory(self):
        text = self.text(1000)
        line, column = place(text, "y: 1")
        with self.opened(text) as client:
            type_at(client, self.uri, line, column - 3, 100)
            client.settle()
            early = client.memory()
            type_at(client, self.uri, line, column - 3, 900)
            client.settle()
            return early, client.memory()


class Peer:
    """A server of plain Markdown that is typed into, in a line with something wrong."""

    def __init__(self, command, folder):
        self.command = command
        self.folder = folder
        self.uri = (folder / "prose.md").as_uri()

    def opened(self, text):
        (self.folder / "prose.md").write_text(text, "utf-8")
        client = Client(self.command, self.folder)
        client.begin(self.folder)
        client.open(self.uri, text)
        client.diagnostics(self.uri)
        client.settle()
        return client

    @staticmethod
    def text(lines):
        """Prose with a line in the middle that is too long and leads nowhere."""
        whole = long_prose(lines - 2).split("\n")
        middle = whole.index("", len(whole) // 2)
        line = "word " * 30 + "[a link][to-nowhere]"
        return "\n".join([*whole[:middle], "", line, *whole[middle:]])

    def typing(self, lines):
        text = self.text(lines)
        line, _ = place(text, "[to-nowhere]")
        return Typing(self.opened(text), self.uri, line, 0)

    def start(self, count):
        times = []
        text = self.text(1000)
        for _ in range(count):
            begun = time.perf_counter()
            with Client(self.command, self.folder) as client:
                client.begin(self.folder)
                client.open(self.uri, text)
                client.diagnostics(self.uri)
                times.append(time.perf_counter() - begun)
        return times

    def asked(self, count):
        text = self.text(1000)
        line, column = place(text, "[a link")
        at = {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": column}}
        with self.opened(text) as client:
            return [[timed(lambda: client.request(f"textDocument/{what}", at)) for _ in range(count)]
                    for what in ("hover", "completion")]

    def memory(self, edits):
        text = self.text(1000)
        line, _ = place(text, "[to-nowhere]")
        with self.opened(text) as client:
            for number in range(edits):
                client.edit(self.uri, line, 0, number % 2, "" if number % 2 else "a")
                pause(client)
            client.settle()
            return client.memory()
