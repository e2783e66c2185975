"""Where the reader is, and the way back and forward."""

from dataclasses import dataclass, field
from typing import NamedTuple

from sro_kiosk.content.model import Address, Edition


class Seen(NamedTuple):
    """What a page was laid out for: a language, and a screen of cells with text in some size."""

    language: str
    width: int
    height: int
    large: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What is in front of the reader.

    `offset` is the first visible row of the page; `chosen` the number of the chosen link or card,
    from 1, or 0 where none is; `inside` tells a page that has the keys from the list beside it.
    `seen` is what the offset was chosen for; None says anything.
    `landed` tells a place that a link or a hit led to.
    """

    address: Address
    offset: int = 0
    chosen: int = 0
    inside: bool = False
    landed: bool = False
    seen: Seen | None = None


@dataclass(slots=True)
class History:
    """The places behind and ahead, as a browser keeps them; at most `limit` each way."""

    here: Place
    limit: int = 100
    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def visit(self, place: Place) -> None:
        """Go to a new place; what was ahead is gone."""
        if place.address != self.here.address:
            self.behind = [*self.behind[1 - self.limit :], self.here]
            self.ahead.clear()
        self.here = place

    def back(self) -> bool:
        """Go to the place before; False where there is none."""
        return self._turn(self.behind, self.ahead)

    def forward(self) -> bool:
        """Go to the place after; False where there is none."""
        return self._turn(self.ahead, self.behind)

    def _turn(self, source: list[Place], target: list[Place]) -> bool:
        if not source:
            return False
        target.append(self.here)
        self.here = source.pop()
        return True


def first_place(edition: Edition) -> Place:
    """Where a reader starts."""
    return Place(nearest(edition, Address(next(iter(edition.screens)))))


def nearest(edition: Edition, address: Address) -> Address:
    """What an edition has for an address: its topic, else its screen, else the first screen.

    A list shows a topic even when none is named.
    """
    screen = edition.screens.get(address.screen)
    if screen is None:
        return nearest(edition, Address(next(iter(edition.screens))))
    if address.topic is None or screen.topic(address.topic) is None:
        return Address(address.screen, screen.topics[0].id if screen.layout == "list" else None)
    return address


def neighbour(edition: Edition, address: Address, step: int) -> Address:
    """The screen `step` tabs further on, around the end."""
    stems = list(edition.screens)
    stem = stems[(stems.index(address.screen) + step) % len(stems)]
    return nearest(edition, Address(stem))
