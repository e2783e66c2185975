"""What a reader begins with: the same for everybody who comes."""

from dataclasses import dataclass, field

from sro_kiosk.content import Pack
from sro_kiosk.content.glossary import Glossary
from sro_kiosk.navigation import Place
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Library
from sro_kiosk.words import say_in


@dataclass(frozen=True, slots=True)
class Opening:
    """A pack and where to begin in it.

    On a bare Linux `console` the fonts have no half blocks to draw with; that they have the
    characters of the pack is up to the caller. A `frugal` reader draws no more than words need, for
    slow lines.
    """

    pack: Pack
    start: Place
    language: str
    mode: Mode = Mode.DESK
    console: bool = False
    frugal: bool = False
    _libraries: dict[str, Library] = field(default_factory=dict)

    def library(self, language: str) -> Library:
        """What pages refer to, in a language."""
        if language not in self._libraries:
            glossary = Glossary.of(self.pack.editions[language], self.pack.kiosk.glossary)
            told = {name: one.told_in(language) for name, one in self.pack.sources.items()}
            self._libraries[language] = Library(told, glossary, say_in(language))
        return self._libraries[language]
