"""What can lie over the slides; the table of keys is the simplest of it."""

from collections.abc import Container
from enum import Enum, auto
from typing import Protocol

from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Line
from sro_kiosk.views.area import Size
from sro_kiosk.views.helping import KeyTable
from sro_kiosk.words import Say


class Over(Enum):
    """What a command led to, where it is no slide to go to."""

    STAYS = auto()
    ENDS = auto()


class Overlay(Protocol):
    """One thing over the slides."""

    def do(self, command: str, number: int, size: Size) -> Over | int:
        """Carry out a command; an int is the slide to go to, from 0."""

    def lines(self, size: Size) -> tuple[Line, ...]:
        """Draw it."""


class Keys:
    """What every key does; of `only` some commands where not everything can be done."""

    def __init__(self, say: Say, only: Container[str] | None = None) -> None:
        self._table = KeyTable(Mode.BRIEFING, say, only)
        self._offset = 0

    def do(self, command: str, number: int, size: Size) -> Over | int:
        """Move in the table."""
        if command not in {"advance", "scroll"}:
            return Over.ENDS
        last = self._table.last_offset(size)
        step = number if command == "scroll" else number * max(1, size.height - 3)
        self._offset = max(0, min(self._offset + step, last))
        return Over.STAYS

    def lines(self, size: Size) -> tuple[Line, ...]:
        """The table."""
        return self._table.view(self._offset, size).lines
