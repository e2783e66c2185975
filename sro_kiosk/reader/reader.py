"""The reader: what a person has in front of them, and what every command makes of it.

Knows no terminal library: commands go in, a `Screenful` of lines comes out.
"""

from dataclasses import dataclass

from sro_kiosk.content import Address, Edition, Pack
from sro_kiosk.content.glossary import Glossary
from sro_kiosk.keys import commands_of
from sro_kiosk.navigation import History, Place, arrive, neighbour
from sro_kiosk.reader.activity import Activity, Result, Step
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.reader.overlays import Helping, Linking
from sro_kiosk.reader.reading import Reading
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Library, Line, Target
from sro_kiosk.typeset.glyphs import pack_to_console
from sro_kiosk.views.area import Size
from sro_kiosk.views.chrome import LANGUAGE_TARGET, footer, masthead, tabs
from sro_kiosk.views.view import View, too_small
from sro_kiosk.words import say_in

FINDER_ROWS = 2


@dataclass(frozen=True, slots=True)
class Screenful:
    """The whole screen as lines."""

    masthead: Line
    tabs: tuple[Line, Line]
    body: View
    footer: Line


def _not_yet(_: str) -> None:
    """Nobody has said yet how to find words."""


class Reader:
    """One person's way through a pack.

    `console` folds every text to what a bare Linux console can show; `find` is set by whoever keeps
    the index.
    """

    def __init__(
        self, pack: Pack, start: Place, language: str, *, console: bool, mode: Mode
    ) -> None:
        self.size = Size(80, 24)
        self.find: Find = _not_yet
        self.language = language
        self._pack = pack_to_console(pack) if console else pack
        self._halves = not console
        self._commands = commands_of(mode)
        self._say = say_in(language)
        self._reading = Reading(self.edition, self._library(), History(start))
        self._overlay: Activity | None = None
        self._reading.arrive(self.body_size)

    @property
    def edition(self) -> Edition:
        """The pack in the reader's language."""
        return self._pack.editions[self.language]

    def _library(self) -> Library:
        """What pages refer to, in the reader's language."""
        glossary = Glossary.of(self.edition, self._pack.kiosk.glossary)
        told = {name: one.told_in(self.language) for name, one in self._pack.sources.items()}
        return Library(told, glossary, self._say)

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self._reading.place

    @property
    def finding(self) -> Finding | None:
        """The search under way, if any."""
        return self._overlay if isinstance(self._overlay, Finding) else None

    @property
    def body_size(self) -> Size:
        """The room between tabs and footer; the line to type in takes some of it."""
        body = self.size.body
        return Size(body.width, max(0, body.height - FINDER_ROWS)) if self.finding else body

    def do(self, command: str, number: int = 0) -> None:
        """Carry out a command of the registry."""
        step = (self._overlay or self._reading).do(command, number, self.body_size)
        if step is Result.UNUSED:
            self._do_anywhere(command, number)
        else:
            self._follow(step)

    def point(self, target: int) -> None:
        """Carry out a click on something in the body."""
        self._follow((self._overlay or self._reading).point(target, self.body_size))

    def point_at_tab(self, target: int) -> None:
        """Carry out a click on a tab, or on the languages."""
        if target == LANGUAGE_TARGET:
            self.do("language")
        else:
            self.go(Address(list(self.edition.screens)[target - 1]))

    def scroll(self, rows: int) -> None:
        """Move by rows, as a mouse wheel does."""
        (self._overlay or self._reading).scroll(rows, self.body_size)

    def go(self, address: Address) -> None:
        """Go to an address of the pack."""
        self._overlay = None
        self._reading.history.visit(Place(arrive(self.edition, address)))
        self._reading.arrive(self.body_size)

    def resize(self, size: Size) -> None:
        """Take a new size of the terminal, keeping the place."""
        before = self._reading.spread(self.size.body)
        self.size = size
        if not size.too_small:
            self._reading.keep_place(before, size.body)

    def screenful(self) -> Screenful:
        """Draw everything."""
        width = self.size.width
        if self.size.too_small:
            return Screenful((), ((), ()), View(too_small(self.body_size, self._say)), ())
        kiosk = self._pack.kiosk
        body = (self._overlay or self._reading).view(self.body_size)
        emergency = kiosk.emergency.get(self.language, "")
        return Screenful(
            masthead(kiosk, self.language, width),
            tabs(self.edition, self.place.address.screen, list(self._pack.editions), width),
            body,
            footer(emergency, body.hints, width, self._say),
        )

    def _do_anywhere(self, command: str, number: int) -> None:
        match command:
            case "screen":
                here = self.place.address
                self.go(neighbour(self.edition, here, number))
            case "find":
                self._overlay = Finding(self.find, self._say)
            case "help":
                self._overlay = Helping(self._commands, self._say)
            case "language":
                self._next_language()
            case "back":
                self._back()
            case "forward" if self._overlay is None and self._reading.history.forward():
                self._reading.return_to(self.body_size)

    def _follow(self, step: Step) -> None:
        if isinstance(step, Address):
            self.go(step)
        elif isinstance(step, Target):
            self._overlay = Linking(step, self._say, halves=self._halves)
        elif step is Result.CLOSE:
            self._overlay = None

    def _back(self) -> None:
        address = self.place.address
        if self._reading.history.back():
            self._reading.return_to(self.body_size)
        elif address.topic and self.edition.screens[address.screen].layout == "cards":
            self.go(Address(address.screen))

    def _next_language(self) -> None:
        languages = list(self._pack.editions)
        before = self._reading.spread(self.size.body)
        self.language = languages[(languages.index(self.language) + 1) % len(languages)]
        self._say = say_in(self.language)
        self._overlay = None
        self._reading.translate(self.edition, self._library())
        self._reading.keep_place(before, self.size.body)
