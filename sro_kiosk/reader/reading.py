"""Reading a page, a board of cards, or a list with its page."""

from sro_kiosk.content import Address, Edition
from sro_kiosk.navigation import History, Place
from sro_kiosk.reader.activity import Result, Step
from sro_kiosk.typeset import Library
from sro_kiosk.views.area import Size
from sro_kiosk.views.reading import INDEX_TARGET, view_reading
from sro_kiosk.views.spread import Spread, lay_out
from sro_kiosk.views.view import View

KEPT_SPREADS = 64
KEPT_ROWS = 2


class Reading:
    """The page at `history.here`, in one language."""

    def __init__(self, edition: Edition, library: Library, history: History) -> None:
        self.edition = edition
        self.history = history
        self._library = library
        self._typed = 0
        self._spreads: dict[tuple[Address, Size, int], Spread] = {}

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self.history.here

    def spread(self, size: Size) -> Spread:
        """The layout of the present place; kept, since most keys need it again."""
        place = self.place
        key = (place.address, size, place.chosen if self._on_cards() else 0)
        if key not in self._spreads:
            if len(self._spreads) >= KEPT_SPREADS:
                self._spreads.clear()
            self._spreads[key] = lay_out(self.edition, self._library, place.address, size, key[2])
        return self._spreads[key]

    def arrive(self, size: Size) -> None:
        """Show what the address names: the first card chosen, a topic of a page at the top."""
        place, spread = self.place, self.spread(size)
        if self._on_cards():
            self._move(chosen=max(1, place.chosen))
        elif place.address.topic and not spread.index:
            row = spread.sheet.row_of_topic(place.address.topic)
            self._move(offset=min(row, spread.last_offset))

    def return_to(self, size: Size) -> None:
        """Show a place of the history again; the screen may have changed its size since."""
        self._move(offset=min(self.place.offset, self.spread(size).last_offset))

    def translate(self, edition: Edition, library: Library) -> None:
        """Read in another language from here on."""
        self.edition = edition
        self._library = library
        self._spreads.clear()

    def keep_place(self, before: Spread, size: Size) -> None:
        """After a resize or a change of language: the same topic, as far into it as before."""
        after = self.spread(size)
        self._move(offset=after.offset_like(before, self.place.offset, self.place.address.topic))
        if self._on_cards():
            self._reveal(size)

    def do(self, command: str, number: int, size: Size) -> Step:
        """Carry out a command."""
        typed, self._typed = self._typed, 0
        match command:
            case "step":
                self._step(number, size)
            case "turn":
                self.scroll(number * max(1, self.spread(size).rows - KEPT_ROWS), size)
            case "edge":
                self._edge(number, size)
            case "link":
                self._choose(self.place.chosen + number, size)
            case "number":
                return self._number(typed * 10 + number, size)
            case "open":
                return self._open(typed or self.place.chosen, size)
            case "back" if self.place.inside:
                self._move(inside=False, chosen=0)
            case _:
                return Result.UNUSED
        return Result.DONE

    def point(self, target: int, size: Size) -> Step:
        """Carry out a click on a link, a card or an entry of the list."""
        if target >= INDEX_TARGET:
            self._go_to_entry(target - INDEX_TARGET)
            return Result.DONE
        return self._open(target, size)

    def scroll(self, rows: int, size: Size) -> None:
        """Move the page by rows."""
        offset = max(0, min(self.place.offset + rows, self.spread(size).last_offset))
        self._move(offset=offset)

    def view(self, size: Size) -> View:
        """Draw the page."""
        return view_reading(self.place, self._entry(), self.spread(size), size, self._library.say)

    def _on_cards(self) -> bool:
        address = self.place.address
        return address.topic is None and self.edition.screens[address.screen].layout == "cards"

    def _entry(self) -> int:
        """The position of the present topic on its screen."""
        address = self.place.address
        ids = [topic.id for topic in self.edition.screens[address.screen].topics]
        return ids.index(address.topic) if address.topic in ids else 0

    def _move(self, **changes: int | bool) -> None:
        self.history.here = self.place.moved(**changes)

    def _step(self, number: int, size: Size) -> None:
        if self._on_cards():
            self._choose(self.place.chosen + number, size, around=False)
        elif self.spread(size).index and not self.place.inside:
            self._go_to_entry(self._entry() + number)
        else:
            self.scroll(number, size)

    def _edge(self, number: int, size: Size) -> None:
        spread = self.spread(size)
        if self._on_cards():
            self._choose(1 if number < 0 else len(spread.sheet.targets), size)
        else:
            self._move(offset=0 if number < 0 else spread.last_offset)

    def _go_to_entry(self, entry: int) -> None:
        address = self.place.address
        topics = self.edition.screens[address.screen].topics
        entry = max(0, min(entry, len(topics) - 1))
        if entry != self._entry():
            self.history.here = Place(Address(address.screen, topics[entry].id))

    def _choose(self, chosen: int, size: Size, *, around: bool = True) -> None:
        """Choose a link or card and bring it into view."""
        count = len(self.spread(size).sheet.targets)
        if not count:
            return
        chosen = (chosen - 1) % count + 1 if around else max(1, min(chosen, count))
        self._move(chosen=chosen, inside=bool(self.spread(size).index))
        self._reveal(size)

    def _reveal(self, size: Size) -> None:
        spread = self.spread(size)
        first, last = spread.sheet.rows_of(self.place.chosen)
        if (first, last) == (0, 0) and spread.side:
            return
        offset = self.place.offset
        if first < offset or (self.place.chosen == 1 and self._on_cards()):
            offset = 0 if self.place.chosen == 1 and self._on_cards() else first
        elif last >= offset + spread.rows:
            offset = last - spread.rows + 1
        self._move(offset=max(0, min(offset, spread.last_offset)))

    def _number(self, number: int, size: Size) -> Step:
        """Open target `number`, or wait for another digit while a longer number is possible."""
        sheet = self.spread(size).sheet
        count = sheet.numbered or len(sheet.targets)
        if not 0 < number <= count:
            return Result.DONE
        if number * 10 <= count:
            self._typed = number
            self._choose(number, size)
            return Result.DONE
        return self._open(number, size)

    def _open(self, target: int, size: Size) -> Step:
        targets = self.spread(size).sheet.targets
        if not 0 < target <= len(targets):
            if self.spread(size).index:
                self._move(inside=True)
            return Result.DONE
        self._move(chosen=target)
        address = Address.parse(targets[target - 1].href)
        return address if self._exists(address) else targets[target - 1]

    def _exists(self, address: Address) -> bool:
        screen = self.edition.screens.get(address.screen)
        if screen is None:
            return False
        return address.topic is None or screen.topic(address.topic) is not None
