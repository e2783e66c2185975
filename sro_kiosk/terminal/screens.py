"""What the terminal is to show, its lines of large letters told apart.

A row with a cell that is marked LARGE is the upper half of such a line, and the row below it the
lower one. Both belong to it whole: what stands in the lower one is not seen.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.cells import BLANK, SECOND_HALF, Row
from sro_kiosk.terminal.styles import LARGE, REVERSE, Style, style_of

MOST_MARKS = 15  # on a letter: no language needs more, and a sequence has its limits


class Screen(NamedTuple):
    """Rows without marks, and those of them that are upper halves of large lines.

    A lower half is the row of its upper half once more.
    """

    rows: list[Row]
    tops: frozenset[int] = frozenset()

    @property
    def halves(self) -> set[int]:
        """The rows that belong to large lines."""
        return {*self.tops, *(y + 1 for y in self.tops)}

    def differing(self, other: "Screen", touched: Iterable[int]) -> list[int]:
        """The rows that look different: of those that were touched, or any where some are large."""
        rows = range(len(self.rows)) if self.tops or other.tops else sorted(touched)
        return [y for y in rows if self.part(y) != other.part(y) or not self._shows(y, other)]

    def part(self, y: int) -> int:
        """0 for a usual row, 1 and 2 for the upper and lower half of a large line."""
        return 1 if y in self.tops else 2 if y - 1 in self.tops else 0

    def _shows(self, y: int, other: "Screen") -> bool:
        return self.rows[y].shows(other.rows[y])


class Letter(NamedTuple):
    """A letter of a large line: its column among usual ones, and how many it would take there."""

    x: int
    text: str
    cells: int
    style: Style


def screen_of(rows: list[Row], kind: LargeText) -> Screen:
    """The screen that these rows make; a last row that is marked has no room for large letters."""
    if kind is LargeText.NONE:
        return Screen(rows)
    marked = [y for y, row in enumerate(rows) if _is_marked(row)]
    made, tops = (rows.copy() if marked else rows), set[int]()
    for y in marked:
        if y - 1 in tops:
            continue
        made[y] = _unmarked(rows[y])
        if y + 1 < len(rows) and len(rows[y].chars) > 1:
            made[y + 1] = made[y]
            tops.add(y)
    return Screen(made, frozenset(tops))


def letters(row: Row) -> Iterator[Letter]:
    """The letters of a large line, each with as many cells free after it as it takes itself."""
    free = 0
    for x, char in enumerate(row.chars):
        if x < free or char in {BLANK, SECOND_HALF}:
            continue
        cells = 1 + (row.chars[x + 1 : x + 2] == [SECOND_HALF])
        free = x + 2 * cells
        if free <= len(row.chars):
            yield Letter(x, char[: MOST_MARKS + 1], cells, row.styles[x])


def ground(row: Row) -> Row:
    """What is seen of a large line behind and between its letters."""
    return Row([BLANK] * len(row.chars), [_ground(style) for style in row.styles])


def half(row: Row) -> Row:
    """A large line as the terminal has it where its lines are of double width."""
    count = len(row.chars) // 2
    made = Row([BLANK] * count, [_ground(style) for style in row.styles[: 2 * count : 2]])
    for letter in letters(row):
        cells = [letter.text, *[SECOND_HALF] * (letter.cells - 1)]
        x = letter.x // 2
        made.chars[x : x + letter.cells] = cells
        made.styles[x : x + letter.cells] = [letter.style] * letter.cells
    return made


def _is_marked(row: Row) -> bool:
    return any(style.attributes & LARGE for style in {*row.styles})


def _unmarked(row: Row) -> Row:
    return Row(row.chars.copy(), [_without_mark(style) for style in row.styles])


def _without_mark(style: Style) -> Style:
    return style_of(style.foreground, style.background, style.attributes & ~LARGE)


def _ground(style: Style) -> Style:
    if style.attributes & REVERSE:
        return style_of(style.foreground, style.background, REVERSE)
    return style_of("", style.background, 0)
