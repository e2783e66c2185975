"""What a screen needs of what it shows: the reader, or a kiosk with a reader in it."""

from typing import Protocol

from sro_kiosk.content import Edition
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.views.area import Size
from sro_kiosk.views.scene import Screenful


class Face(Protocol):
    """Takes what a person does, and is drawn."""

    @property
    def edition(self) -> Edition:
        """The pack in the language of the screen."""

    @property
    def finding(self) -> Finding | None:
        """The search under way, if any."""

    def look_with(self, find: Find) -> None:
        """Find words with this from now on."""

    def do(self, command: str, number: int) -> object:
        """Carry out a command of the registry."""

    def point(self, target: int) -> None:
        """Carry out a click."""

    def scroll(self, rows: int) -> None:
        """Move by rows, as a mouse wheel does."""

    def resize(self, size: Size) -> None:
        """Take a new size of the terminal."""

    def screenful(self) -> Screenful:
        """Draw everything."""
