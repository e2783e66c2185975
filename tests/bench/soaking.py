"""A random walk of very many keys, and the memory it takes."""

import time
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from tests.bench.line import NotMeasured, size_of
from tests.bench.programs import READER_PROGRAM, Setting, landmarks
from tests.bench.visit import new_home

BATCH = 20
BREATH = 0.01  # after which a program at rest has nothing more to do
MOMENTS = 10
WARM = 0.02  # by then what can be kept is kept

ARROWS = ("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D")
KEYS = (*ARROWS * 4, "\r", "\t", "\x1b[Z", "\x1b[5~", "\x1b[6~", " ", "\x1b[H", "\x1b[F", "\x7f")
RARE_KEYS = ("t", "?", "f", "1", "2", "3", "/", "s")


class Moment(NamedTuple):
    """After so many keys."""

    keys: int
    memory: int
    seconds: float
    written: int


class Soaking:
    """Presses keys, and tells of some moments."""

    def __init__(self, setting: Setting, keys: int, seed: int) -> None:
        self._setting = setting
        self._keys = keys
        self._chance = Random(seed)  # noqa: S311 - the same walk in every run

    def __iter__(self) -> Iterator[Moment]:
        with new_home() as home, READER_PROGRAM.start(self._setting, home) as line:
            line.settle_with(landmarks().word)
            started = time.monotonic()
            pressed = written = 0
            for moment in self._moments():
                while pressed < moment:
                    line.send(self._batch())
                    written += size_of(line.settle(BREATH))
                    pressed += BATCH
                yield Moment(pressed, line.process.memory, time.monotonic() - started, written)
            if not line.is_running:
                raise NotMeasured("the program ended")

    def _moments(self) -> list[int]:
        step = self._keys // MOMENTS
        return [0, int(self._keys * WARM), *range(step, self._keys + 1, step)]

    def _batch(self) -> str:
        """Draw keys; Escape comes last, lest it begins a sequence, and closes a search."""
        keys = self._chance.choices(KEYS, k=BATCH - 2)
        return "".join((*keys, self._chance.choice(RARE_KEYS), "\x1b"))
