"""An outside address: in words, and as a QR code to take along. Nothing is ever opened."""

from sro_kiosk.typeset import (
    BLANK,
    MEASURE,
    Line,
    Role,
    Span,
    Target,
    line_len,
    spaced,
    wrap_text,
)
from sro_kiosk.typeset.qr import set_qr
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill
from sro_kiosk.words import Say

NARROWEST_TEXT = 30
GAP = 4


def view_linking(target: Target, size: Size, say: Say, *, halves: bool) -> View:
    """Draw a link or source; the code is left out where it fits neither beside nor below."""
    left, inner = sheet_of(size.width)
    left += EDGE
    room = inner - 2 * EDGE
    code = _code(target, room - NARROWEST_TEXT - GAP, size.height, halves=halves)
    if code:
        width = min(MEASURE, room - line_len(code[0]) - GAP)
        above = [BLANK] * min(1, size.height - len(code))
        text = [BLANK, *_text(target, width, say, coded=True)]
        lines = _side_by_side(text, [*above, *code], width + GAP, size.height)
    else:
        lines = [BLANK, *_text(target, min(MEASURE, room), say, coded=True), BLANK]
        code = _code(target, room, size.height - len(lines), halves=halves)
        lines = [*lines, *code] if code else [BLANK, *_text(target, min(MEASURE, room), say)]
    lines = [(Span(" " * left), *line) if line else BLANK for line in lines]
    return View(fill(lines, size.height), (left, 1), ("back", "help"))


def _code(target: Target, width: int, height: int, *, halves: bool) -> tuple[Line, ...]:
    """The code of an address of the world that fits; there is none of the pack's own."""
    return set_qr(target.href, width, height, halves=halves) if is_outside(target.href) else ()


def is_outside(href: str) -> bool:
    """Whether this is an address of the world, not of the pack."""
    return ":" in href


def _text(target: Target, width: int, say: Say, *, coded: bool = False) -> list[Line]:
    if not target.href:
        tail = say("This source has no address.")
    elif not is_outside(target.href):
        tail = say("This page is not available here.")
    elif coded:
        tail = say("Point a phone's camera at the square, or type the address. It may have moved.")
    else:
        tail = say("Type this address on your own device. It may have moved.")
    return spaced(
        [
            wrap_text(target.label, width, Role.TITLE),
            wrap_text(target.note, width),
            wrap_text(target.href, width, Role.LINK),
            wrap_text(tail, width, Role.MUTED),
        ]
    )


def _side_by_side(text: list[Line], code: list[Line], edge: int, height: int) -> list[Line]:
    rows = max(len(text), len(code))
    text = [*text, *[BLANK] * (rows - len(text))]
    code = [*code, *[BLANK] * (rows - len(code))]
    return [
        (*line, Span(" " * (edge - line_len(line))), *part) if part else line
        for line, part in zip(text, code, strict=True)
    ][:height]
