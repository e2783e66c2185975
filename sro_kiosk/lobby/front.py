"""What a visitor has in front of them, as time passes and news come in."""

from sro_kiosk.lobby.notice_list import NoticeList
from sro_kiosk.lobby.present import Around
from sro_kiosk.lobby.staff_room import Wish
from sro_kiosk.lobby.touched import Touched
from sro_kiosk.lobby.visit import Phase
from sro_kiosk.notices import Board
from sro_kiosk.reader import Reader

SHORTEST_WAIT = 0.01
LONGEST_WAIT = 60.0  # seconds: the clock on the wall may be put right meanwhile


class Front(Touched):
    """Takes what visitors do, what time does and what comes from outside, and draws the screen.

    `must_ring` and `must_renew` are for whoever has a bell and can start the program anew.
    """

    def __init__(self, reader: Reader, around: Around) -> None:
        super().__init__(reader, around)
        self.must_ring = self.must_renew = False
        self._coming: Reader | None = None
        around.posting.look()

    @property
    def may_renew(self) -> bool:
        """Whether the program is to be started anew, and nobody would miss anything.

        That would be a visitor who has come meanwhile, or an emergency that is only shown because
        it came while this program ran.
        """
        is_safe = self._around.knows_time() or not self._around.posting.emergencies
        return self.must_renew and self.visit.is_over and is_safe

    def close(self) -> None:
        """The kiosk is ended: whoever is there will be somebody else when it starts again."""
        self._around.counting.close()

    def pass_time(self) -> bool:
        """Do what it is time for; whether there is something else to see."""
        changed = self._look_at_notices()
        if self.visit.pass_time(self._around.clock.monotonic()):
            changed = True
            if self.phase is Phase.WARNED:
                self.must_ring = True
            elif self.phase is Phase.FRESH:
                self._start_over()
        self._take_coming()
        is_waiting = self.doorstep.is_waiting(self._around.clock.monotonic())
        return changed or self.phase in {Phase.ATTRACT, Phase.WARNED} or is_waiting

    def seconds(self) -> float:
        """How long until `pass_time` may have something to do."""
        now = self._around.clock.monotonic()
        spans = [LONGEST_WAIT, self._around.posting.seconds(), self.doorstep.seconds(now)]
        spans += [self.visit.seconds(now)]
        if self.phase is Phase.ATTRACT:
            spans.append(self._attraction.seconds())
        return max(SHORTEST_WAIT, min(span for span in spans if span is not None))

    def post(self, board: Board) -> None:
        """The folder of notices has changed."""
        self._around.posting.board = board
        self._look_at_notices()

    def offer(self, reader: Reader) -> None:
        """There is a new pack: it comes when no visitor is there."""
        self._coming = reader
        self._take_coming()

    def test_notice(self) -> None:
        """Show for some seconds what a notice looks like, on the page that visitors see."""
        self._around.posting.test()
        self.doorstep.leave()

    def reloaded(self, reader: Reader | None) -> None:
        """The content was loaded again on the staff's demand, and may be new."""
        if self.doorstep.room is not None:
            self.doorstep.wish = Wish.REPORT
            self.doorstep.message = "The content was refused: see below."
            self.doorstep.room.offset = 0
        if reader is not None:
            self.doorstep.message = "The content will be shown when the kiosk starts over."
            self.offer(reader)

    def _look_at_notices(self) -> bool:
        known = {posted.stamp for posted in self._around.posting.emergencies}
        changed = self._around.posting.look()
        self.must_ring |= any(
            posted.stamp not in known for posted in self._around.posting.emergencies
        )
        if changed:
            self._alarm.rest()
            if isinstance(self.reader.busy_with, NoticeList) and not self._around.posting.notices:
                self.reader.do("back")  # from a list that is empty now
        return changed

    def _start_over(self) -> None:
        """Nothing of the visitor stays."""
        self._around.counting.close()
        self.must_renew |= self._has_typed
        self.is_contrast = self._has_typed = False
        self.reader = self.reader.anew()
        self.doorstep.leave()
        self._alarm.rest()
        self._attraction.hold(None)

    def _take_coming(self) -> None:
        is_free = self.visit.is_over and not self._attraction.is_held
        if self._coming is not None and is_free and self.doorstep.room is None:
            self._coming.size, self._coming.find = self.reader.size, self.reader.find
            self._set_up(self._coming)
            self._coming = None
            self._look_at_notices()
