"""The reader inside the real tmux and the real GNU screen, as somebody sees it from outside."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import ROOT, Terminal, plain_env, python, running

SCRIPT = f"echo before; {shlex.join(python('-m', 'sro_kiosk'))}; echo after; read line"
# both end when their terminal has gone
TMUX = "set -g destroy-unattached on\nset -g status off\nset -g default-terminal tmux-256color\n"
SCREEN = "autodetach off\nstartup_message off\naltscreen on\nterm screen-256color\n"


@pytest.fixture(params=["tmux", "screen"])
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    """A terminal with the multiplexer in it, and the reader in that."""
    sockets = tmp_path / "sockets"
    sockets.mkdir(mode=0o700)
    settings = tmp_path / "settings"
    settings.write_text(TMUX if request.param == "tmux" else SCREEN, encoding="utf-8")
    shell = ["/bin/sh", "-c", SCRIPT]
    command = {
        "tmux": ["tmux", "-S", f"{sockets}/tmux", "-f", str(settings), "new-session", *shell],
        "screen": ["screen", "-U", "-c", str(settings), *shell],
    }[request.param]
    env = plain_env(SCREENDIR=str(sockets), PYTHONPATH=str(ROOT), SHELL="/bin/sh")
    with running(command, env=env, cwd=ROOT) as terminal:
        yield terminal


def test_it_shows_its_screens_and_takes_keys(terminal: Terminal) -> None:
    terminal.wait_for("In an emergency call 911.")
    assert terminal.lines[1].startswith("  ABOUT   Roles")
    assert terminal.lines[23].startswith("  In an emergency call 911.")
    first = terminal.text
    terminal.send("\x1b[C")
    terminal.wait_for("ROLES")
    terminal.send("\x1b[D")
    terminal.wait_until(lambda: terminal.text == first, "the first screen")
    terminal.send("\x1b[4~")
    terminal.wait_until(lambda: terminal.text != first, "the end of the page")
    terminal.send("\x1b[1~")
    terminal.wait_until(lambda: terminal.text == first, "its top")
    terminal.send("\x1bOP")
    terminal.wait_for("KEYS")
    terminal.send("\x1b")
    terminal.wait_until(lambda: terminal.text == first, "the first screen again")


@pytest.mark.parametrize(("width", "height"), [(100, 30), (60, 20)])
def test_it_follows_the_size(terminal: Terminal, width: int, height: int) -> None:
    terminal.wait_for("In an emergency call 911.")
    terminal.resize(width, height)

    def fits() -> bool:
        lines = terminal.lines
        return lines[0].endswith("Officers") and "call 911." in lines[height - 1]

    terminal.wait_until(fits, "the title in the first row, and the footer in the last")


def test_the_page_from_before_comes_back(terminal: Terminal) -> None:
    terminal.wait_for("In an emergency call 911.")
    terminal.send("q")
    terminal.wait_for("after")
    assert terminal.text.split() == ["before", "after"]
