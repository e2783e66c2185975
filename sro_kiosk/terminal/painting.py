"""Painting: the strokes of a frame in an order that takes few bytes."""

from collections.abc import Sequence

from sro_kiosk.terminal.cells import BLANK, SECOND_HALF, Row
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.pen import Pen
from sro_kiosk.terminal.strokes import ERASE, Stroke, strokes
from sro_kiosk.terminal.styles import change

LONGEST_BRIDGE = 5  # a move costs no more than so many characters
DEAR = 12  # bytes for another style and back; a move and another one later cost less


def paint_rows(
    pen: Pen, shown: Sequence[Row], wanted: Sequence[Row], indexes: Sequence[int], dialect: Dialect
) -> None:
    """Bring these rows to what is wanted.

    Goes through all strokes from the top as often as there are styles far from each other: what
    takes too dear a change of style waits for the next round. Any order is sound, except that a
    line is erased first; erasing never waits.
    """
    waiting = [
        stroke
        for y in indexes
        if not wanted[y].shows(shown[y])
        for stroke in strokes(y, shown[y], wanted[y], dialect)
    ]
    while waiting:
        if pen.style not in {stroke.style for stroke in waiting}:
            pen.use(waiting[0].style)
        later = []
        for stroke in waiting:
            if stroke.erases:
                _erase(pen, stroke)
            elif _is_dear(pen, stroke, dialect):
                later.append(stroke)
            else:
                _reach(pen, stroke.start, stroke.y, wanted[stroke.y])
                _write(pen, wanted[stroke.y], stroke)
        waiting = later


def _is_dear(pen: Pen, stroke: Stroke, dialect: Dialect) -> bool:
    has, wants = pen.style, stroke.style
    if has is None or has is wants or has.blank is wants:
        return False
    there = change(has, wants, singly=dialect.ends_singly)
    return len(there) + len(change(wants, has, singly=dialect.ends_singly)) > DEAR


def _erase(pen: Pen, stroke: Stroke) -> None:
    """Erase to the end of the line from where that is cheapest."""
    pen.use_for_blanks(stroke.style)
    columns = {stroke.stop, stroke.start}
    if pen.x is not None:
        columns.add(min(max(pen.x, stroke.start), stroke.stop))
    pen.move(min(sorted(columns), key=lambda x: len(pen.way(x, stroke.y))), stroke.y)
    pen.command(ERASE)


def _write(pen: Pen, row: Row, stroke: Stroke) -> None:
    """Write the cells of a stroke, the pen being there."""
    cells = row.chars[stroke.start : stroke.stop]
    if stroke.style.blank is stroke.style and not any(cell != BLANK for cell in cells):
        pen.use_for_blanks(stroke.style)
    else:
        pen.use(stroke.style)
    text = "".join(cells)
    is_sure = text.isascii() or (len(text) == len(cells) and SECOND_HALF not in cells)
    pen.write(text, len(cells), surely=is_sure and stroke.stop < len(row.chars))


def _reach(pen: Pen, x: int, y: int, row: Row) -> None:
    """Go to a cell; where it is near, by writing again what stands between."""
    if pen.y == y and pen.x is not None and 0 < x - pen.x <= LONGEST_BRIDGE:
        text = "".join(row.chars[pen.x : x])
        if text.isascii() and len(text) == x - pen.x <= len(pen.way(x, y)):
            styles = row.styles[pen.x : x]
            if all(_fits(pen, *cell) for cell in zip(text, styles, strict=True)):
                pen.write(text, x - pen.x)
                return
    pen.move(x, y)


def _fits(pen: Pen, char: str, style: object) -> bool:
    """Whether a cell can be written without a change of style."""
    has = pen.style
    return has is not None and (style is has or (char == BLANK and style is has.blank))
