"""The files behind a kiosk, and what is known of them. Nothing here waits in the app's thread."""

import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sro_kiosk.backroom.count_keeping import CountKeeping
from sro_kiosk.backroom.facts import facts_of
from sro_kiosk.clock import Clock
from sro_kiosk.clock_trust import is_set
from sro_kiosk.content import Pack
from sro_kiosk.content.kiosk import Staff
from sro_kiosk.content.live import LivePack
from sro_kiosk.counts import FILE, Tally
from sro_kiosk.lobby.staff_room import Fact
from sro_kiosk.notices import Board, read_board, signature
from sro_kiosk.notices.board import Stamp
from sro_kiosk.reader import Reader
from sro_kiosk.staff import Answer, Audit, Door

DOOR_FILE, AUDIT_FILE = "door", "audit.log"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are; without a state folder nothing is kept."""

    notices: Path
    state: Path | None

    def kept(self, name: str) -> Path | None:
        """Where a file of the kiosk's own is."""
        return self.state / name if self.state is not None else None


class Backroom:
    """Reads and keeps for the front; `open_reader` makes a reader of a pack."""

    def __init__(
        self, live: LivePack, places: Places, clock: Clock, open_reader: Callable[[Pack], Reader]
    ) -> None:
        self.live = live
        self.places = places
        self.clock = clock
        self.tally = Tally()
        self._counts = CountKeeping(self.tally, places.kept(FILE))
        self.audit = Audit(places.kept(AUDIT_FILE), sys.stderr, clock)
        self._open_reader = open_reader
        self._began = clock.monotonic()
        self._pack = live.first()
        self._read_board()
        self._door: tuple[str, Door] | None = None
        if self._pack.kiosk.staff.pin:  # a lock-out begins with the machine, not when tried
            self._door_of(self._pack.kiosk.staff)
        self._told: tuple[str, ...] = ()
        self._tell_content()
        self._tell_notices()

    @property
    def board(self) -> Board:
        """The notices as they were last read."""
        return self._board

    def reader(self) -> Reader:
        """A reader of the pack that the kiosk shows."""
        return self._open_reader(self._pack)

    def knows_time(self) -> bool:
        """Whether the machine's clock may be believed."""
        return self.time()[0]

    def time(self) -> tuple[bool, str]:
        """The same, with the reason."""
        return is_set(self.clock.now(), trusted=self._pack.kiosk.lobby.trust_clock)

    def new_board(self) -> Board | None:
        """The notices, if a file has come, gone or changed, or the time is known only now."""
        is_same = signature(self.places.notices) == self._board.signature
        if is_same and self._knew_time == self.knows_time():
            return None
        self._read_board()
        self._tell_notices()
        return self._board

    def new_reader(self, *, again: bool = False) -> Reader | None:
        """A reader of a new pack, if the folder has one that is whole."""
        before = self.live.problems
        pack = self.live.look(again=again)
        if self.live.problems != before:
            self._tell_content()
        if pack is None:
            return None
        self._pack = pack
        self.audit.note("new content taken")
        return self.reader()

    def reload(self) -> Reader | None:
        """Read the content again, whether it has changed or not: slow."""
        self.audit.note("content loaded again by staff")
        return self.new_reader(again=True)

    def try_pin(self, pin: str, staff: Staff) -> Answer:
        """Try a PIN at the door: slow."""
        door = self._door_of(staff)
        if seconds := door.seconds:
            return Answer(seconds=seconds)  # and no line a key: they would push others out
        was_kept = door.is_kept
        answer = door.try_pin(pin)
        if was_kept and not door.is_kept:
            self._tell(f"wrong PINs cannot be written to {DOOR_FILE}: a restart ends a lock-out")
        if answer.is_open:
            self.audit.note("staff door opened")
        elif answer.seconds:
            self.audit.note(f"wrong PIN; staff door locked for {answer.seconds} s")
        else:
            self.audit.note("wrong PIN")
        return answer

    def keep_counts(self) -> None:
        """Bring what was counted to the disk, if it can be: slow."""
        if told := self._counts.keep(self.clock.now().date() if self.knows_time() else None):
            self._tell(f"counts: {told}")

    def facts(self, fresh: Collection[Stamp] = ()) -> Sequence[Fact]:
        """All that staff should know, and which emergencies are shown without the time: slow."""
        uptime = self.clock.monotonic() - self._began
        return facts_of(self.live, self._board, self.time(), uptime, self._told, fresh)

    def _door_of(self, staff: Staff) -> Door:
        if self._door is None or self._door[0] != staff.pin:
            door = Door(staff.pin, self.places.kept(DOOR_FILE), self.clock)
            self._door = staff.pin, door
        return self._door[1]

    def _read_board(self) -> None:
        self._knew_time = self.knows_time()
        self._board = read_board(self.places.notices, clock_set=self._knew_time)

    def _tell_content(self) -> None:
        for problem in self.live.problems:
            self._tell(f"content refused: {problem}")

    def _tell_notices(self) -> None:
        for problem in self._board.problems:
            self._tell(f"notice refused: {problem}")

    def _tell(self, trouble: str) -> None:
        """Tell staff of trouble: in the journal, and among the facts."""
        self._told = (*self._told[-9:], trouble)
        self.audit.note(trouble)
