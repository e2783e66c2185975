"""What the reader can be busy with, and what comes of a command."""

from enum import Enum, auto
from typing import Protocol

from sro_kiosk.content import Address
from sro_kiosk.typeset import Target
from sro_kiosk.views.area import Size
from sro_kiosk.views.view import View


class Result(Enum):
    """What a command led to inside an activity."""

    DONE = auto()
    CLOSE = auto()
    UNUSED = auto()


Step = Result | Address | Target
"""A result, an address to go to, or an outside target to show."""


class Activity(Protocol):
    """One thing the reader is busy with: reading, finding, looking at the keys or at a link."""

    def do(self, command: str, number: int, size: Size) -> Step:
        """Carry out a command of the registry, on a body of this size."""

    def point(self, target: int, size: Size) -> Step:
        """Carry out a click on a target."""

    def scroll(self, rows: int, size: Size) -> None:
        """Move by rows, as a mouse wheel does."""

    def view(self, size: Size) -> View:
        """Draw the body."""
