"""Reading a page, a board of cards, or a list with its page."""

from dataclasses import replace

from sro_kiosk.content import Address
from sro_kiosk.navigation import History, Place
from sro_kiosk.reader.activity import Result, Step
from sro_kiosk.reader.page import Page
from sro_kiosk.views.area import Size
from sro_kiosk.views.reading import view_reading
from sro_kiosk.views.targets import FIRST_ENTRY
from sro_kiosk.views.view import View

KEPT_ROWS = 2


class Reading:
    """Moves through the page at hand, and keeps what was chosen in the history.

    With `walks` the arrows go from link to link, as whoever has no other keys needs it.
    """

    def __init__(self, page: Page, history: History, *, walks: bool = False) -> None:
        self.page = page
        self._walks = walks
        self._history = history
        self._typed = 0

    def arrive(self, size: Size) -> None:
        """Show what the address names: the first card chosen, a topic of a page at the top."""
        place, spread = self.page.place, self.page.spread(size)
        if self.page.is_board:
            self._take(replace(place, chosen=max(1, place.chosen)))
        elif place.address.topic and not spread.index:
            self._go_to_row(spread.sheet.row_of_topic(place.address.topic), size)
        elif place.landed and spread.last_offset:
            self._take(replace(place, inside=True))

    def do(self, command: str, number: int, size: Size) -> Step:
        """Carry out a command."""
        typed, self._typed = self._typed, 0
        place = self.page.place
        match command:
            case "step" if self._walks:
                return self._walk(number, size)
            case "step":
                self._step(number, size)
            case "turn":
                self._turn(number, size)
            case "edge":
                self._edge(number, size)
            case "link":
                self._choose(place.chosen + number, size)
            case "number":
                return self._number(typed * 10 + number, size)
            case "open":
                return self._open(typed or place.chosen, size)
            case "back" if place.inside and not place.landed:
                self._take(replace(place, inside=False, chosen=0))
            case _:
                return Result.UNUSED
        return Result.DONE

    def point(self, target: int, size: Size) -> Step:
        """Carry out a click on a link, a card or an entry of the list."""
        if target >= FIRST_ENTRY:
            self._go_to_entry(target - FIRST_ENTRY)
            return Result.DONE
        return self._open(target, size)

    def scroll(self, rows: int, size: Size) -> None:
        """Move the page by rows."""
        self._go_to_row(self.page.offset(size) + rows, size)

    def view(self, size: Size) -> View:
        """Draw the page."""
        page = self.page
        return view_reading(page.shown(size), page.entry, page.spread(size), size, page.library.say)

    def _take(self, place: Place) -> None:
        self._history.here = place

    def _list_has_keys(self, size: Size) -> bool:
        return bool(self.page.spread(size).index) and not self.page.place.inside

    def _step(self, number: int, size: Size) -> None:
        if self.page.is_board:
            self._choose(self.page.place.chosen + number, size, around=False)
        elif self._list_has_keys(size):
            self._go_to_entry(self.page.entry + number)
        else:
            self.scroll(number, size)

    def _walk(self, number: int, size: Size) -> Step:
        """Go to the next card or the next link in view, else on by a line; `UNUSED` at the ends."""
        before = self.page.place
        spread, offset = self.page.spread(size), self.page.offset(size)
        if self.page.is_board:
            self._choose(before.chosen + number, size, around=False)
        elif link := self._next_link(number, size):
            self._choose(link, size)
        elif 0 <= offset + number <= spread.last_offset:
            self.scroll(number, size)
        moved = (self.page.place.chosen, self.page.offset(size)) != (before.chosen, offset)
        return Result.DONE if moved else Result.UNUSED

    def _next_link(self, number: int, size: Size) -> int:
        """The link before or after the chosen one, if it is in view or beside the page; else 0."""
        spread, chosen = self.page.spread(size), self.page.place.chosen
        offset, stops = self.page.offset(size), spread.sheet.stops()
        rows = {stop: (spread.sheet.rows_of(stop) or (spread.last_offset, 0))[0] for stop in stops}
        in_view = [stop for stop in stops if offset <= rows[stop] < offset + spread.rows]
        if chosen not in in_view:
            return next(iter(in_view), 0) if number > 0 else 0
        place = in_view.index(chosen) + number
        return in_view[place] if 0 <= place < len(in_view) else 0

    def _turn(self, number: int, size: Size) -> None:
        """A page of the page; where all of it is in view, a page of the list."""
        spread = self.page.spread(size)
        rows = number * max(1, spread.rows - KEPT_ROWS)
        if self._list_has_keys(size) and not spread.last_offset:
            self._go_to_entry(self.page.entry + rows)
        else:
            self.scroll(rows, size)

    def _edge(self, number: int, size: Size) -> None:
        spread = self.page.spread(size)
        if self.page.is_board:
            self._choose(1 if number < 0 else len(spread.sheet.targets), size)
        elif self._list_has_keys(size) and not spread.last_offset:
            self._go_to_entry(0 if number < 0 else len(spread.index) - 1)
        else:
            self._go_to_row(0 if number < 0 else spread.last_offset, size)

    def _go_to_row(self, row: int, size: Size) -> None:
        """Scroll; a chosen link that is no longer in view is let go."""
        place, spread = self.page.place, self.page.spread(size)
        offset = max(0, min(row, spread.last_offset))
        keeps = not place.chosen or spread.offset_with(place.chosen, offset) == offset
        chosen = place.chosen if keeps or self.page.is_board else 0
        self._take(replace(place, offset=offset, seen=self.page.seen(size), chosen=chosen))

    def _go_to_entry(self, entry: int) -> None:
        address = self.page.address
        topics = self.page.edition.screens[address.screen].topics
        entry = max(0, min(entry, len(topics) - 1))
        if entry != self.page.entry or self.page.place.inside:
            self._take(Place(Address(address.screen, topics[entry].id)))

    def _choose(self, chosen: int, size: Size, *, around: bool = True) -> None:
        """Choose a link or card and bring it into view."""
        spread = self.page.spread(size)
        count = len(spread.sheet.targets)
        if not count:
            return
        chosen = (chosen - 1) % count + 1 if around else max(1, min(chosen, count))
        offset = spread.offset_with(chosen, self.page.offset(size))
        place = replace(self.page.place, chosen=chosen, inside=bool(spread.index))
        self._take(replace(place, offset=offset, seen=self.page.seen(size)))

    def _number(self, number: int, size: Size) -> Step:
        """Open target `number`, or wait for another digit while a longer number is possible."""
        sheet = self.page.spread(size).sheet
        count = sheet.numbered or len(sheet.targets)
        if not 0 < number <= count:
            return Result.DONE
        if number * 10 <= count:
            self._typed = number
            self._choose(number, size)
            return Result.DONE
        return self._open(number, size)

    def _open(self, target: int, size: Size) -> Step:
        """Open a target; without one step into a page that is longer than the screen."""
        spread = self.page.spread(size)
        targets = spread.sheet.targets
        if not 0 < target <= len(targets):
            if spread.index and spread.last_offset:
                self._take(replace(self.page.place, inside=True, landed=False))
            return Result.DONE
        self._take(replace(self.page.place, chosen=target))
        address = Address.parse(targets[target - 1].href)
        return address if self._exists(address) else targets[target - 1]

    def _exists(self, address: Address) -> bool:
        screen = self.page.edition.screens.get(address.screen)
        if screen is None:
            return False
        return address.topic is None or screen.topic(address.topic) is not None
