"""A client that measures a language server from outside: one thread, so that nothing else is timed."""
import json
import os
import select
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 120


class Client:
    def __init__(self, command, folder, **environment):
        self.errors = tempfile.TemporaryFile()
        self.server = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors,
            env={**os.environ, **environment}, bufsize=0)
        self.bytes = b""
        self.requests = 0
        self.versions = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        frame = b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        while frame:
            frame = frame[self.server.stdin.write(frame):]

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def next(self, seconds=PATIENCE):
        """The next message; None where none comes in time. What the server asks is answered."""
        end = time.perf_counter() + seconds
        while True:
            head, found, rest = self.bytes.partition(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length:")[1].split()[0]) if found else 0
            if found and len(rest) >= length:
                self.bytes = rest[length:]
                message = json.loads(rest[:length])
                if "method" in message and "id" in message:
                    self.send({"id": message["id"], "result": None})
                return message
            left = max(0, end - time.perf_counter())
            if not select.select([self.server.stdout], [], [], left)[0]:
                return None
            more = os.read(self.server.stdout.fileno(), 1 << 20)
            if not more:
                self.errors.seek(0)
                raise EOFError(self.errors.read().decode(errors="replace")[-2000:])
            self.bytes += more

    def wait(self, is_wanted):
        while message := self.next():
            if is_wanted(message):
                return message
        raise TimeoutError("the server did not say what was waited for")

    def request(self, method, params):
        """What a request is answered."""
        self.requests += 1
        number = self.requests
        self.send({"id": number, "method": method, "params": params})
        answer = self.wait(lambda message: message.get("id") == number and "method" not in message)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["result"]

    def begin(self, folder):
        uri = Path(folder).as_uri()
        content = {"contentFormat": ["markdown"], "snippetSupport": True}
        self.request("initialize", {
            "processId": os.getpid(), "rootUri": uri, "workspaceFolders": [{"uri": uri, "name": "it"}],
            "capabilities": {"textDocument": {
                "publishDiagnostics": {"versionSupport": True}, "hover": content,
                "completion": {"completionItem": content}}},
        })
        self.notify("initialized", {})

    def open(self, uri, text, language="markdown"):
        self.versions[uri] = 1
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}})

    def edit(self, uri, line, column, removed, text):
        """Replaces some characters of a line; tells the new version."""
        self.versions[uri] += 1
        places = [{"line": line, "character": at} for at in (column, column + removed)]
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": self.versions[uri]},
            "contentChanges": [{"range": {"start": places[0], "end": places[1]}, "text": text}]})
        return self.versions[uri]

    def diagnostics(self, uri, version=None, where=lambda found: True):
        """The next published diagnostics of a version that satisfy `where`."""

        def is_wanted(message):
            params = message.get("params")
            return (
                message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
                and params.get("version") in (None, version, self.versions[uri])
                and where(params["diagnostics"]))

        return self.wait(is_wanted)["params"]["diagnostics"]

    def settle(self, seconds=0.5):
        """Waits until the server neither speaks nor works."""
        used = None
        while used != (used := self.processor_time()):
            end = time.perf_counter() + seconds
            while (left := end - time.perf_counter()) > 0:
                self.next(left)

    def processor_time(self):
        fields = Path(f"/proc/{self.server.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def memory(self):
        """What the server itself has in memory, in MB; its helpers are processes of their own."""
        status = Path(f"/proc/{self.server.pid}/status").read_text()
        (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
        return int(line.split()[1]) / 1024
