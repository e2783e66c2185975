"""The reader: what a person has in front of them, and what every command makes of it.

Knows no terminal library: commands go in, a `Screenful` of lines comes out.
"""

from collections.abc import Mapping
from dataclasses import replace

from sro_kiosk.content import Address, Edition
from sro_kiosk.navigation import History, Place, Seen, nearest, neighbour
from sro_kiosk.reader.activity import Activity, Result, Step
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.reader.keyboard import Keyboard
from sro_kiosk.reader.opening import Opening
from sro_kiosk.reader.overlays import Helping, Linking
from sro_kiosk.reader.page import Page
from sro_kiosk.reader.reading import Reading
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import BLANK, Library, Line, Target, unruled
from sro_kiosk.views.area import Size
from sro_kiosk.views.chrome import DeskChrome
from sro_kiosk.views.lobby_chrome import LobbyChrome
from sro_kiosk.views.scene import Chrome, Scene, Screenful
from sro_kiosk.views.targets import FIRST_TAB, LANGUAGES, MORE_NOTICES
from sro_kiosk.views.view import View, too_small
from sro_kiosk.words import Say, say_in

FINDER_ROWS = 2
CHROMES: Mapping[Mode, Chrome] = {
    Mode.DESK: DeskChrome(),
    Mode.LOBBY: LobbyChrome(),
    Mode.BRIEFING: DeskChrome(),
}


def _not_yet(_: str) -> None:
    """Nobody has said yet how to find words."""


class Reader:
    """One person's way through a pack.

    `find` is set by whoever keeps the index, `button` by whoever has chosen one of the buttons
    around the page (from 1, or 0 for none), `banner` by whoever has news that stand above the page.
    """

    def __init__(self, opening: Opening) -> None:
        self.size = Size(80, 24)
        self.find: Find = _not_yet
        self.button = 0
        self.banner: tuple[Line, ...] = ()
        self._opening = opening
        self._pack = opening.pack
        self._chrome = CHROMES[opening.mode]
        self._history = History(opening.start)
        page = Page(opening, self._history)
        self._reading = Reading(page, self._history, walks=opening.mode is Mode.LOBBY)
        self._overlay: Activity | None = None
        self._last_finding: Finding | None = None
        self._reading.arrive(self.body_size)

    def look_with(self, find: Find) -> None:
        """Find words with this from now on."""
        self.find = find

    @property
    def language(self) -> str:
        """The language of everything on the screen."""
        return self._reading.page.language

    @property
    def edition(self) -> Edition:
        """The pack in this language."""
        return self._reading.page.edition

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return replace(self._reading.page.place, address=self._reading.page.address)

    @property
    def finding(self) -> Finding | None:
        """The search under way, if any."""
        return self._overlay if isinstance(self._overlay, Finding) else None

    @property
    def body_size(self) -> Size:
        """The room between tabs and footer; the line to type in takes some of it."""
        around = sum(self._chrome.rows(self.size, alone=self._is_alone)) + len(self.banner)
        around += FINDER_ROWS if self.finding else 0
        return Size(self.size.width, max(0, self.size.height - around))

    @property
    def scene(self) -> Scene:
        """What the lines around the body tell of."""
        return Scene(
            self._pack.kiosk,
            self.edition,
            tuple(self._pack.editions),
            self.place.address.screen,
            self.size,
            say_in(self.language),
            console=self._opening.console,
            large=self._reading.page.large,
            button=self.button,
            more=any(span.target == MORE_NOTICES for line in self.banner for span in line),
            alone=self._is_alone,
            frugal=self._opening.frugal,
        )

    @property
    def library(self) -> Library:
        """What pages of this language refer to."""
        return self._opening.library(self.language)

    @property
    def busy_with(self) -> Activity | None:
        """What is shown in the place of a page; it is left as help is."""
        return self._overlay

    def be_busy_with(self, activity: Activity) -> None:
        """Show something else than a page."""
        self._overlay = activity

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
        step = (self._overlay or self._reading).do(command, number, self.body_size)
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
            self._follow((self._overlay or self._reading).point(target, self.body_size))

    def scroll(self, rows: int) -> None:
        """Move by rows, as a mouse wheel does."""
        if not self.size.too_small:
            (self._overlay or self._reading).scroll(rows, self.body_size)

    def go(self, address: Address, *, landed: bool = False) -> None:
        """Go to an address of the pack; `landed` there by a link or a hit."""
        self._overlay = None
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

    def resize(self, size: Size) -> None:
        """Take a new size of the terminal; the place stays as it was chosen."""
        self.size = size

    def screenful(self) -> Screenful:
        """Draw everything."""
        scene = self.scene
        if self.size.too_small:
            body = View(too_small(self.body_size, self._say))
            top: tuple[Line, ...] = (BLANK,) * (
                self._chrome.rows(self.size, alone=False)[0] + len(self.banner)
            )
        else:
            self._reading.page.is_left = self.button > 0
            if self.finding:
                self.finding.is_left = self.button > 0
            body = (self._overlay or self._reading).view(self.body_size)
            top = (*self._chrome.top(scene), *self.banner)
        if self._opening.frugal:
            body = replace(body, lines=unruled(body.lines))
        return Screenful(top, body, self._chrome.bottom(scene, body.hints))

    @property
    def _is_alone(self) -> bool:
        """Whether the body needs all the room there is: a code is read from there."""
        return isinstance(self._overlay, Linking)

    @property
    def _say(self) -> Say:
        return say_in(self.language)

    def _do_anywhere(self, command: str, number: int) -> bool:
        match command:
            case "screen":
                self.go(neighbour(self.edition, self.place.address, number))
            case "find":
                if self._last_finding is None:
                    keyboard = Keyboard() if self._opening.mode is Mode.LOBBY else None
                    self._last_finding = Finding(self.find, self._say, keyboard)
                self._last_finding.offer_letters()
                self._overlay = self._last_finding
            case "help":
                self._overlay = Helping(self._opening.mode, self._say)
            case "language":
                languages = list(self._pack.editions)
                here = languages.index(self.language)
                self._reading.page.language = languages[(here + 1) % len(languages)]
                self._overlay = self._last_finding = None
            case "back":
                self._back()
            case "forward" if self._overlay is None:
                self._history.forward()
            case "larger":
                self._reading.page.large = not self._reading.page.large
                self._overlay = None
            case _:
                return False
        return True

    def _follow(self, step: Step) -> None:
        if isinstance(step, Address):
            self.go(step, landed=True)
        elif isinstance(step, Target):
            self._overlay = Linking(step, self._say, halves=not self._opening.console)
        elif step is Result.CLOSE:
            self._overlay = None

    def _back(self) -> None:
        address = self.place.address
        is_card = self.edition.screens[address.screen].layout == "cards"
        if not self._history.back() and address.topic and is_card:
            self.go(Address(address.screen))
