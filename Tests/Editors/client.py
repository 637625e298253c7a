"""A client of the language server that speaks the bare protocol, well or badly."""
import json
import os
import queue
import subprocess
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORKSHOP = Path(os.environ.get("WORKSHOP", ROOT / ".build/release/workshop")).resolve()
# Only to end a run that hangs: no test is about time.
PATIENCE = int(os.environ.get("PATIENCE", 60))


class Closed(Exception):
    """The server is gone."""


class Client:
    """A server and what it has said; messages wait in order until they are asked for."""

    def __init__(self, folder, **environment):
        self.server = subprocess.Popen(
            [WORKSHOP, "lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "XDG_CACHE_HOME": str(folder / ".cache"), **environment},
        )
        self.folder = folder
        self.said = queue.Queue()
        self.kept = []
        # What the server's own requests are answered, by method.
        self.answers = {}
        self.requests = 0
        self.is_reading = threading.Event()
        self.is_reading.set()
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.is_reading.set()
        self.server.kill()
        self.server.wait()
        self.server.stdin.close()

    # What is sent

    def raw(self, content):
        self.server.stdin.write(content)
        self.server.stdin.flush()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def notify(self, method, params=None):
        self.send({"method": method} if params is None else {"method": method, "params": params})

    def ask(self, method, params=None, **more):
        """Sends a request; returns its id."""
        self.requests += 1
        message = {"id": self.requests, "method": method, **more}
        self.send(message if params is None else {**message, "params": params})
        return self.requests

    # What comes back

    def _read(self):
        out = self.server.stdout
        while True:
            length = 0
            while line := out.readline().strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            if not length:
                return self.said.put(None)
            self.is_reading.wait()
            self.said.put(json.loads(out.read(length)))

    def next(self):
        message = self.said.get(timeout=PATIENCE)
        if message is None:
            raise Closed(f"the server ended with {self.server.wait()}")
        if "method" in message and "id" in message:
            answer = self.answers.get(message["method"])
            result = answer(message.get("params")) if answer else None
            self.send({"id": message["id"], "result": result})
        return message

    def wait(self, is_wanted):
        """The first message, of those kept and those to come, that is wanted."""
        for index, message in enumerate(self.kept):
            if is_wanted(message):
                return self.kept.pop(index)
        while not is_wanted(message := self.next()):
            self.kept.append(message)
        return message

    def answer(self, request):
        """The whole answer to a request."""
        return self.wait(lambda message: message.get("id") == request and "method" not in message)

    def result(self, method, params=None):
        answer = self.answer(self.ask(method, params))
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def error(self, method, params=None, **more):
        return self.answer(self.ask(method, params, **more))["error"]["code"]

    def published(self, uri, where=lambda diagnostics: True):
        """The next published diagnostics of a file that satisfy `where`; those before are let go."""

        def is_of_file(message):
            is_published = message.get("method") == "textDocument/publishDiagnostics"
            return is_published and message["params"]["uri"] == uri

        while not where(found := self.wait(is_of_file)["params"]["diagnostics"]):
            pass
        return found

    # The usual

    def initialize(self, encodings=None, **capabilities):
        if encodings:
            capabilities["general"] = {"positionEncodings": encodings}
        folder = {"uri": self.folder.as_uri(), "name": "folder"}
        return self.result(
            "initialize",
            {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder],
             "capabilities": capabilities},
        )

    def open(self, uri, text, version=1):
        document = {"uri": uri, "languageId": "markdown", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri, changes, version=2):
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes},
        )

    def text(self, uri):
        """The text as the server has it."""
        return self.result("workshop/text", {"textDocument": {"uri": uri}})["text"]

    def end(self):
        """Shuts the server down; its exit status."""
        self.result("shutdown")
        self.notify("exit")
        return self.server.wait(timeout=PATIENCE)


def replace(start, end, text):
    """A change of what lies between two (line, column) pairs."""
    places = [{"line": line, "character": column} for line, column in (start, end)]
    return {"range": {"start": places[0], "end": places[1]}, "text": text}
