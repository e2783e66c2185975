"""A kiosk that hangs ends by itself; systemd hears that it lives as long as it shows that."""

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sro_kiosk.terminal.pulse import STUCK
from tests.support.pty import ROOT, Terminal, plain_env, python, running

PULSING = python("-m", "tests.terminal.pulsing")
SPAN = "6000000"  # microseconds without a sign of life
LATE = 60.0
LIFE = b"WATCHDOG=1"


class Systemd:
    """Listens where the program is told to say how it is."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self._socket.setblocking(False)  # noqa: FBT003 - socket's
        self.env = plain_env(NOTIFY_SOCKET=str(path), WATCHDOG_USEC=SPAN)
        self.heard: list[bytes] = []

    def listen(self) -> list[bytes]:
        """All that was heard."""
        while True:
            try:
                self.heard.append(self._socket.recv(4096))
            except BlockingIOError:
                return self.heard

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[Systemd]:
    listening = Systemd(tmp_path / "notify")
    yield listening
    listening.close()


def is_given_back(terminal: Terminal) -> bool:
    return terminal.modes == terminal.modes_before and terminal.text.strip() == ""


def test_systemd_hears_first_that_it_is_ready_then_that_it_lives(systemd: Systemd) -> None:
    with running(PULSING, cwd=ROOT, env=systemd.env) as terminal:
        terminal.wait_until(lambda: bool(systemd.listen()), "a word to systemd")
        assert b"\x1b[?25l" in terminal.output
        terminal.wait_until(lambda: len(systemd.listen()) > 3, "signs of life")
        assert systemd.heard[0] == b"READY=1\nWATCHDOG=1"
        assert set(systemd.heard[1:]) == {LIFE}


def test_a_loop_that_hangs_ends_the_process(systemd: Systemd) -> None:
    with running(PULSING, cwd=ROOT, env=systemd.env) as terminal:
        terminal.wait_for("ready")
        terminal.send("a")
        terminal.wait_for("key a")
        terminal.send("b")
        terminal.wait_until_ended(LATE)
        assert terminal.exit_code() == STUCK
        assert is_given_back(terminal)


def test_a_thread_that_lets_no_other_run_ends_the_process_too(systemd: Systemd) -> None:
    with running(PULSING, cwd=ROOT, env=systemd.env) as terminal:
        terminal.wait_for("ready")
        terminal.send("a")
        terminal.wait_for("key a")
        terminal.send("w")
        terminal.wait_until_ended(LATE)
        assert terminal.exit_code() == 1
        assert "File " not in terminal.text


def test_what_the_terminal_does_not_take_is_no_sign_of_life(systemd: Systemd) -> None:
    with running(PULSING, cwd=ROOT, env=systemd.env) as terminal:
        terminal.wait_until(lambda: LIFE in systemd.listen(), "a sign of life")
        terminal.take_nothing()
        terminal.send("g")
        terminal.wait_until_stuck()
        time.sleep(0.2)  # for what was on its way
        before = len(systemd.listen())
        terminal.wait_until_ended(LATE)
        assert len(systemd.listen()) == before
        assert terminal.exit_code() == STUCK


def test_a_first_screen_that_is_not_taken_makes_nothing_ready(systemd: Systemd) -> None:
    with running(PULSING, cwd=ROOT, env=systemd.env) as terminal:
        terminal.take_nothing()
        terminal.wait_until_ended(LATE)
        assert systemd.listen() == []
        assert terminal.exit_code() == STUCK


@pytest.mark.parametrize(
    "name", ["", "relative", "@", "/nowhere/at/all", "/" + "x" * 5000, "/dev/tty"]
)
def test_where_systemd_does_not_listen_it_runs_all_the_same(name: str) -> None:
    env = plain_env(NOTIFY_SOCKET=name, WATCHDOG_USEC="nonsense", WATCHDOG_PID=str(os.getpid()))
    with running(PULSING, cwd=ROOT, env=env) as terminal:
        terminal.wait_for("ready")
        terminal.send("k")
        terminal.wait_for("key k")
