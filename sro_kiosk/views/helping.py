"""What every key does, from the one registry."""

from sro_kiosk.keys import commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, indent, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill, position, right
from sro_kiosk.words import Say

HINTS = ("turn", "back")


def help_lines(mode: Mode, width: int, say: Say) -> list[Line]:
    """The key table of a mode as lines."""
    commands = commands_of(mode)
    column = max(len(command.shown) for command in commands) + 3
    lines: list[Line] = [(Span(say("Keys").upper(), Role.TITLE),), BLANK]
    for command in commands:
        key = Span(command.shown.ljust(column), Role.ACCENT)
        lines.extend(indent(wrap_text(command.told_in(mode, say), width - column), key))
    return lines


def view_helping(mode: Mode, offset: int, size: Size, say: Say) -> View:
    """Draw the key table from row `offset` on."""
    left, inner = sheet_of(size.width)
    left += EDGE
    width = min(MEASURE, inner - 2 * EDGE)
    rows = size.height - 2
    lines = help_lines(mode, width, say)
    shown = [(Span(" " * left), *line) if line else BLANK for line in lines[offset:][:rows]]
    shown = [BLANK, *shown, *[BLANK] * (rows - len(shown))]
    shown.append(right(position(offset, rows, len(lines)), left + width))
    return View(fill(shown, size.height), (left, 1), HINTS)


def last_help_offset(mode: Mode, size: Size, say: Say) -> int:
    """The offset that shows the end of the table."""
    _, inner = sheet_of(size.width)
    width = min(MEASURE, inner - 2 * EDGE)
    return max(0, len(help_lines(mode, width, say)) - (size.height - 2))
