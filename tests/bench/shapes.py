"""What a login starts: the reader as it is, or a small client of a parent that forks."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.bench.process import Process
from tests.bench.programs import READER, Setting, landmarks

SETTING = Setting((80, 24), "xterm-256color")
PAUSE = 0.02
CLIENT = (sys.executable, "-I", "-S", str(Path(__file__).with_name("fork_client.py")))
PARENT = (sys.executable, "-m", "tests.bench.fork_parent")


class Shape(NamedTuple):
    """What a login starts, and the process that was there before, if one was."""

    command: Sequence[str]
    parent: Process | None


@contextmanager
def a_process_each(home: Path) -> Iterator[Shape]:
    """The reader as it is; its first screen has been kept."""
    with SETTING.run(READER, home) as line:
        line.settle_with(landmarks().word)
        line.leave("q")
    yield Shape(READER, None)


@contextmanager
def forked(home: Path) -> Iterator[Shape]:
    """A small client each, and a child of a parent that has imported everything."""
    door = home / "door"
    with SETTING.run((*PARENT, str(door)), home) as line:
        while not door.exists():
            line.listen(PAUSE)
        yield Shape((*CLIENT, str(door)), line.process)


SHAPES = {"a process a login": a_process_each, "forked from a parent": forked}
