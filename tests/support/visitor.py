"""A person at the reader: presses keys, reads lines."""

from collections.abc import Callable, Sequence
from typing import Self

from sro_kiosk.content import Address, Pack
from sro_kiosk.keys import commands_of
from sro_kiosk.navigation import Place, nearest
from sro_kiosk.reader import Opening, Reader
from sro_kiosk.search import Hit
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Line
from sro_kiosk.typeset.glyphs import pack_to_console
from sro_kiosk.views.area import Size
from tests.support.looking import Looking

KEYS = {
    key: (command.id, number)
    for command in commands_of(Mode.DESK)
    for key, number in command.keys_in(Mode.DESK)
}


def no_hits(words: str) -> Sequence[Hit]:  # noqa: ARG001 - the shape of a search
    """A search that finds nothing."""
    return ()


class Visitor(Looking):
    """Presses keys by their names and reads the screen as text."""

    def __init__(  # noqa: PLR0913 - what a visitor may differ in
        self,
        pack: Pack,
        start: str | None = None,
        *,
        language: str | None = None,
        size: tuple[int, int] = (80, 24),
        console: bool = False,
        find: Callable[[str], Sequence[Hit] | None] = no_hits,
        frugal: bool = False,
    ) -> None:
        if console:
            pack = pack_to_console(pack)
        edition = pack.edition(language)
        address = Address.parse(start or next(iter(edition.screens)))
        place = Place(nearest(edition, address))
        self.reader = Reader(Opening(pack, place, edition.language, console=console, frugal=frugal))
        self.reader.find = find
        self.resizes(*size)

    def presses(self, *keys: str) -> Self:
        """Press keys, one after the other."""
        for key in keys:
            self.reader.do(*KEYS[key])
        return self

    def types(self, words: str) -> Self:
        """Type search words."""
        assert self.reader.finding is not None
        self.reader.finding.search(words)
        return self

    def resizes(self, width: int, height: int) -> Self:
        """Give the window another size."""
        self.reader.resize(Size(width, height))
        return self

    @property
    def shown(self) -> Sequence[Line]:
        """The lines on the screen."""
        return self.reader.screenful().lines

    @property
    def address(self) -> str:
        """Where the visitor is."""
        return str(self.reader.place.address)
