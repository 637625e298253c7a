"""`workshop serve`: builds, answers to this machine alone, and builds again."""

import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import time

import pytest
from serving import Served, new_project, write_lesson


@pytest.fixture
def project(tmp_path):
    return new_project(tmp_path)


@pytest.fixture
def serve(project):
    running = []

    def start(*options):
        served = Served(project, *options)
        running.append(served)
        return served

    yield start
    for served in running:
        served.stop()


@pytest.fixture
def served(serve):
    served = serve()
    served.told("published")
    return served


def events(served):
    """The events of builds, as a page gets them."""
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
    connection.request("GET", "/__workshop/events")
    response = connection.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    for line in iter(response.readline, b""):
        if line.startswith(b"data: "):
            yield json.loads(line[6:])
    connection.close()


def test_pages_and_files_have_their_media_types(served):
    for target, media in [
        ("/", "text/html; charset=utf-8"),
        ("/lessons/one.html", "text/html; charset=utf-8"),
        ("/css/tokens.css", "text/css; charset=utf-8"),
        ("/js/page.js", "text/javascript; charset=utf-8"),
        ("/engine.wasm", "application/wasm"),
        ("/img/mark.svg", "image/svg+xml"),
    ]:
        status, headers, body = served.get(target)
        assert (status, headers["Content-Type"]) == (200, media), target
        assert len(body) == int(headers["Content-Length"])


def test_head_answers_as_get_does_without_the_body(served):
    status, headers, body = served.get("/css/tokens.css")
    assert served.get("/css/tokens.css", "HEAD") == (status, headers, b"")


def test_a_file_that_is_known_is_not_sent_again(served):
    _, headers, _ = served.get("/engine.wasm")
    status, _, body = served.get("/engine.wasm", If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")
    assert served.get("/engine.wasm", If_None_Match='"other"')[0] == 200


def test_a_range_is_a_part_of_the_file(served):
    whole = served.get("/css/tokens.css")[2]
    status, headers, body = served.get("/css/tokens.css", Range="bytes=10-19")
    assert (status, body) == (206, whole[10:20])
    assert headers["Content-Range"] == f"bytes 10-19/{len(whole)}"
    assert served.get("/css/tokens.css", Range="bytes=99999999-")[0] == 416


@pytest.mark.parametrize(
    "target",
    [
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/../secret.txt",
        "/lessons/..%2f..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/.data-workshop-site",
        "//etc/passwd",
        "/%00",
        "/link.txt",
        "/folder-link/secret.txt",
        "/__workshop/..%2fengine.wasm",
        "/nothing.html",
    ],
)
def test_nothing_outside_of_the_site_is_shown(project, served, target):
    (project / "secret.txt").write_text("secret", "utf-8")
    site = project / "_site"
    (site / "link.txt").symlink_to(project / "secret.txt")
    (site / "folder-link").symlink_to(project)
    status, _, body = served.get(target)
    assert status == 404
    assert b"secret" not in body


def test_a_folder_is_its_index(project, served):
    (project / "_site/deep").mkdir()
    (project / "_site/deep/index.html").write_text("<p>deep</p>", "utf-8")
    status, headers, _ = served.get("/deep")
    assert (status, headers["Location"]) == (301, "/deep/")
    assert b"<p>deep</p>" in served.get("/deep/")[2]


def test_only_this_machine_by_its_own_names_is_answered(served):
    for host in ["example.org", f"example.org:{served.port}", "127.0.0.1.example.org", ""]:
        assert served.get("/", Host=host)[0] == 403, host
    for host in ["localhost", f"localhost:{served.port}", "[::1]"]:
        assert served.get("/", Host=host)[0] == 200, host
    with pytest.raises(OSError):
        address = socket.gethostbyname(socket.gethostname())
        if address.startswith("127."):
            address = "192.0.2.1"
        socket.create_connection((address, served.port), timeout=1)


def test_other_methods_are_refused(served):
    for method in ["POST", "PUT", "DELETE", "OPTIONS"]:
        status, headers, _ = served.get("/", method)
        assert (status, headers["Allow"]) == (405, "GET, HEAD"), method


def test_a_change_is_built_and_told(project, served):
    told = events(served)
    assert next(told)["published"]
    write_lesson(project, "one", "A new title")
    assert "one.md" in served.told("changed")
    assert next(told)["published"]
    assert b"A new title" in served.get("/lessons/one.html")[2]


def test_a_mistake_is_told_and_the_last_good_page_stays(project, served):
    told = events(served)
    next(told)
    write_lesson(project, "two", claim="1 + 1 == 3")
    event = next(told)
    assert not event["published"]
    problem = event["report"]["diagnostics"][0]
    assert (problem["file"], problem["severity"]) == ("two.md", "error")
    assert served.get("/lessons/two.html")[0] == 200
    write_lesson(project, "two", "Mended")
    assert next(told)["published"]
    assert b"Mended" in served.get("/lessons/two.html")[2]


def test_a_first_build_that_fails_waits_for_a_better_one(project, serve):
    write_lesson(project, "one", claim="1 + 1 == 3")
    served = serve()
    served.told("error")
    status, _, body = served.get("/")
    assert status == 404
    assert b"Nothing is published yet" in body and b"preview.js" in body
    write_lesson(project, "one")
    served.told("published")
    assert served.get("/")[0] == 200


def test_a_project_that_goes_away_for_a_while_is_waited_for(project, served, tmp_path):
    shutil.move(project / "course.yaml", tmp_path / "course.yaml")
    served.told("course.yaml")
    shutil.move(tmp_path / "course.yaml", project / "course.yaml")
    served.told("published")


def test_a_port_that_is_taken_is_said_so(serve, served):
    with pytest.raises(AssertionError, match=f"port {served.port} cannot be listened to"):
        serve("--port", str(served.port))
    assert serve().port != served.port


def test_the_server_ends_with_the_command_however_it_ends(served):
    children = pathlib.Path(f"/proc/{served.process.pid}/task/{served.process.pid}/children")
    helper = children.read_text("ascii").split()
    assert helper
    os.kill(served.process.pid, signal.SIGKILL)
    served.process.wait()
    for _ in range(200):
        try:
            served.get("/")
        except OSError:
            return
        time.sleep(0.05)
    raise AssertionError("it still answers")
