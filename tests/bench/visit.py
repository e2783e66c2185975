"""One run of one program: what a person would feel of it, as numbers."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.line import Line, shown_at, size_of
from tests.bench.programs import (
    DOWN,
    ENTER,
    LEFT,
    RIGHT,
    Landmarks,
    Move,
    Program,
    Setting,
    landmarks,
)

IDLE = 10.0
PRESSES = 5
REFLEX = 0.02  # nobody's is quicker; lynx forgets what is typed while it draws

Samples = defaultdict[str, list[float]]


def visit(
    program: Program, setting: Setting, marks: Landmarks, samples: Samples, *, rest: bool
) -> None:
    """Start a program thrice and use it; `rest` to watch it do nothing for a while, too."""
    with new_home() as home:
        if not program.switches_only:
            with program.start(setting, home) as line:
                chunks = line.settle_with(marks.word)
                samples["first run"].append(shown_at(chunks, setting.size, marks.first))
                line.leave(program.leave)
        with program.start(setting, home) as line:
            chunks = line.settle_with(marks.word)
            samples["first bytes"].append(size_of(chunks))
            samples["second run"].append(shown_at(chunks, setting.size, marks.first))
            go_through_tabs(line, program, marks, samples)
            use(line, program, setting, samples)
            if rest:
                _rest(line, samples)
        if not program.switches_only:
            with program.start(setting, home) as line:
                line.wait_for(marks.word)
                line.listen(REFLEX)
                line.press(program.next_tab)
                samples["answers"].append(shown_at(line.chunks, setting.size, marks.second))


def visit_slowly(
    program: Program, setting: Setting, marks: Landmarks, samples: Samples, speed: int
) -> None:
    """Start a program at the end of a slow line, and go once through its tabs."""
    with new_home() as home:
        with program.start(setting, home) as line:
            line.settle_with(marks.word)
            line.leave(program.leave)
        with program.start(setting, home, speed) as line:
            chunks = line.settle_with(marks.word)
            samples["first words"].append(shown_at(chunks, setting.size, marks.first))
            samples["first screen"].append(chunks[-1].at)
            go_through_tabs(line, program, marks, samples)


@contextmanager
def new_home() -> Iterator[Path]:
    """A home folder of somebody who has never run anything."""
    with TemporaryDirectory(prefix="sro-kiosk-bench-") as folder:
        yield Path(folder)


def most_of_each(press: Callable[[str], int]) -> dict[str, int]:
    """The most bytes of each thing that a person does in the reader; `press` tells those of a key.

    What it ends with is the search, open.
    """

    def most(*keys: str) -> int:
        return max(map(press, keys))

    taken = {"tab switch": most(*[RIGHT] * landmarks().tabs)}
    press(RIGHT)
    taken["highlight"] = most(DOWN, DOWN, DOWN)
    taken["open a page"] = most(ENTER)
    press(LEFT)
    press(ENTER)
    taken["scroll a line"] = most(*[DOWN] * 5)
    taken["find"] = most("/", *"arrest")
    return taken


def use(line: Line, program: Program, setting: Setting, samples: Samples) -> None:
    """Move the highlight and scroll."""
    samples["memory"].append(line.process.memory)
    written = line.process.disk_writes
    for move in program.moves:
        if setting.is_small or move.row != "scroll":
            _press(line, move, samples)
    samples["disk"].append(line.process.disk_writes - written)


def go_through_tabs(line: Line, program: Program, marks: Landmarks, samples: Samples) -> None:
    """Go once through the tabs, back to the first one."""
    for _ in range(marks.tabs):
        answer = line.press(program.next_tab)
        samples["switch bytes"].append(answer.size)
        samples["switch"].append(answer.seconds)


def _press(line: Line, move: Move, samples: Samples) -> None:
    for key in move.before:
        line.press(key)
    for _ in range(PRESSES):
        answer = line.press(move.key)
        if answer.size:  # there was somewhere to go
            samples[f"{move.row} bytes"].append(answer.size)
            samples[move.row].append(answer.seconds)


def _rest(line: Line, samples: Samples) -> None:
    before = line.process.wake_ups
    chunks = line.listen(IDLE)
    samples["wake-ups"].append((line.process.wake_ups - before) / IDLE)
    samples["idle bytes"].append(size_of(chunks))
