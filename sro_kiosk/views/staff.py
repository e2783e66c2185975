"""The staff's door, and what is behind it; in English, as all that the program tells staff."""

from collections.abc import Mapping, Sequence

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import BLANK, Line, Role, Span, indent, spaced, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.buttons import BUTTON_ROWS, Button, button_row
from sro_kiosk.views.targets import FIRST_DIGIT
from sro_kiosk.views.view import View, fill, position, right

DIGITS = "1234567890"
PAD_WIDTH = 64
ROOMY = 14
NAME_WIDTH = 18

Fact = tuple[str, str, str, str]


def view_door(typed: int, message: str, size: Size) -> View:
    """The line to type the PIN on, and digits to touch; what was typed is shown as dots."""
    left, inner = sheet_of(size.width)
    left += EDGE
    text: list[Line] = [
        (Span("STAFF", Role.TITLE),),
        BLANK,
        (Span("PIN  ", Role.STRONG), Span("•" * typed + "_", Role.ACCENT)),
        BLANK,
        *wrap_text(message, min(inner - 2 * EDGE, PAD_WIDTH), Role.MUTED),
    ]
    lines = [(Span(" " * left), *line) if line else BLANK for line in [BLANK, *text, BLANK]]
    if size.height >= ROOMY:
        width = min(PAD_WIDTH, inner - 2 * EDGE)
        pad = [Button("", digit, FIRST_DIGIT + int(digit)) for digit in DIGITS]
        lines += button_row(pad, 0, left, width)
        ends = [
            Button("Enter", "try it", FIRST_DIGIT + 10),
            Button("Esc", "leave", FIRST_DIGIT + 11),
        ]
        lines += button_row(ends, 0, left, width)
    return View(fill(lines, size.height), (left + 5 + typed, 3))


def view_facts(
    facts: Sequence[Fact], actions: Mapping[str, str], offset: int, size: Size, message: str
) -> View:
    """What the kiosk knows of itself from row `offset` on, and what staff can do."""
    left, inner = sheet_of(size.width)
    left += EDGE
    width = inner - 2 * EDGE
    doing = [Button(key, label, FIRST_DIGIT + int(key)) for key, label in actions.items()]
    doing.append(Button("Esc", "leave", FIRST_DIGIT + 11))
    below = button_row(doing, 0, left, width)
    rows = size.height - len(below) - 3
    lines = fact_lines(facts, width)
    last = max(0, len(lines) - rows)
    offset = min(offset, last)
    shown = [(Span(" " * left), *line) if line else BLANK for line in lines[offset : offset + rows]]
    shown += [BLANK] * (rows - len(shown))
    told = right(position(offset, rows, len(lines)), left + width)
    head = (Span(" " * left), Span("STAFF  ", Role.TITLE), Span(message, Role.STRONG))
    return View(fill([head, BLANK, *shown, told, *below], size.height), (left, 0))


def last_fact_offset(facts: Sequence[Fact], size: Size) -> int:
    """The row from which on the end of the facts is shown."""
    _, inner = sheet_of(size.width)
    return max(0, len(fact_lines(facts, inner - 2 * EDGE)) - (size.height - BUTTON_ROWS - 3))


def fact_lines(facts: Sequence[Fact], width: int) -> list[Line]:
    """What is to be mended first, then all else, each with why."""
    mends = [
        indent(wrap_text(mend, width - 2, Role.STRONG), Span("! ", Role.ALERT))
        for mend in dict.fromkeys(mend for *_, mend in facts if mend)
    ]
    wide = max([NAME_WIDTH, *(cell_len(name) + 1 for name, *_ in facts)])
    known = [
        line
        for name, value, why, _ in facts
        for line in indent(
            wrap_text(f"{value} ({why})" if why else value, width - wide),
            Span(name.ljust(wide), Role.MUTED),
        )
    ]
    return spaced([[line for part in mends for line in part], known])
