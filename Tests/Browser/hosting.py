"""A file server for a published folder, as a web host would have it: below a path of its own."""

import contextlib
import functools
import http.server
import pathlib
import sys
import threading

TYPES = {
    **http.server.SimpleHTTPRequestHandler.extensions_map,
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


class Server(http.server.ThreadingHTTPServer):
    # A page that asks for fifty files at once is not turned away.
    request_queue_size = 128

    def handle_error(self, request, client_address):
        # A page that is left while something comes hangs up.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class UnderPrefix(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a prefix and nothing else."""

    protocol_version = "HTTP/1.1"
    extensions_map = TYPES

    def __init__(self, *arguments, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def do_GET(self):
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return
        self.path = "/" + self.path[len(self.prefix) :]
        super().do_GET()

    def send_error(self, code, message=None, explain=None):
        """The site's own page for what is not there, as most hosts have it."""
        page = pathlib.Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def hosted(folder, prefix="/"):
    """The address of a folder that is served below a prefix."""
    server = Server(("127.0.0.1", 0), functools.partial(UnderPrefix, directory=str(folder), prefix=prefix))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
