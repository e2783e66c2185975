"""Block letters: fonts of pyfiglet, with the accents and signs they lack put together here."""

import unicodedata
from functools import cache
from typing import NamedTuple

Rows = tuple[str, ...]
FULL, UPPER_HALF, LOWER_HALF = "█", "▀", "▄"
_UPSIDE_DOWN = {"¿": "?", "¡": "!"}
_TURNED = str.maketrans({UPPER_HALF: LOWER_HALF, LOWER_HALF: UPPER_HALF})
_ACUTE, _GRAVE, _TILDE, _DIAERESIS = "\u0301", "\u0300", "\u0303", "\u0308"


class Font(NamedTuple):
    """A font by its name, its signs as blocks, the cells of its strokes and between words."""

    name: str
    blocks: tuple[tuple[str, str], ...]
    stroke: int
    space: int
    is_bare: bool  # of full blocks alone


_WHOLE = ((UPPER_HALF, FULL), (LOWER_HALF, FULL))
_LARGE = Font("ansi_regular", (), 2, 4, is_bare=False)
_COMPACT = Font("double_blocky", (("░", " "),), 1, 3, is_bare=False)
_BARE_LARGE = _LARGE._replace(blocks=_WHOLE, is_bare=True)
_NARROW = Font("mono9", _WHOLE, 1, 3, is_bare=True)


class Glyph(NamedTuple):
    """A letter: the rows of what stands above it, and its own; all of one width."""

    above: Rows
    rows: Rows

    @property
    def width(self) -> int:
        """Its cells."""
        return len(self.rows[0])


def fonts(*, bare: bool) -> tuple[Font, ...]:
    """The fonts, from the largest on."""
    return (_BARE_LARGE, _NARROW) if bare else (_LARGE, _NARROW, _COMPACT)


@cache
def glyph(font: Font, char: str) -> Glyph | None:
    """A capital letter or sign without margins, or None where there is none.

    Of accents only those above are set; a letter is read without the others.
    """
    letter, *marks = [*unicodedata.normalize("NFD", char)]
    if letter in _UPSIDE_DOWN:
        usual = glyph(font, _UPSIDE_DOWN[letter])
        return usual and Glyph((), tuple(row[::-1].translate(_TURNED) for row in usual.rows[::-1]))
    rows = _cropped(_drawn(font).get(letter, ()))
    return Glyph(_above(marks, len(rows[0]), font), rows) if rows else None


@cache
def _drawn(font: Font) -> dict[str, Rows]:
    """All that the font draws, without the rows that no letter reaches."""
    from pyfiglet import FigletFont  # noqa: PLC0415 - few terminals need it

    figlets = FigletFont(font=font.name)
    blocks = str.maketrans({figlets.hardBlank: " ", **dict(font.blocks)})
    drawn = {
        chr(code): tuple(row.translate(blocks) for row in rows)
        for code, rows in figlets.chars.items()
    }
    reached = [y for letter in "AQ," for y, row in enumerate(drawn[letter]) if row.strip()]
    return {char: rows[min(reached) : max(reached) + 1] for char, rows in drawn.items()}


def _cropped(rows: Rows) -> Rows:
    """Without its margins; nothing where nothing is drawn but what is no block."""
    ink = [x for row in rows for x, char in enumerate(row) if char != " "]
    if not ink or {*"".join(rows)} - {" ", FULL, UPPER_HALF, LOWER_HALF}:
        return ()
    return tuple(row.ljust(max(ink) + 1)[min(ink) : max(ink) + 1] for row in rows)


def _above(marks: list[str], width: int, font: Font) -> Rows:
    """What stands above a letter of this width, not touching it; every mark has its own shape."""
    if not marks:
        return ()
    ink = (FULL if font.is_bare else UPPER_HALF) * font.stroke
    middle = (width - font.stroke + 1) // 2
    shapes = {
        _ACUTE: " " * min(middle + font.stroke // 2 + 1, width - font.stroke) + ink,
        _GRAVE: " " * max(middle - font.stroke // 2 - 1, 0) + ink,
        _TILDE: ink[0] * width,
        _DIAERESIS: ink + " " * (width - 2 * font.stroke) + ink,
    }
    row = shapes.get(marks[0], " " * middle + ink)[:width].ljust(width)
    return (row, " " * width) if font.is_bare else (row,)
