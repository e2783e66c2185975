"""The script of a briefing: what is said, in which language, from which pack."""

from dataclasses import dataclass, replace
from functools import cached_property

from sro_kiosk.briefing.pieces import Kind, Piece, words_in
from sro_kiosk.briefing.telling import Ask, pieces_of
from sro_kiosk.content import Address, Pack
from sro_kiosk.words import Say, say_in

WORDS_A_MINUTE = 110  # of somebody who speaks freely to a room
ROUND_TO = 5  # minutes


@dataclass(frozen=True)
class Script:
    """A pack, and what of it is told."""

    pack: Pack
    language: str
    address: Address | None
    ask: Ask = Ask.END

    @property
    def say(self) -> Say:
        """The program's words in its language."""
        return say_in(self.language)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All of it; `UnknownAddress` where the pack does not have it."""
        edition = self.pack.edition(self.language)
        return pieces_of(self.pack, edition, self.address, self.ask, self.say)

    @cached_property
    def minutes(self) -> int:
        """How long it is likely to take."""
        told = (piece for piece in self.pieces if piece.kind not in {Kind.LINK, Kind.SOURCE})
        minutes = sum(map(words_in, told)) / WORDS_A_MINUTE
        return max(ROUND_TO, round(minutes / ROUND_TO) * ROUND_TO)

    @property
    def title(self) -> str:
        """What it is called: the title of its first slide."""
        return self.pieces[0].title

    @property
    def emergency(self) -> str:
        """The line that is always on screen."""
        return self.pack.kiosk.emergency.get(self.language, "")

    def notes(self, address: Address) -> str:
        """What the trainer alone is to see of a topic."""
        screen = self.pack.edition(self.language).screens.get(address.screen)
        topic = screen.topic(address.topic) if screen and address.topic else None
        return topic.notes if topic else ""

    def in_next_language(self) -> "Script":
        """The same in the next language of the pack."""
        languages = list(self.pack.editions)
        here = languages.index(self.language)
        return replace(self, language=languages[(here + 1) % len(languages)])

    def of(self, pack: Pack) -> "Script":
        """The same from another pack; `UnknownAddress` where that does not have it."""
        script = replace(self, pack=pack, language=pack.edition(self.language).language)
        _ = script.pieces
        return script
