"""Painting: the strokes of a frame in an order that takes few bytes."""

from collections import Counter
from collections.abc import Sequence

from sro_kiosk.terminal.cells import SECOND_HALF, Row
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.pen import Pen
from sro_kiosk.terminal.strokes import ERASE, Stroke, strokes
from sro_kiosk.terminal.styles import PLAIN, SEEN_ON_BLANKS, Style, change

LONGEST_BRIDGE = 5  # a move costs no more than so many characters
MOST_ROUNDS = 5
DEAR = 9  # bytes for another style and back; to move on and come again later costs less


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
    for rounds_left in reversed(range(MOST_ROUNDS)):
        later = []
        if waiting and pen.style not in {stroke.style for stroke in waiting}:
            pen.use(waiting[0].style)
        for stroke in waiting:
            if stroke.erases:
                _erase(pen, wanted[stroke.y], stroke)
            elif rounds_left and _is_dear(pen, stroke, dialect):
                later.append(stroke)
            else:
                _write(pen, wanted[stroke.y], stroke)
        waiting = later


def usual_blank(rows: Sequence[Row], dialect: Dialect) -> Style:
    """What erasing can leave of these rows: the color most of them end in, or none."""
    ends = Counter(row.styles[-1] for row in rows)
    blank = ends.most_common(1)[0][0].blank
    return blank if dialect.erases_in_color and not blank.attributes & SEEN_ON_BLANKS else PLAIN


def _is_dear(pen: Pen, stroke: Stroke, dialect: Dialect) -> bool:
    has, wants = pen.style, stroke.style
    if has is None or has is wants or has.blank is wants:
        return False
    there = change(has, wants, singly=dialect.ends_singly)
    return len(there) + len(change(wants, has, singly=dialect.ends_singly)) > DEAR


def _erase(pen: Pen, row: Row, stroke: Stroke) -> None:
    """Erase to the end of the line from where that is cheapest."""
    pen.use_for_blanks(stroke.style)
    columns = {stroke.stop, stroke.start}
    if pen.x is not None:
        columns.add(min(max(pen.x, stroke.start), stroke.stop))
    column = min(sorted(columns), key=lambda x: len(pen.way(x, stroke.y)))
    _reach(pen, row, column, stroke)
    pen.command(ERASE)


def _write(pen: Pen, row: Row, stroke: Stroke) -> None:
    """Write the cells of a stroke."""
    _reach(pen, row, stroke.start, stroke)
    cells = row.chars[stroke.start : stroke.stop]
    text = "".join(cells)
    if stroke.style.blank is stroke.style and text.isspace():
        pen.use_for_blanks(stroke.style)
    else:
        pen.use(stroke.style)
    is_sure = text.isascii() or (len(text) == len(cells) and SECOND_HALF not in cells)
    pen.write(text, len(cells), surely=is_sure and stroke.stop < len(row.chars))


def _reach(pen: Pen, row: Row, x: int, stroke: Stroke) -> None:
    """Go to a cell; where it is near, by writing again what stands between."""
    if pen.y == stroke.y and pen.x is not None and 0 < x - pen.x <= LONGEST_BRIDGE:
        text, styles = "".join(row.chars[pen.x : x]), row.styles[pen.x : x]
        if text.isascii() and len(text) == x - pen.x <= len(pen.way(x, stroke.y)):
            for style in (pen.style, stroke.style):
                if style is not None and all(map(style.suits, text, styles)):
                    pen.use(style)
                    pen.write(text, x - pen.x)
                    return
    pen.move(x, stroke.y)
