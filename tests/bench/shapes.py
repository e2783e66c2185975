"""What a login starts: the reader as it is, a client of a parent that forks, ssh to a real sshd."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.bench.line import Line
from tests.bench.process import Process
from tests.bench.programs import READER, Setting, landmarks
from tests.ssh.machine import OFFICER, running_machine

SETTING = Setting((80, 24), "xterm-256color")
PAUSE = 0.02
CLIENT = (sys.executable, "-I", "-S", str(Path(__file__).with_name("fork_client.py")))
PARENT = (sys.executable, "-m", "tests.bench.fork_parent")

Counted = Callable[[Sequence[Line]], Sequence[Process]]
"""The processes that serve these lines."""


class Shape(NamedTuple):
    """What a login starts, and which processes are the reader's and which the door's, sshd."""

    command: Sequence[str]
    readers: Counted
    door: Counted


@contextmanager
def a_process_each(home: Path) -> Iterator[Shape]:
    """The reader as it is; its first screen has been kept."""
    with SETTING.run(READER, home) as line:
        line.settle_with(landmarks().word)
        line.leave("q")
    yield Shape(READER, _their_own, _none)


@contextmanager
def forked(home: Path) -> Iterator[Shape]:
    """A small client each, and a child of a parent that has imported everything."""
    door = home / "door"
    with SETTING.run((*PARENT, str(door)), home) as line:
        while not door.exists():
            line.listen(PAUSE)
        parent = line.process

        def readers(lines: Sequence[Line]) -> Sequence[Process]:
            return [parent, *parent.children, *_their_own(lines)]

        yield Shape((*CLIENT, str(door)), readers, _none)


@contextmanager
def over_ssh(home: Path) -> Iterator[Shape]:
    """The ssh of an officer each, which is not counted, and what a real sshd starts for it.

    That sshd has the shipped block, so no first screen is kept. It takes root.
    """
    with running_machine(home / "machine") as machine:

        def named(part: str) -> Sequence[Process]:
            return [Process(number) for number in machine.numbers(part)]

        command = tuple(machine.client(OFFICER))
        yield Shape(command, lambda _: named("sro_kiosk"), lambda _: named("sshd:"))


def _their_own(lines: Sequence[Line]) -> Sequence[Process]:
    return [line.process for line in lines]


def _none(_: Sequence[Line]) -> Sequence[Process]:
    return []


SHAPES = {"a process a login": a_process_each, "forked from a parent": forked}
OVER_SSH = {"over ssh": over_ssh}
