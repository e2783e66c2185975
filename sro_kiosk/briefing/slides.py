"""Slides: the text of one, its steps, and what one remembers of a place among them."""

from dataclasses import dataclass
from typing import NamedTuple

from sro_kiosk.briefing.pieces import Kind
from sro_kiosk.content import Address
from sro_kiosk.typeset import BLANK, Line


class Spot(NamedTuple):
    """A part of a piece: what one remembers of a place when slides are made anew."""

    topic: Address
    kind: Kind
    number: int
    part: int = 0

    @property
    def piece(self) -> "Spot":
        """The piece that it is a part of."""
        return self._replace(part=0)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `steps` tells for each row with which step it is shown, `spots` what is on it."""

    topic: Address
    kind: Kind
    title: str
    rows: tuple[Line, ...]
    steps: tuple[int, ...]
    spots: tuple[tuple[Spot, int], ...]

    @property
    def last_step(self) -> int:
        """The step that shows all of it."""
        return self.spots[-1][1]

    def spot(self, step: int) -> Spot:
        """What was shown last; where all was shown at once, what is to be read first."""
        return [spot for spot, shown in self.spots if shown <= step][-1 if step else 0]

    def shown(self, step: int) -> tuple[Line, ...]:
        """The rows after a step; those still to come are blank."""
        return tuple(
            row if at <= step else BLANK for row, at in zip(self.rows, self.steps, strict=True)
        )
