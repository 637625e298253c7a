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
    """What a session told, in order: diagnostics, actions, the mended line."""
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
    lines = [line for line in said.splitlines() if line.startswith("{")]
    assert lines, complaints
    return lines


@pytest.mark.parametrize(("name", "command"), [("neovim", NEOVIM), ("emacs", EMACS)])
def test_a_wrong_number_is_shown_at_its_place_until_its_fix_is_taken(name, command, folder):
    lines = session(command, folder)
    transcripts = ROOT / ".build/editors"
    transcripts.mkdir(exist_ok=True)
    (transcripts / f"{name}.jsonl").write_text("\n".join(lines) + "\n")
    print(*lines, sep="\n")
    before, offered, after, mended = map(json.loads, lines)
    (found,) = before["diagnostics"]
    assert (found["line"], found["column"]) == (LINE, COLUMN)
    assert "5" in found["message"] and "4" in found["message"]
    assert "4" in offered["taken"] and offered["taken"] in offered["actions"]
    assert after["diagnostics"] == []
    assert mended["line"].strip() == "answer: 4"
