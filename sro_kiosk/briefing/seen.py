"""What an audience has been shown, and may look at again; never more than that."""

from collections.abc import Iterable, Iterator, Sequence

from sro_kiosk.briefing.edited import Places
from sro_kiosk.briefing.slides import Slide, Spot


class Seen:
    """The pieces that were shown, however they are set on slides."""

    def __init__(self) -> None:
        self._pieces: set[Spot] = set()

    def note(self, slide: Slide, step: int) -> None:
        """A slide is shown up to a step."""
        self._pieces.update(_pieces(spot for spot, at in slide.spots if at <= step))

    def move(self, places: Places) -> None:
        """The content was edited; what has no place any more was not shown."""
        self._pieces = {places[piece] for piece in self._pieces if piece in places}

    def steps(self, slides: Sequence[Slide]) -> Iterator[tuple[int, int]]:
        """The numbers of the slides that were shown, from 0, each with its last shown step."""
        for number, slide in enumerate(slides):
            shown = -1
            for step in range(slide.last_step + 1):
                pieces = set(_pieces(spot for spot, at in slide.spots if at == step))
                if not pieces <= self._pieces:
                    break
                shown = step
            if shown >= 0:
                yield number, shown


def _pieces(spots: Iterable[Spot]) -> Iterator[Spot]:
    return (spot.piece for spot in spots)
