"""Titles in block letters, for terminals that have letters of one size.

They are capitals, large where the title fits so, and else compact.
"""

from collections.abc import Sequence

from sro_kiosk.typeset.block_fonts import Font, Glyph, fonts, glyph
from sro_kiosk.typeset.glyphs import to_console
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span

_QUOTES = str.maketrans("«»", '""')


def set_block_letters(text: str, width: int, height: int, *, console: bool) -> list[Line]:
    """A title in block letters, wrapped at words; [] where it does not fit, or has other signs.

    On a `console` there are full blocks only.
    """
    folded = to_console(text)
    if folded.count("?") > text.count("?"):  # what stands for signs that cannot be folded
        return []
    words = folded.translate(_QUOTES).upper().split()
    for font in fonts(bare=console):
        lines: list[Line] = []
        for glyphs in _wrapped(words, width, font):
            lines += [BLANK, *_lines(glyphs)] if lines else _lines(glyphs)
        if 0 < len(lines) <= height:
            return lines
    return []


def _wrapped(words: Sequence[str], width: int, font: Font) -> list[list[Glyph]]:
    """Rows of letters; none where a word does not fit or has a sign that is not in the font."""
    rows: list[list[Glyph]] = []
    for word in words:
        letters = _spelled(word, font)
        if not letters or _cells(letters) > width:
            return []
        blank = _blank(font.space, letters[0])
        if rows and _cells([*rows[-1], blank, *letters]) <= width:
            rows[-1] += [blank, *letters]
        else:
            rows.append(letters)
    return rows


def _spelled(word: str, font: Font) -> list[Glyph]:
    """The letters of a word, a cell between them; none where there is a sign without a letter."""
    letters: list[Glyph] = []
    for char in word:
        letter = glyph(font, char)
        if letter is None:
            return []
        letters += [_blank(1, letter), letter] if letters else [letter]
    return letters


def _blank(width: int, like: Glyph) -> Glyph:
    return Glyph((), (" " * width,) * len(like.rows))


def _cells(glyphs: Sequence[Glyph]) -> int:
    return sum(glyph.width for glyph in glyphs)


def _lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a row of letters; what stands above them is at the same height."""
    height = max(len(glyph.above) for glyph in glyphs)
    columns = [
        (*[" " * glyph.width] * (height - len(glyph.above)), *glyph.above, *glyph.rows)
        for glyph in glyphs
    ]
    lines = ["".join(row).rstrip() for row in zip(*columns, strict=True)]
    while lines and not lines[-1]:
        lines.pop()
    return [(Span(line, Role.TITLE),) if line else BLANK for line in lines]
