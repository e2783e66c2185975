"""What the screens of an audience are shown, each in as large a room as it has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sro_kiosk.briefing.edited import Places
from sro_kiosk.briefing.filling import make_slides
from sro_kiosk.briefing.picture import Picture, Team
from sro_kiosk.briefing.pieces import Kind
from sro_kiosk.briefing.script import Script
from sro_kiosk.briefing.seen import Seen
from sro_kiosk.briefing.slides import Slide, Spot
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.briefing.talk import Cover, Moment, Talk, place_of
from sro_kiosk.briefing.teams import Teams

MOST_BOOKS = 8
QUIZ = frozenset({Kind.QUESTION, Kind.ANSWER})


class Book(NamedTuple):
    """All slides for a stage."""

    stage: Stage
    slides: tuple[Slide, ...]


class Audience:
    """Makes pictures of a talk; none of them holds more than was shown.

    `edition` changes with the content; `watching` counts the screens, and `seat` is the stage of
    the first: slides are made for that one.
    """

    def __init__(self, script: Script, teams: Teams) -> None:
        self.script = script
        self.edition = self.watching = 0
        self.seat: Stage | None = None
        self._teams = teams
        self._seen = Seen()
        self._books: dict[Stage, Book] = {}
        self._frozen: Moment | None = None

    @property
    def is_frozen(self) -> bool:
        """Whether it goes on seeing what it saw when it was frozen."""
        return self._frozen is not None

    def cover(self, talk: Talk) -> Cover:
        """What hides the slide from it."""
        return self._frozen.cover if self._frozen else talk.cover

    def book(self, stage: Stage) -> Book:
        """The slides for a stage."""
        if stage not in self._books:
            if len(self._books) >= MOST_BOOKS:
                self._books.clear()
            self._books[stage] = Book(stage, make_slides(self.script.pieces, stage))
        return self._books[stage]

    def change(self, script: Script, places: Places | None) -> None:
        """Show this from now on; `places` tells where pieces have gone if they were edited."""
        if places is not None:
            self._seen.move(places)
            self._frozen = self._frozen and self._frozen.moved(places)
        self.script = script
        self.edition += 1
        self._books.clear()

    def freeze(self, talk: Talk) -> None:
        """Go on showing what is shown, or show again where the talk is."""
        self._frozen = None if self._frozen else talk.moment

    def note(self, talk: Talk) -> None:
        """What is shown now has been seen from now on."""
        if self._frozen is None and talk.cover is Cover.NONE:
            self._seen.note(talk.slide, talk.step)

    def shown(self, talk: Talk, stage: Stage) -> tuple[Picture, int]:
        """What a screen with such a stage is to show now, and the number of the last slide of it.

        What is one slide to the trainer can be several on a smaller screen.
        """
        moment = self._frozen or talk.moment
        book = self.book(stage)
        number, step = place_of(moment.spot, book.slides) or (0, 0)
        until = number if book.slides is talk.slides else _end_of(moment.spots, book.slides, number)
        return self.picture_of(book, number, step, moment.cover), until + 1

    def scores_on(self, slide: Slide) -> tuple[Team, ...]:
        """The teams, where a slide asks something."""
        return self._teams.shown() if slide.kind in QUIZ else ()

    def number_for(self, stage: Stage, number: int, talk: Talk) -> int:
        """The number of the slide in a talk that has what one for a stage has; both from 1."""
        slides = self.book(stage).slides
        spot = slides[min(number, len(slides)) - 1].spot(0)
        place, _ = place_of(spot, talk.slides) or (0, 0)
        return place + 1

    def seen(self, stage: Stage, known: Mapping[int, int]) -> Iterator[tuple[int, int, Picture]]:
        """Every slide that such a screen may show, as far as it may, that is not `known` so far.

        Number and step, both from 0, and the picture.
        """
        book = self.book(stage)
        for number, step in self._seen.steps(book.slides):
            if known.get(number) != step:
                yield number, step, self.picture_of(book, number, step)

    def picture_of(self, book: Book, number: int, step: int, cover: Cover = Cover.NONE) -> Picture:
        """A slide of a book, as far as it is shown after a step."""
        slide = book.slides[number]
        return Picture(
            number + 1,
            len(book.slides),
            slide.kind,
            slide.title,
            slide.shown(step),
            book.stage,
            self.script.emergency,
            self.scores_on(slide),
            cover,
        )


def _end_of(spots: Iterable[Spot], slides: Sequence[Slide], number: int) -> int:
    """The last slide, from `number` on without a gap, that has nothing but these spots."""
    pieces = {spot.piece for spot in spots}
    for slide in slides[number + 1 :]:
        if not all(spot.piece in pieces for spot, _ in slide.spots):
            break
        number += 1
    return number
