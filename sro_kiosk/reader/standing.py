"""Where somebody stands in a pack, and the screen that they have before them."""

from collections.abc import Mapping
from dataclasses import replace

from sro_kiosk.content import Edition
from sro_kiosk.navigation import History, Place
from sro_kiosk.reader.activity import Activity
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.reader.opening import Opening
from sro_kiosk.reader.over import Over
from sro_kiosk.reader.page import Page
from sro_kiosk.reader.reading import Reading
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import BLANK, Library, Line, unruled
from sro_kiosk.views.area import Size
from sro_kiosk.views.chrome import DeskChrome
from sro_kiosk.views.lobby_chrome import LobbyChrome
from sro_kiosk.views.scene import Chrome, Scene, Screenful
from sro_kiosk.views.targets import MORE_NOTICES
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


class Standing:
    """One person's place: a page, and what lies over it.

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
        self._over = Over(opening)

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
        return self._over.finding

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
        return self._over.activity

    def be_busy_with(self, activity: Activity) -> None:
        """Show something else than a page."""
        self._over.activity = activity

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
            body = self._activity.view(self.body_size)
            top = (*self._chrome.top(scene), *self.banner)
        if self._opening.frugal:
            body = replace(body, lines=unruled(body.lines))
        return Screenful(top, body, self._chrome.bottom(scene, body.hints))

    @property
    def _is_alone(self) -> bool:
        """Whether the body needs all the room there is: a code is read from there."""
        return self._over.is_link

    @property
    def _say(self) -> Say:
        return say_in(self.language)

    @property
    def _activity(self) -> Activity:
        return self._over.activity or self._reading
