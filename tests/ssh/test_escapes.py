"""What is tried against the lobby, tried over SSH: the session is the reader, or it is over."""

import os
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from sro_kiosk.setup.ssh_account import UID
from tests.escapes import attempts
from tests.ssh.machine import OFFICER, Machine
from tests.support.house import BETRAYALS, MOST_MEMORY, Seen, is_raw
from tests.support.pty import Terminal, running

NO_LEAVING = bytes.maketrans(b"qQ\x03\x04", b"kkkk")  # keys by which an officer leaves
AUTH = "sshauth."  # sshd's own file for a session elsewhere that remembers places
FOLDERS = ("/tmp", "/var/tmp", "/dev/shm")  # noqa: S108 - where everyone may write


class Session(Seen):
    """An officer's session, and whether it is nothing else."""

    def __init__(self, machine: Machine, terminal: Terminal) -> None:
        super().__init__(terminal)
        self._machine = machine

    def withstands(self, attempt: str, sent: str | bytes) -> None:
        """Something that is sent leads nowhere."""
        data = sent.encode() if isinstance(sent, str) else sent
        self.terminal.send(data.translate(NO_LEAVING))
        self.is_still_there(attempt)

    def is_still_there(self, attempt: str) -> None:
        """An attempt has led nowhere."""
        self.answers(attempt)
        assert self._machine.peak_memory() < MOST_MEMORY, attempt
        lines = self._machine.processes()
        assert [line for line in lines if "sro_kiosk" not in line and "sshd: " not in line] == []
        (reader,) = self._machine.numbers()
        assert is_raw(modes_of(reader)), attempt
        assert left_behind() == [], attempt

    def is_over(self, attempt: str) -> None:
        """An attempt has ended the session as `q` does."""
        assert self.terminal.exit_code() == 0, attempt
        assert [text for text in BETRAYALS if text in self.terminal.text] == [], attempt
        self._machine.wait_until_deserted()
        assert left_behind() == [], attempt


@contextmanager
def session_on(machine: Machine) -> Iterator[Session]:
    """A session at its first screen; no key is the client's own."""
    with running(machine.client("-e", "none", OFFICER)) as terminal:
        session = Session(machine, terminal)
        terminal.wait_until(lambda: session.language != "", "the first screen")
        yield session


def modes_of(reader: int) -> list[object]:
    """How the terminal is set up that sshd has given a reader."""
    file = os.open(Path(f"/proc/{reader}/fd/0").readlink(), os.O_RDONLY | os.O_NOCTTY)
    try:
        return list(termios.tcgetattr(file))
    finally:
        os.close(file)


def left_behind() -> list[Path]:
    """Files of officers where everyone may write."""
    found = []
    for path in (path for folder in FOLDERS for path in Path(folder).iterdir()):
        with suppress(FileNotFoundError):  # others' come and go
            if path.lstat().st_uid == UID and not path.name.startswith(AUTH):
                found.append(path)
    return found


@pytest.mark.parametrize("name", attempts.STOPS)
def test_a_key_that_stops_others_leaves_the_reader_or_ends_the_session(
    machine: Machine, name: str
) -> None:
    with session_on(machine) as session:
        keys = attempts.STOPS[name] * 3
        session.terminal.send(keys)
        if keys == keys.translate(NO_LEAVING):
            session.is_still_there(name)
        else:
            session.is_over(name)


@pytest.mark.parametrize(
    "keys",
    [attempts.LETTERS, attempts.FUNCTION_KEYS | attempts.EDITING_KEYS],
    ids=["letters", "function keys"],
)
def test_no_key_leads_elsewhere(
    machine: Machine, keys: Mapping[str, Sequence[str | bytes]]
) -> None:
    with session_on(machine) as session:
        for name, data in attempts.batches(keys):
            session.withstands(name, data)


def test_nothing_else_that_comes_in_leads_elsewhere(machine: Machine) -> None:
    with session_on(machine) as session:
        sent: Mapping[str, str | bytes] = {
            **attempts.ANSWERS,
            **attempts.ENDLESS,
            **attempts.NO_LETTERS,
            **attempts.MOUSE,
        }
        for name, data in sent.items():
            session.withstands(name, data)


@pytest.mark.parametrize("name", attempts.FLOODS)
def test_a_flood_drowns_nothing(machine: Machine, name: str) -> None:
    with session_on(machine) as session:
        session.withstands(name, attempts.FLOODS[name])


def test_no_search_leads_elsewhere(machine: Machine) -> None:
    with session_on(machine) as session:
        for name, words in attempts.SEARCHES.items():
            session.withstands(name, f"/\x1b[200~{words}\x1b[201~\r")


def test_no_window_is_too_small_or_too_large(machine: Machine) -> None:
    with session_on(machine) as session:
        for name, size in attempts.SIZES.items():
            session.terminal.claim(*size)
            session.terminal.send("\x1b[Bl/a\x1b")
            session.terminal.quiet()
            session.terminal.claim(80, 24)
            session.is_still_there(f"a window with {name}")
        for number in range(500):
            session.terminal.claim(1 + number * 7 % 300, 1 + number * 3 % 100)
        session.terminal.claim(80, 24)
        session.is_still_there("a window that changes all the time")


def test_keys_of_the_client_itself_lead_no_way_in(machine: Machine) -> None:
    with running(machine.client(OFFICER)) as terminal:
        session = Session(machine, terminal)
        terminal.wait_until(lambda: session.language != "", "the first screen")
        terminal.send("\r~B")  # a break, which a line of old would take for a signal
        terminal.send("\r~R")  # new keys of the connection
        session.is_still_there("a break and new keys")
        terminal.send("\r~C")
        terminal.quiet()
        terminal.send("-L 9:127.0.0.1:22\r")
        session.is_still_there("the client's command line")
