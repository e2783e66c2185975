"""A talk: which slide is shown and how much of it, and whether the screen is covered."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sro_kiosk.briefing.edited import Places, place_in
from sro_kiosk.briefing.pieces import Kind
from sro_kiosk.briefing.slides import Slide, Spot

COMMANDS = frozenset({"advance", "slide", "ends", "topic", "black", "white", "resume"})


class Cover(StrEnum):
    """What hides the slide."""

    NONE = ""
    BLACK = "black"
    WHITE = "white"


class Moment(NamedTuple):
    """What is shown at a moment: the spot that counts, all spots, and what hides them."""

    spot: Spot
    spots: frozenset[Spot]
    cover: Cover

    def moved(self, places: Places) -> "Moment":
        """The same after the content was edited."""
        spots = frozenset(place_in(places, spot) for spot in self.spots)
        return Moment(place_in(places, self.spot), spots, self.cover)


class Talk:
    """A place in a row of slides."""

    def __init__(self, slides: Sequence[Slide]) -> None:
        self.slides = slides
        self.number = self.step = 0
        self.cover = Cover.NONE

    @property
    def slide(self) -> Slide:
        """The slide at hand."""
        return self.slides[self.number]

    @property
    def moment(self) -> Moment:
        """What is shown."""
        spots = frozenset(spot for spot, at in self.slide.spots if at <= self.step)
        return Moment(self.slide.spot(self.step), spots, self.cover)

    @property
    def next_slide(self) -> Slide | None:
        """The one after it."""
        return self.slides[self.number + 1] if self.number + 1 < len(self.slides) else None

    def do(self, command: str, number: int) -> None:
        """Carry out a command about slides; `slide` goes to a number, from 1, and 0 is the next."""
        match command:
            case "advance":
                self.move(number)
            case "slide":
                if number:
                    self.go(number - 1)
                else:
                    self.move(1)
            case "ends":
                self.go(0 if number < 0 else len(self.slides))
            case "topic":
                self.go_topic(number)
            case "black" | "white":
                self.toggle(Cover(command))
            case "resume":
                self.cover = Cover.NONE

    def move(self, direction: int) -> None:
        """Show the next bit, or go back to the whole slide before; a cover only goes away."""
        if self.cover is not Cover.NONE:
            self.cover = Cover.NONE
        elif direction > 0:
            self._advance()
        elif self.step > 0:
            self.step -= 1
        elif self.number > 0:
            self.go(self.number - 1, whole=True)

    def go(self, number: int, *, whole: bool = False) -> None:
        """Go to a slide, the nearest there is; `whole` shows all of it at once."""
        self.cover = Cover.NONE
        self.number = max(0, min(number, len(self.slides) - 1))
        self.step = self.slide.last_step if whole else 0

    def go_topic(self, direction: int) -> None:
        """Go to the first slide of the topic after this one, or before it."""
        titles = [n for n, slide in enumerate(self.slides) if slide.kind is Kind.TITLE]
        at = bisect_right(titles, self.number) - 1
        if direction > 0 and at + 1 < len(titles):
            self.go(titles[at + 1])
        elif direction < 0:
            is_inside = self.number > titles[at] or at == 0
            self.go(titles[max(0, at if is_inside else at - 1)] if titles else 0)

    def toggle(self, cover: Cover) -> None:
        """Hide the slide, or show it again."""
        self.cover = Cover.NONE if self.cover is cover else cover

    def take(self, slides: Sequence[Slide], places: Places | None = None) -> None:
        """Go on with other slides of the same, or of what has become of it, at the same place."""
        spot, before = place_in(places, self.slide.spot(self.step)), self.number
        self.slides = slides
        self.number, self.step = place_of(spot, slides) or (min(before, len(slides) - 1), 0)

    def _advance(self) -> None:
        if self.step < self.slide.last_step:
            self.step += 1
        elif self.number + 1 < len(self.slides):
            self.go(self.number + 1)


def place_of(spot: Spot, slides: Sequence[Slide]) -> tuple[int, int] | None:
    """The slide and step of a spot, or of what is nearest before it in its topic."""
    known = [
        (other, number, step)
        for number, slide in enumerate(slides)
        for other, step in slide.spots
        if other.topic == spot.topic
    ]
    same_kind = [place for place in known if place[0].kind is spot.kind and place[0] <= spot]
    for places in (same_kind, known):
        if places:
            _, number, step = places[-1] if places is same_kind else places[0]
            return number, step
    return None
