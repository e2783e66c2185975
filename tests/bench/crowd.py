"""Many sessions at once, and what they cost."""

import select
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from tests.bench.line import LONGEST, Line, NotMeasured
from tests.bench.process import Process
from tests.bench.programs import RIGHT, landmarks
from tests.bench.rows import MEGABYTE
from tests.bench.shapes import SETTING, Shape
from tests.bench.tables import NONE
from tests.bench.visit import REFLEX

SETTLING = 5.0  # seconds; the index of the search is built after two
SWITCH = 100  # bytes; a tab switch is at least as many
KEYS = 20
ROUNDS = 5
LABELS = (
    "memory a session, shared parts divided (PSS)",
    "memory a session that nobody shares (private dirty)",
    "of sshd beside it: PSS",
    "of sshd beside it: private dirty",
    "start to first screen",
    "start to first answered key",
    "processor time of a start and a key",
    "key to screen, all others idle",
    "processor time of a key",
    "key to screen, everyone types a key a second",
)

Start = tuple[float, float]


class Crowd:
    """More and more sessions of one shape."""

    def __init__(self, shape: Shape, home: Path, stack: ExitStack) -> None:
        self._shape = shape
        self._home = home
        self._stack = stack
        self.lines: list[Line] = []
        self._word = landmarks().word

    def start(self) -> Start:
        """Start one; the seconds to its first screen, and to the first key's answer."""
        line = self._stack.enter_context(SETTING.run(self._shape.command, self._home))
        self.lines.append(line)
        line.wait_for(self._word)
        shown = line.chunks[-1].at
        line.listen(REFLEX)
        self._press(line)
        return shown, line.chunks[-1].at

    def measure(self, count: int) -> list[str]:
        """Start sessions until there are so many; a cell a label."""
        before, first_new = self._processor_seconds(), len(self.lines)
        starts = [self.start() for _ in range(first_new, count)]
        started = (self._processor_seconds() - before) / len(starts)
        end = time.monotonic() + SETTLING
        while time.monotonic() < end:
            _take_all(self.lines, end - time.monotonic())
        readers, door = self._shape.readers(self.lines), self._shape.door(self.lines)
        before = self._processor_seconds()
        alone = [self._press(self.lines[0]) for _ in range(KEYS)]
        a_key = (self._processor_seconds() - before) / KEYS
        return [
            *_memory(readers, count),
            *_memory(door, count),
            *(f"{median(times) * 1000:,.0f} ms" for times in zip(*starts, strict=True)),
            f"{started * 1000:,.0f} ms",
            f"{median(alone) * 1000:,.0f} ms",
            f"{a_key * 1000:,.0f} ms",
            f"{median(_typing(self.lines)) * 1000:,.0f} ms",
        ]

    def _press(self, line: Line) -> float:
        """Switch the tab; the seconds until it has begun to show."""
        line.listen(REFLEX)
        before, sent = len(line.output), time.monotonic()
        line.send(RIGHT)
        while len(line.output) < before + SWITCH:
            if time.monotonic() > sent + LONGEST:
                raise NotMeasured(f"no answer to a key: {line.output[before:]!r}")
            _take_all([line], 1.0)
        return line.chunks[-1].at + line.started - sent

    def _processor_seconds(self) -> float:
        processes = (*self._shape.readers(self.lines), *self._shape.door(self.lines))
        return sum(process.processor_seconds for process in processes)


def _memory(processes: Sequence[Process], sessions: int) -> Sequence[str]:
    """Megabytes a session: shared parts divided, and what nobody shares."""
    if not processes:
        return [NONE, NONE]
    pss = sum(process.memory for process in processes)
    private = sum(process.private for process in processes)
    return [f"{size / sessions / MEGABYTE:.1f} MB" for size in (pss, private)]


def _take_all(lines: Sequence[Line], seconds: float) -> list[Line]:
    """Take what comes on any line; those on which something came."""
    ready = select.select(lines, [], [], max(0.0, seconds))[0]
    for line in ready:
        line.take()
    return list(ready)


def _typing(lines: Sequence[Line]) -> list[float]:
    """Type a key a second on each, one after the other; the seconds to what comes first."""
    begun, times, waiting = time.monotonic(), [], dict[Line, float]()
    turns = ROUNDS * len(lines)
    for turn in range(turns + 1):
        due = begun + turn / len(lines) if turn < turns else begun + ROUNDS + SETTLING
        while (left := due - time.monotonic()) > 0 and (turn < turns or waiting):
            answered = [line for line in _take_all(lines, left) if line in waiting]
            times += [line.chunks[-1].at + line.started - waiting.pop(line) for line in answered]
        line = lines[turn % len(lines)]
        if turn < turns and line not in waiting:
            waiting[line] = time.monotonic()
            line.send(RIGHT)
    return times
