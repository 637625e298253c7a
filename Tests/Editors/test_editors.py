"""Editors as people run them, with our packages, against the real server."""
import json
import os
import signal
import subprocess

import pytest
from client import PATIENCE, ROOT, WORKSHOP
from lesson import COLUMN, LINE, WRONG

HERE = ROOT / "Tests/Editors"
NEOVIM = [
    "nvim", "--headless", "-n", "-i", "NONE", "-u", "NONE",
    "--cmd", f"set runtimepath^={ROOT / 'Editors/neovim'}",
    "--cmd", f"let g:data_workshop_program='{WORKSHOP}'",
    "--cmd", "filetype plugin on",
    "-c", f"runtime plugin/data_workshop.lua | luafile {HERE / 'session.lua'}",
]
EMACS = ["emacs", "--batch", "-L", ROOT / "Editors/emacs", "-l", HERE / "session.el"]


def session(command, folder):
    """What a session told: the diagnostics before and after the number is mended."""
    lesson = folder / "lesson.md"
    lesson.write_text(WRONG)
    environment = {
        **os.environ, "HOME": str(folder.parent), "XDG_CACHE_HOME": str(folder / ".cache"),
        "WORKSHOP": str(WORKSHOP), "LESSON": str(lesson), "PATIENCE": str(PATIENCE),
    }
    # A group of its own, so that a server that its editor left behind ends too.
    editor = subprocess.Popen(
        command, cwd=folder, env=environment, text=True, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    try:
        said, complaints = editor.communicate(timeout=3 * PATIENCE)
    finally:
        try:
            os.killpg(editor.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        editor.wait()
    told = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    assert told, complaints
    return [each["diagnostics"] for each in told]


@pytest.mark.parametrize("command", [NEOVIM, EMACS], ids=["neovim", "emacs"])
def test_a_wrong_number_is_shown_at_its_place_until_it_is_mended(command, folder):
    (found,), after = session(command, folder)
    assert (found["line"], found["column"]) == (LINE, COLUMN)
    assert "5" in found["message"] and "4" in found["message"]
    assert after == []
