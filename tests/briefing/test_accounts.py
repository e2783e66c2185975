"""Followers with other accounts than the trainer's: whose socket they trust, and who is let in."""

import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sro_kiosk.relay.place import is_trusted
from tests.support.accounts import as_account
from tests.support.lobby import SHIPPED, TRUE_COLOR
from tests.support.pty import ROOT, Terminal, plain_env, python, running

TRAINER, FOLLOWER, TRAINERS = 54_321, 54_322, 54_400


@contextmanager
def socket_in(folder: Path) -> Iterator[Path]:
    path = folder / "briefing.socket"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        yield path


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="sro-") as folder:  # a socket's path must be short
        yield Path(folder)


@pytest.mark.parametrize("is_own", [True, False])
def test_the_own_socket_is_trusted(folder: Path, *, is_own: bool) -> None:
    with socket_in(folder) as path:
        assert is_trusted(path, is_own=is_own)


def test_a_strangers_socket_is_trusted_only_where_not_everybody_can_put_one(folder: Path) -> None:
    with socket_in(folder) as path:
        os.chown(path, TRAINER, -1)
        assert is_trusted(path, is_own=False)
        assert not is_trusted(path, is_own=True)
        folder.chmod(0o1777)
        assert not is_trusted(path, is_own=False)
        folder.chmod(0o700)
        os.chown(folder, TRAINER, -1)  # in /tmp, where anybody makes folders
        assert not is_trusted(path, is_own=False)


def test_what_is_no_socket_is_not_trusted(folder: Path) -> None:
    (folder / "file").touch()
    assert not is_trusted(folder / "file", is_own=True)


class School:
    """A machine with a folder where trainers meet, and people with accounts."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder / "meeting"
        self.folder.mkdir()
        os.chown(self.folder, 0, TRAINERS)
        self.folder.chmod(0o2770)
        folder.chmod(0o755)
        self._stack = stack

    def start(self, user: int, *options: str, groups: tuple[int, ...] = (TRAINERS,)) -> Terminal:
        brief = python("-m", "sro_kiosk", "brief", *options)
        place = ("--socket", str(self.folder / "briefing.socket"))
        command = as_account(user, user, groups, [*brief, *place])
        env = plain_env(**TRUE_COLOR, HOME="/nonexistent")
        return self._stack.enter_context(running(command, size=(80, 24), env=env, cwd=ROOT))

    def present(self) -> Terminal:
        at = self.start(TRAINER, "roles", "--presenter", "--content", str(SHIPPED))
        at.wait_for("NOTES")
        return at


@pytest.fixture
def school(folder: Path) -> Iterator[School]:
    with ExitStack() as stack:
        yield School(folder, stack)


def test_accounts_of_the_folders_group_follow(school: School) -> None:
    trainer, audience = school.present(), school.start(FOLLOWER, "--follow")
    audience.wait_for("An SRO plays four roles")
    trainer.send(b"\x1b[6~")
    audience.wait_for("Keeps the school")


def test_an_account_without_the_group_is_told_so(school: School) -> None:
    school.present()
    stranger = school.start(FOLLOWER, "--follow", groups=(FOLLOWER,))
    stranger.wait_for("This account may not use the socket")


def test_a_socket_where_everybody_can_write_is_not_followed(school: School) -> None:
    school.folder.chmod(0o2777)
    trainer = school.present()
    (school.folder / "briefing.socket").chmod(0o666)
    follower = school.start(FOLLOWER, "--follow")
    follower.wait_for("The socket is somebody else's")
    assert "watching" not in trainer.text
