"""Strokes: what has to be painted to bring a row from what is shown to what is wanted."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_kiosk.terminal.cells import BLANK, SECOND_HALF, Row
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.styles import SEEN_ON_BLANKS, Style

ERASE = "\x1b[K"
USUAL_MOVE = 4  # bytes

Runs = list[tuple[int, int]]


class Stroke(NamedTuple):
    """Cells from `start` up to `stop`, all to be painted with one style.

    Or, if it `erases`: the line is to be erased from any column from `start` to `stop` on.
    """

    y: int
    start: int
    stop: int
    style: Style
    erases: bool = False


def strokes(y: int, shown: Row, wanted: Row, dialect: Dialect) -> list[Stroke]:
    """The strokes for a row that differs, from left to right.

    A line that changes much may be erased first; one that ends blank, last.
    """
    runs = differing_runs(shown, wanted)
    tail, style = blank_tail(wanted, dialect), wanted.styles[-1]
    last = runs[-1][1]
    needed = next((max(start, tail) for start, stop in runs if stop > tail), last)
    short = len(ERASE) + (last < len(wanted.chars))  # at the edge writing would lose the column
    late = last - needed >= short
    if late:
        runs = [(start, min(stop, needed)) for start, stop in runs if start < needed]
    if tail < len(wanted.chars) and runs:
        first = runs[0][0]
        erased = shown.erased(first, style)
        again = [] if erased.shows(wanted) else differing_runs(erased, wanted)
        if len(ERASE) + _price(again, wanted) < _price(runs, wanted) + late * len(ERASE):
            early = Stroke(y, first, first, style, erases=True)
            return [early, *_painted(y, wanted, again)]
    painted = list(_painted(y, wanted, runs))
    return [*painted, Stroke(y, tail, needed, style, erases=True)] if late else painted


def differing_runs(shown: Row, wanted: Row) -> Runs:
    """The columns that differ, as ranges; a wide character is in one of them whole."""
    cells = zip(shown.chars, wanted.chars, shown.styles, wanted.styles, strict=True)
    columns = [x for x, (a, b, c, d) in enumerate(cells) if a != b or c is not d]
    runs: Runs = []
    start, end = columns[0], columns[0] + 1
    for x in columns:
        if x > end:
            runs.append((start, end))
            start = x
        end = x + 1
        if end < len(wanted.chars) and wanted.chars[end] == SECOND_HALF:
            end += 1  # when one wide character follows another, only the first half differs
    return [*runs, (start, end)]


def blank_tail(row: Row, dialect: Dialect) -> int:
    """The column from which on an erased line looks like the row; its width if there is none."""
    chars, styles = row.chars, row.styles
    at, style = len(chars), styles[-1]
    if style.attributes & SEEN_ON_BLANKS or (style.background and not dialect.erases_in_color):
        return at
    while at and chars[at - 1] == BLANK and styles[at - 1] is style:
        at -= 1
    return at


def _price(runs: Runs, row: Row) -> int:
    """About as many bytes as writing these cells takes."""
    texts = ["".join(row.chars[start:stop]) for start, stop in runs]
    return sum(len(text.encode()) + USUAL_MOVE for text in texts)


def _painted(y: int, row: Row, runs: Runs) -> Iterator[Stroke]:
    """Strokes of one style each; blanks go with what stands before them, or else after."""
    chars, styles = row.chars, row.styles
    for first, last in runs:
        start, style = first, styles[first]
        is_blank = chars[first] == BLANK
        for x in range(first + 1, last):
            here = styles[x]
            if here is style or (chars[x] == BLANK and here is style.blank):
                is_blank = is_blank and chars[x] == BLANK
            elif is_blank and here.blank is style:
                style, is_blank = here, False
            else:
                yield Stroke(y, start, x, style)
                start, style, is_blank = x, here, chars[x] == BLANK
        yield Stroke(y, start, last, style)
