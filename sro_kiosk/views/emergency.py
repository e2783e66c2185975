"""An emergency: the whole screen."""

from collections.abc import Sequence

from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, spaced, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill, position, right

FRAME_ROWS = 4  # two rules and the air within
FRAMED = 10  # rows; below that there is no room for a frame
APART = (BLANK, BLANK)
THIRD = 3  # of the free room, one part goes above the text

Texts = Sequence[tuple[str, str]]
"""The line of each emergency, and what else is to be said of it."""


def view_emergency(texts: Texts, size: Size, offset: int, *, large: bool) -> View:
    """The whole screen: all lines first, then what else is to be said, from row `offset` on."""
    left, inner = sheet_of(size.width)
    width = _width(size)
    edge = Span(" " * (left + 2 * EDGE))
    room, is_framed = _room(size), size.height >= FRAMED
    text = _lines(texts, size, large=large)
    place = position(offset, room, len(text))
    shown = text[offset : offset + room]
    lines: list[Line] = [(edge, *line) if line else BLANK for line in shown]
    above = max(0, (room - len(shown)) // THIRD)
    if is_framed:
        rule = (edge, Span("═" * width, Role.EMERGENCY))
        told: Line = (edge, *right(place, width)) if place else BLANK
        lines = [*[BLANK] * above, rule, BLANK, *lines, told, rule]
        above += FRAME_ROWS // 2
    elif place:
        lines = [*lines, right(place, inner - EDGE)]
    return View(fill(lines, size.height), (left + 2 * EDGE, above))


def last_emergency_offset(texts: Texts, size: Size, *, large: bool) -> int:
    """The row from which on the end is shown; 0 where all is shown at once."""
    return max(0, len(_lines(texts, size, large=large)) - _room(size))


def _width(size: Size) -> int:
    _, inner = sheet_of(size.width)
    return max(1, min(MEASURE, inner - 4 * EDGE))


def _room(size: Size) -> int:
    """Rows for text; on small screens one of them tells where one is."""
    return size.height - FRAME_ROWS if size.height >= FRAMED else max(1, size.height - 1)


def _lines(texts: Texts, size: Size, *, large: bool) -> list[Line]:
    """One emergency below the other; where that is too much, first what each is."""
    width = _width(size)
    heads = [wrap_text(line.upper(), width, Role.EMERGENCY) for line, _ in texts]
    details = [_detail(detail.strip(), width, large=large) for _, detail in texts]
    whole = [spaced([head, detail]) for head, detail in zip(heads, details, strict=True)]
    lines = _apart(whole)
    if len(lines) <= _room(size) or len(texts) == 1:
        return lines
    return _apart([*heads, *(part for part, detail in zip(whole, details, strict=True) if detail)])


def _apart(parts: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for part in parts for line in (*APART, *part)][len(APART) :]


def _detail(detail: str, width: int, *, large: bool) -> list[Line]:
    lines = [
        line
        for paragraph in (detail.split("\n") if detail else ())
        for line in (wrap_text(paragraph, width, Role.STRONG) or [BLANK])
    ]
    return spaced([[line] for line in lines]) if large else lines
