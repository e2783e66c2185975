"""Cells: a grid of characters and styles, wide and combining characters among them."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from sro_kiosk.terminal.styles import PLAIN, Style

BLANK = " "
SECOND_HALF = ""  # of a wide character, in the cell after it

Width = Callable[[str], int]


@lru_cache(maxsize=4096)
def cell_width(char: str) -> int:
    """How many cells a terminal gives a character: 0, 1 or 2."""
    category = unicodedata.category(char)
    if category.startswith("M") or category == "Cf":
        return 0
    if category == "Cn":  # younger than this Python's tables: most likely an emoji
        return 2 if char >= "\U0001f000" else 1
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


class Row:
    """The cells of a line.

    A wide character is followed by SECOND_HALF in the same style; a cell holds the combining
    characters that follow its own. A space has a style that is its own `blank`, so that cells which
    look the same are the same.
    """

    __slots__ = ("chars", "styles")

    def __init__(self, chars: list[str], styles: list[Style]) -> None:
        self.chars = chars
        self.styles = styles

    @classmethod
    def filled(cls, width: int, char: str = BLANK, style: Style = PLAIN) -> "Row":
        """A row of one and the same cell."""
        return cls([char] * width, [style] * width)

    def copy(self) -> "Row":
        """A row that changes on its own."""
        return Row(self.chars.copy(), self.styles.copy())

    def shows(self, other: "Row") -> bool:
        """Whether it looks as the other does."""
        return self.chars == other.chars and self.styles == other.styles

    def put(self, x: int, text: str, style: Style, width: Width = cell_width) -> int:
        """Write text from column `x`, cut at the edge; the column after it."""
        if text.isascii():
            return self._put_cells(x, list(text), style)
        cells: list[str] = []
        for char in text:
            wide = width(char)
            if wide:
                cells += [char, SECOND_HALF] if wide > 1 else [char]
            elif cells:
                at = -1 if cells[-1] else -2
                cells[at] += char
            elif 0 < x <= len(self.chars):
                self._combine(x - 1, char)
        return self._put_cells(x, cells, style)

    def erased(self, x: int, style: Style) -> "Row":
        """The row with its end from column `x` on blank."""
        rest = len(self.chars) - x
        return Row([*self.chars[:x], *[BLANK] * rest], [*self.styles[:x], *[style] * rest])

    def resized(self, width: int) -> "Row":
        """What fits of it, filled up."""
        row = Row.filled(width)
        chars = self.chars[:width]
        if len(self.chars) > width and self.chars[width] == SECOND_HALF:
            chars[-1] = BLANK
        row.chars[: len(chars)] = chars
        row.styles[: len(chars)] = self.styles[:width]
        return row

    def _put_cells(self, x: int, cells: list[str], style: Style) -> int:
        chars, styles, room = self.chars, self.styles, len(self.chars) - x
        if len(cells) > room:
            if room <= 0:
                return x
            cut, cells = cells[room], cells[:room]
            if cut == SECOND_HALF:
                cells[-1] = BLANK
        end = x + len(cells)
        if cells and chars[x] == SECOND_HALF:
            self._halve(x - 1)
        if end < len(chars) and chars[end] == SECOND_HALF:
            self._halve(end)
        chars[x:end] = cells
        blank = style.blank
        if blank is style or BLANK not in cells:
            styles[x:end] = [style] * len(cells)
        else:
            styles[x:end] = [blank if cell == BLANK else style for cell in cells]
        return end

    def _combine(self, x: int, char: str) -> None:
        at = x if self.chars[x] or not x else x - 1
        self.chars[at] += char

    def _halve(self, x: int) -> None:
        """Half of a wide character was overwritten: the terminal blanks the other half."""
        self.chars[x] = BLANK
        self.styles[x] = self.styles[x].blank
