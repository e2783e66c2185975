"""The page at hand: the present place laid out for the size and language of the moment."""

from dataclasses import replace

from sro_kiosk.content import Address, Edition
from sro_kiosk.navigation import History, Place, Seen, nearest
from sro_kiosk.reader.opening import Opening
from sro_kiosk.typeset import Library
from sro_kiosk.views.area import Size
from sro_kiosk.views.spread import Spread, lay_out

KEPT_SPREADS = 64


class Page:
    """Lays out `history.here`, without ever changing it.

    A place remembers for which language and sizes its offset was chosen; for others the offset is
    derived from it, so that nothing is lost by resizing and back. While the keys are elsewhere the
    page `is_left`: nothing on it looks chosen.
    """

    def __init__(self, opening: Opening, history: History) -> None:
        self.language = opening.language
        self.large = self.is_left = False
        self._opening = opening
        self._history = history
        self._editions = opening.pack.editions
        self._spreads: dict[tuple[str, Address, Size, int, bool], Spread] = {}

    @property
    def edition(self) -> Edition:
        """The pack in the present language."""
        return self._editions[self.language]

    @property
    def library(self) -> Library:
        """What pages refer to, in the present language."""
        return self._opening.library(self.language)

    @property
    def place(self) -> Place:
        """Where the reader is, as it was chosen."""
        return self._history.here

    @property
    def address(self) -> Address:
        """What is shown of it: the nearest that this language has."""
        return nearest(self.edition, self.place.address)

    @property
    def is_board(self) -> bool:
        """Whether it is a board of cards."""
        return self.address.topic is None and self.layout == "cards"

    @property
    def layout(self) -> str:
        """The layout of its screen."""
        return self.edition.screens[self.address.screen].layout

    @property
    def entry(self) -> int:
        """The position of its topic on the screen."""
        ids = [topic.id for topic in self.edition.screens[self.address.screen].topics]
        return ids.index(self.address.topic) if self.address.topic in ids else 0

    def spread(self, size: Size) -> Spread:
        """Its layout; kept, since most keys need it again."""
        return self._spread(self.seen(size))

    def offset(self, size: Size) -> int:
        """The first visible row."""
        place, spread = self.place, self.spread(size)
        offset = place.offset
        is_other = place.seen is not None and place.seen != self.seen(size)
        if place.seen is not None and is_other:
            before = self._spread(place.seen)
            offset = spread.offset_like(before, offset, place.address.topic)
        if self.is_board or (is_other and place.chosen):
            offset = spread.offset_with(place.chosen, offset)
        return max(0, min(offset, spread.last_offset))

    def shown(self, size: Size) -> Place:
        """The place as it is shown."""
        chosen = 0 if self.is_left else self.place.chosen
        return replace(self.place, address=self.address, offset=self.offset(size), chosen=chosen)

    def seen(self, size: Size) -> Seen:
        """What an offset chosen now holds for."""
        return Seen(self.language, *size, self.large)

    def _spread(self, seen: Seen) -> Spread:
        language, size = seen.language, Size(seen.width, seen.height)
        edition = self._editions[language]
        address = nearest(edition, self.place.address)
        key = (
            language,
            address,
            size,
            self.place.chosen if self.is_board and not self.is_left else 0,
            seen.large,
        )
        if key not in self._spreads:
            if len(self._spreads) >= KEPT_SPREADS:
                self._spreads.clear()
            self._spreads[key] = lay_out(
                edition,
                self._opening.library(language),
                address,
                size,
                key[3],
                large=seen.large,
                frugal=self._opening.frugal,
            )
        return self._spreads[key]
