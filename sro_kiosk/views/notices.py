"""Notices: a banner above the page, and all of them to their end."""

from collections.abc import Sequence
from typing import NamedTuple

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, cut, pad, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.targets import MORE_NOTICES
from sro_kiosk.views.view import View, fill, position, right
from sro_kiosk.words import Say

MARK = "! "
GAP = 4  # around the button, its brackets included
MOST_ROWS = 3
SMALL = 18  # rows of a screen that has room for one row of a banner


class More(NamedTuple):
    """What the button says that shows all notices, and whether it is chosen."""

    many: str  # with {number} of those that are out of sight
    rest: str  # of one that is
    is_chosen: bool = False


def more_of(say: Say, *, is_chosen: bool = False) -> More:
    """The button in the reader's language."""
    return More(say("+{number} more"), say("more"), is_chosen)


def banner(texts: Sequence[str], size: Size, more: More) -> tuple[Line, ...]:
    """A few rows with the most important notices; none where there is nothing to say.

    Where they hold more than they show, a touch or a button in their last row shows all.
    """
    left, inner = sheet_of(size.width)
    width = inner - 2 * EDGE - len(MARK)
    most = MOST_ROWS if size.height >= SMALL else 1
    rows: list[Line] = []
    shown = 0
    for text in texts:
        lines = wrap_text(text, width, Role.ALERT)
        if rows and len(rows) + len(lines) > most:
            break
        rows.extend(_marked(lines))
        shown += 1
    if len(rows) <= most and shown == len(texts):
        return _placed(rows, left)
    label = more.many.format(number=len(texts) - shown) if shown < len(texts) else more.rest
    if len(rows) >= most:
        rows = [*rows[: most - 1], _shortened(rows[most - 1 :], width - cell_len(label) - GAP)]
    else:
        rows.append(())
    rows[-1] = (*pad(rows[-1], width + len(MARK) - cell_len(label) - 2), _button(label, more))
    rows = [*rows, *[()] * (most - len(rows))]
    return tuple(
        tuple(span._replace(target=MORE_NOTICES) for span in pad(row, size.width))
        for row in _placed(rows, left)
    )


def _button(label: str, more: More) -> Span:
    """As wide whether it is chosen or not."""
    return Span(f"[{label}]", Role.SELECTED if more.is_chosen else Role.ACCENT)


def _marked(lines: Sequence[Line]) -> list[Line]:
    return [
        (Span(" " * len(MARK) if number else MARK, Role.ALERT), *line)
        for number, line in enumerate(lines)
    ]


def _placed(rows: Sequence[Line], left: int) -> tuple[Line, ...]:
    return tuple((Span(" " * (left + EDGE)), *row) for row in rows)


def _shortened(rows: Sequence[Line], width: int) -> Line:
    """The first of these rows, with as much of the text of the others as there is room for."""
    (mark, *_), *_ = rows
    text = " ".join(span.text for row in rows for span in row[1:])
    return (mark, Span(cut(text, width), Role.ALERT))


def view_notices(texts: Sequence[str], offset: int, size: Size, say: Say) -> View:
    """All notices to their end, from row `offset` on."""
    left, inner = sheet_of(size.width)
    width = min(MEASURE, inner - 2 * EDGE)
    edge = Span(" " * (left + EDGE))
    lines = notice_lines(texts, size, say)
    rows = size.height - 2
    shown = [(edge, *line) if line else BLANK for line in lines[offset : offset + rows]]
    shown = [BLANK, *shown, *[BLANK] * (rows - len(shown))]
    shown.append(right(position(offset, rows, len(lines)), left + EDGE + width))
    return View(fill(shown, size.height), (left + EDGE, 1), ("turn", "back"))


def notice_lines(texts: Sequence[str], size: Size, say: Say) -> list[Line]:
    """A title, and one notice below the other."""
    _, inner = sheet_of(size.width)
    width = min(MEASURE, inner - 2 * EDGE) - len(MARK)
    lines: list[Line] = [(Span(say("Notices").upper(), Role.TITLE),)]
    for text in texts:
        lines += [BLANK, *_marked(wrap_text(text, width, Role.ALERT))]
    return lines
