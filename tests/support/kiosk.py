"""A person at an unattended kiosk, and time that passes there; no terminal and no files."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from msgspec.structs import replace

from sro_kiosk.clock import Clock
from sro_kiosk.content import Kiosk, Pack
from sro_kiosk.content.audience import arrange
from sro_kiosk.content.kiosk import Lobby, Staff
from sro_kiosk.counts import Tally
from sro_kiosk.keys import commands_of
from sro_kiosk.lobby import Front
from sro_kiosk.lobby.counting import Counting
from sro_kiosk.lobby.posting import Posting
from sro_kiosk.lobby.present import Around
from sro_kiosk.navigation import first_place
from sro_kiosk.notices import Board, Notice, Posted
from sro_kiosk.notices.board import Stamp
from sro_kiosk.reader import Opening, Reader
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Line
from sro_kiosk.views.area import Size
from sro_kiosk.views.scene import Screenful
from sro_kiosk.views.targets import target_at, target_near
from tests.support.looking import Looking
from tests.support.packs import small_pack
from tests.support.visitor import no_hits

NOON = dt.datetime(2026, 11, 27, 12, 0, tzinfo=dt.UTC)
KEYS = {
    key: (command.id, number)
    for command in commands_of(Mode.LOBBY)
    for key, number in command.keys_in(Mode.LOBBY)
}
LOBBY = Lobby(idle=90, warning=20, turn=20, attract=("roles/educator", "advice/mou"))


class ToldClock(Clock):
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.passed = 0.0

    def monotonic(self) -> float:
        return 1000 + self.passed

    def now(self) -> dt.datetime:
        return NOON + dt.timedelta(seconds=self.passed)


def lobby_pack(lobby: Lobby = LOBBY, *, staff: Staff | None = None, **kiosk: object) -> Pack:
    """The small pack, set up for a lobby."""
    pack = small_pack(languages=("en", "es"))
    changed: Kiosk = replace(pack.kiosk, lobby=lobby, staff=staff or Staff(), **kiosk)
    return replace(pack, kiosk=changed)


def posted(number: int = 0, **notice: object) -> Posted:
    """A notice as if it had been read from a file."""
    stamp = Stamp(f"n{number}.toml", number, 0, 0, 0)
    return Posted(Notice(**notice), stamp.file, NOON, stamp)  # type: ignore[arg-type] # as told


def board_of(*notices: Posted) -> Board:
    """A board as if its folder had been read."""
    return Board(notices, signature=tuple(notice.stamp for notice in notices))


class AtKiosk(Looking):
    """Presses keys, waits, reads."""

    def __init__(
        self,
        pack: Pack | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        console: bool = False,
        knows_time: bool = True,
        board: Board | None = None,
    ) -> None:
        self.clock = ToldClock()
        self.tally = Tally()
        self.knows_time = knows_time
        self.rings = 0
        self.size = Size(*size)
        self._console = console
        posting = Posting(board or Board(), self.clock, lambda: self.knows_time)
        around = Around(self.clock, posting, lambda: self.knows_time, Counting(self.tally))
        self.front = Front(self.reader_of(pack or lobby_pack()), around)
        self.front.look_with(no_hits)
        self.front.resize(self.size)

    def reader_of(self, pack: Pack) -> Reader:
        """A reader as the kiosk opens it."""
        pack = arrange(pack, Mode.LOBBY)
        edition = pack.edition()
        place = first_place(edition)
        return Reader(Opening(pack, place, edition.language, Mode.LOBBY, self._console))

    def presses(self, *keys: str) -> Self:
        """Press keys by their names, one after the other."""
        for key in keys:
            character = key if len(key) == 1 else None
            if self.front.touch(key, character) and key in KEYS:
                self.front.do(*KEYS[key])
        return self

    def touches(self, text: str) -> Self:
        """Touch the screen where this text stands."""
        row = next(row for row, line in enumerate(self.lines) if text in line)
        return self.touches_at(self.lines[row].index(text), row)

    def touches_at(self, x: int, y: int) -> Self:
        """Touch a cell."""
        if self.front.touch("") and (target := self.target_at(x, y)):
            self.front.point(target)
        return self

    def target_at(self, x: int, y: int, screenful: Screenful | None = None) -> int:
        """What a touch of a cell means, on this screen or on that of now."""
        screenful = screenful or self.front.screenful()
        for lines in (screenful.top, screenful.body.lines, screenful.bottom):
            if y < len(lines):
                find = target_near if lines is screenful.body.lines else target_at
                return find(lines, x, y)
            y -= len(lines)
        return 0

    def types(self, words: str) -> Self:
        """Type search words."""
        for char in words:
            assert self.front.touch(char, char)
        assert self.front.finding is not None
        self.front.finding.typed(words)
        return self

    def waits(self, seconds: float) -> Self:
        """Let time pass as the screen does: it looks at the clock when the front wants it to."""
        end = self.clock.passed + seconds
        while self.clock.passed < end:
            self.clock.passed = min(end, self.clock.passed + self.front.seconds())
            self.front.pass_time()
            self.rings += self.front.must_ring
            self.front.must_ring = False
        return self

    @property
    def shown(self) -> Sequence[Line]:
        """The lines on the screen."""
        return self.front.screenful().lines

    @property
    def address(self) -> str:
        """Where the reader is."""
        return str(self.front.reader.place.address)
