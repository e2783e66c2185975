"""The reader: what every command makes of what a person has in front of them.

Knows no terminal library: commands go in, a `Screenful` of lines comes out.
"""

from dataclasses import replace

from sro_kiosk.content import Address
from sro_kiosk.navigation import Place, Seen, nearest, neighbour
from sro_kiosk.reader.activity import Result, Step
from sro_kiosk.reader.finding import Find
from sro_kiosk.reader.opening import Opening
from sro_kiosk.reader.standing import Standing
from sro_kiosk.typeset import Target
from sro_kiosk.views.area import Size
from sro_kiosk.views.targets import FIRST_TAB, LANGUAGES


class Reader(Standing):
    """One person's way through a pack."""

    def __init__(self, opening: Opening) -> None:
        super().__init__(opening)
        self._reading.arrive(self.body_size)

    def look_with(self, find: Find) -> None:
        """Find words with this from now on."""
        self.find = find

    def anew(self) -> "Reader":
        """A reader for somebody else, who begins where this one began."""
        reader = Reader(self._opening)
        reader.find, reader.size = self.find, self.size
        return reader

    def do(self, command: str, number: int = 0) -> bool:
        """Carry out a command of the registry; False where it does nothing here.

        Nothing is done blindly, where the window shows no page.
        """
        if self.size.too_small:
            return False
        step = self._activity.do(command, number, self.body_size)
        if step is Result.UNUSED:
            return self._do_anywhere(command, number)
        self._follow(step)
        return True

    def point(self, target: int) -> None:
        """Carry out a click on a tab, on the languages, or on something in the body."""
        if target >= FIRST_TAB:
            self.go(Address(list(self.edition.screens)[target - FIRST_TAB]))
        elif target == LANGUAGES:
            self.do("language")
        else:
            self._follow(self._activity.point(target, self.body_size))

    def scroll(self, rows: int) -> None:
        """Move by rows, as a mouse wheel does."""
        if not self.size.too_small:
            self._activity.scroll(rows, self.body_size)

    def go(self, address: Address, *, landed: bool = False) -> None:
        """Go to an address of the pack; `landed` there by a link or a hit."""
        self._over.close()
        self._history.visit(Place(nearest(self.edition, address), landed=landed))
        self._reading.arrive(self.body_size)

    def resume(self, place: Place) -> None:
        """Go on where somebody stopped, or as near as this pack has it."""
        seen = place.seen or Seen(self.language, *self.size)
        size = Size(seen.width, seen.height)
        is_known = seen.language in self._pack.editions and not size.too_small
        if is_known:
            self._reading.page.language = seen.language
        address = nearest(self.edition, place.address)
        self._history.visit(replace(place, address=address, seen=place.seen if is_known else None))

    def _do_anywhere(self, command: str, number: int) -> bool:
        match command:
            case "screen":
                self.go(neighbour(self.edition, self.place.address, number))
            case "find":
                self._over.find(self.find, self._say)
            case "help":
                self._over.help(self._say)
            case "language":
                languages = list(self._pack.editions)
                here = languages.index(self.language)
                self._reading.page.language = languages[(here + 1) % len(languages)]
                self._over.forget()
            case "back":
                self._back()
            case "forward" if self._over.activity is None:
                self._history.forward()
            case "larger":
                self._reading.page.large = not self._reading.page.large
                self._over.close()
            case _:
                return False
        return True

    def _follow(self, step: Step) -> None:
        if isinstance(step, Address):
            self.go(step, landed=True)
        elif isinstance(step, Target):
            self._over.link(step, self._say)
        elif step is Result.CLOSE:
            self._over.close()

    def _back(self) -> None:
        address = self.place.address
        is_card = self.edition.screens[address.screen].layout == "cards"
        if not self._history.back() and address.topic and is_card:
            self.go(Address(address.screen))
