"""Strokes: what has to be painted to bring a row from what is shown to what is wanted."""

import re
from collections.abc import Iterator
from operator import is_not, ne, or_
from typing import NamedTuple

from sro_kiosk.terminal.cells import BLANK, SECOND_HALF, Row
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.styles import SEEN_ON_BLANKS, Style

ERASE = "\x1b[K"
USUAL_MOVE = 4  # bytes

RUN = re.compile(b"\x01+")

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
    first, last, edge = runs[0][0], runs[-1][1], len(wanted.chars)
    tail, blank = blank_tail(wanted, dialect), wanted.styles[-1]
    needed = next((max(start, tail) for start, stop in runs if stop > tail), last)
    at_end: list[Stroke] = []
    if last - needed >= len(ERASE) + (last < edge):  # at the edge writing would lose the column
        at_end = [Stroke(y, tail, needed, blank, erases=True)]
        runs = [(start, min(stop, needed)) for start, stop in runs if start < needed]
    if tail < edge and runs and not (erased := shown.erased(first, blank)).shows(shown):
        again = differing_runs(erased, wanted)
        ends = len(ERASE) * len(at_end)
        if len(ERASE) + USUAL_MOVE + _price(again, wanted) < _price(runs, wanted) + ends:
            at_start = Stroke(y, first, first, blank, erases=True)
            return [at_start, *_painted(y, wanted, again)]
    return [*_painted(y, wanted, runs), *at_end]


def differing_runs(shown: Row, wanted: Row) -> Runs:
    """The columns that differ, as ranges; a wide character is in one of them whole."""
    other_chars = map(ne, shown.chars, wanted.chars)
    other_styles = map(is_not, shown.styles, wanted.styles)
    differs = bytes(map(or_, other_chars, other_styles))
    runs = [run.span() for run in RUN.finditer(differs)]
    halves = [*wanted.chars, BLANK]
    return [(start, stop + (halves[stop] == SECOND_HALF)) for start, stop in runs]


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
