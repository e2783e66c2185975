"""The sections of a run: each measures one thing and reports it."""

import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import TextIO

from tests.bench import tables
from tests.bench.growing import GROWTH, grow, measure
from tests.bench.phases import RUNS, measure_phases
from tests.bench.programs import (
    ANIMATED_PROGRAM,
    READER_PROGRAM,
    STOCK_PROGRAM,
    Program,
    Setting,
    edition,
    landmarks,
    lynx_program,
)
from tests.bench.rows import LARGE_VISIT, LINK, MEGABYTE, VISIT, Row, medians
from tests.bench.soaking import Soaking
from tests.bench.visit import Samples, visit, visit_slowly

LYNX = "lynx"


class Report:
    """Prints what was measured."""

    def __init__(self, stream: TextIO, *, is_markdown: bool, rows: str) -> None:
        self._stream = stream
        self._is_markdown = is_markdown
        self._rows = rows

    def say(self, title: str, cells: Sequence[tables.Cells]) -> None:
        """Print a table under its title."""
        head = f"### {title}" if self._is_markdown else title
        body = tables.markdown(cells) if self._is_markdown else tables.plain(cells)
        self._stream.write(f"{head}\n\n{body}\n\n\n")
        self._stream.flush()

    def compare(self, title: str, rows: Sequence[Row], taken: Mapping[str, Samples]) -> None:
        """Print medians and ratios of programs side by side."""
        chosen = [(row, medians(row, taken)) for row in rows if self._rows in row.label]
        names = list(taken) if LYNX in taken else [*taken, f"{LYNX} (not installed)"]
        self.say(title, tables.compare([(row, values) for row, values in chosen if values], names))


def note(progress: str) -> None:
    """Tell somebody who waits how far it is."""
    sys.stderr.write(f"{progress}\n")


def programs(folder: Path) -> list[Program]:
    """All that can run here."""
    lynx = lynx_program(edition(), folder)
    return [READER_PROGRAM, STOCK_PROGRAM, ANIMATED_PROGRAM, *filter(None, [lynx])]


def table(report: Report, settings: Sequence[Setting], runs: int, folder: Path) -> None:
    """This program, stock Textual and lynx at each terminal."""
    marks = landmarks()
    compared = programs(folder)
    for setting in settings:
        taken = {program.name: Samples(list) for program in compared}
        for run in range(runs):
            note(f"table: run {run + 1} of {runs} at {setting}")
            for program in compared:
                rest = run == 0 and not program.switches_only
                visit(program, setting, marks, taken[program.name], rest=rest)
        rows = VISIT if setting.is_small else LARGE_VISIT
        report.compare(f"At {setting}: medians of {runs} runs", rows, taken)


def links(report: Report, setting: Setting, speeds: Sequence[int], folder: Path) -> None:
    """The same over slow lines."""
    marks = landmarks()
    compared = [program for program in programs(folder) if not program.switches_only]
    for speed in speeds:
        note(f"links: {speed:,} bit/s")
        taken = {program.name: Samples(list) for program in compared}
        for program in compared:
            visit_slowly(program, setting, marks, taken[program.name], speed)
        title = f"Over {speed:,} bit/s, at {setting}: medians of {marks.tabs} tab switches"
        report.compare(title, LINK, taken)


def growth(report: Report, counts: Sequence[int], runs: int, folder: Path) -> None:
    """Larger and larger packs."""
    taken: dict[int, Samples] = {}
    for count in counts:
        note(f"growth: {count:,} topics")
        pack = folder / f"{count}-topics"
        grow(pack, count, random.Random(count))  # noqa: S311 - the same words in every run
        taken[count] = defaultdict(list)
        for _ in range(min(runs, 3) if count >= counts[-1] else runs):
            measure(pack, taken[count])
    head = ["topics", *(f"{count:,}" for count in counts)]
    cells = [
        [row.label, *(row.show(median(taken[count][row.id])) for count in counts)] for row in GROWTH
    ]
    report.say("Growth: packs of more and more topics", [head, *cells])


def start(report: Report, setting: Setting, runs: int) -> None:
    """Where the time goes until the first frame."""
    note(f"start: {runs} runs")
    taken = measure_phases(setting, runs)
    for steps in taken.values():
        steps["in all"] = sum(steps.values())
    cells = [["milliseconds", *taken]]
    cells += [
        [step, *(f"{steps[step] * 1000:.0f}" for steps in taken.values())]
        for step in taken[RUNS[0]]
    ]
    report.say(f"Where start-up time goes, at {setting}: medians of {runs} runs", cells)


def soak(report: Report, setting: Setting, keys: int) -> None:
    """A long day of keys."""
    cells: list[Sequence[str]] = [["keys", "memory (PSS)", "seconds", "bytes a key"]]
    for moment in Soaking(setting, keys, seed=1):
        size = moment.written / moment.keys if moment.keys else 0
        cells.append(
            [
                f"{moment.keys:,}",
                f"{moment.memory / MEGABYTE:.1f} MB",
                f"{moment.seconds:.0f}",
                f"{size:.0f}",
            ]
        )
        note(f"soak: {moment.keys:,} of {keys:,} keys")
    report.say("Soak: a random walk", cells)
