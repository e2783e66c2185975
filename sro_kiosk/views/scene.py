"""What the lines around a body tell of, and the screen that they make with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sro_kiosk.content import Edition, Kiosk
from sro_kiosk.typeset import Line, Role, line_len
from sro_kiosk.views.area import Size
from sro_kiosk.views.view import View
from sro_kiosk.words import Say


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the reader is, in which pack and language, on a screen of which size.

    A `console` has no characters but those of its fonts, and nothing can be touched there. `large`
    says that the text is set large, `button` which button is chosen: from 1, or 0 for none, and
    `more` that there are more notices than can be seen, with a button of their own. On a
    `frugal` screen nothing is drawn for the eye alone.
    """

    kiosk: Kiosk
    edition: Edition
    languages: Sequence[str]
    here: str
    size: Size
    say: Say
    console: bool = False
    large: bool = False
    button: int = 0
    more: bool = False
    alone: bool = False
    frugal: bool = False

    @property
    def emergency(self) -> str:
        """The line that is always on screen."""
        return self.kiosk.emergency.get(self.edition.language, "")


class Chrome(Protocol):
    """The lines above and below the body in one mode."""

    def rows(self, size: Size, *, alone: bool) -> tuple[int, int]:
        """How many rows are above the body, and how many below it.

        A body that is `alone` needs all the room there is.
        """

    def top(self, scene: Scene) -> tuple[Line, ...]:
        """The lines above."""

    def bottom(self, scene: Scene, hints: Sequence[str]) -> tuple[Line, ...]:
        """The lines below; `hints` are the commands worth naming."""


@dataclass(frozen=True, slots=True)
class Screenful:
    """The whole screen as lines."""

    top: tuple[Line, ...]
    body: View
    bottom: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines from the top."""
        return (*self.top, *self.body.lines, *self.bottom)

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the real cursor stands, column and row from 0: on what is chosen."""
        above_bottom = len(self.top) + len(self.body.lines)
        for lines, first in ((self.bottom, above_bottom), (self.top, 0)):
            for y, line in enumerate(lines, start=first):
                x = 0
                for span in line:
                    if span.role in {Role.CHOSEN, Role.SELECTED}:
                        return x, y
                    x += line_len((span,))
        x, y = self.body.cursor
        return x, y + len(self.top)
