"""What every key does, from the one registry."""

from collections.abc import Container

from sro_kiosk.keys import commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, indent, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill, position, right
from sro_kiosk.words import Say

HINTS = ("turn", "back")


class KeyTable:
    """The keys of a mode, or of `only` some of its commands."""

    def __init__(self, mode: Mode, say: Say, only: Container[str] | None = None) -> None:
        self._mode = mode
        self._commands = [
            command for command in commands_of(mode) if only is None or command.id in only
        ]
        self._say = say

    def view(self, offset: int, size: Size) -> View:
        """Draw it from row `offset` on."""
        left, inner = sheet_of(size.width)
        left += EDGE
        width = min(MEASURE, inner - 2 * EDGE)
        rows = size.height - 2
        lines = self._lines(width)
        shown = [(Span(" " * left), *line) if line else BLANK for line in lines[offset:][:rows]]
        shown = [BLANK, *shown, *[BLANK] * (rows - len(shown))]
        shown.append(right(position(offset, rows, len(lines)), left + width))
        return View(fill(shown, size.height), (left, 1), HINTS)

    def last_offset(self, size: Size) -> int:
        """The offset that shows its end."""
        _, inner = sheet_of(size.width)
        width = min(MEASURE, inner - 2 * EDGE)
        return max(0, len(self._lines(width)) - (size.height - 2))

    def _lines(self, width: int) -> list[Line]:
        say = self._say
        column = max(len(command.shown) for command in self._commands) + 3
        lines: list[Line] = [(Span(say("Keys").upper(), Role.TITLE),), BLANK]
        for command in self._commands:
            key = Span(command.shown.ljust(column), Role.ACCENT)
            lines.extend(indent(wrap_text(command.told_in(self._mode, say), width - column), key))
        return lines
