"""Which notices are on the screen, and what staff should know of the others."""

import datetime as dt
from collections.abc import Callable

from sro_kiosk.clock import Clock
from sro_kiosk.content.fields import Audience
from sro_kiosk.notices import Arrivals, Board, Posted
from sro_kiosk.notices.board import Stamp

AUDIENCE: Audience = "visitor"
TEST_SECONDS = 20


class Posting:
    """The board as visitors see it; `knows_time` says whether the clock may be believed."""

    def __init__(self, board: Board, clock: Clock, knows_time: Callable[[], bool]) -> None:
        self.board = board
        self._clock = clock
        self._knows_time = knows_time
        self._arrivals = Arrivals(board, clock.now(), clock.monotonic())
        self._test_until = 0.0
        self._due: tuple[Posted, ...] = ()

    @property
    def notices(self) -> tuple[Posted, ...]:
        """Those for the banner, the first first; emergencies are not among them."""
        return tuple(posted for posted in self._due if not posted.notice.is_emergency)

    @property
    def emergencies(self) -> tuple[Posted, ...]:
        """Those that take the whole screen."""
        return tuple(posted for posted in self._due if posted.notice.is_emergency)

    @property
    def fresh(self) -> frozenset[Stamp]:
        """The emergencies that are shown though nobody knows the time."""
        if self._knows_time():
            return frozenset()
        now, seconds = self._clock.now(), self._clock.monotonic()
        return self._arrivals.fresh(self.board, now, seconds)

    @property
    def is_test(self) -> bool:
        """Whether staff are trying out what a notice looks like."""
        return self._clock.monotonic() < self._test_until

    def test(self) -> None:
        """Show a notice for some seconds that says that it is a test."""
        self._test_until = self._clock.monotonic() + TEST_SECONDS

    def look(self) -> bool:
        """Choose anew what is to be shown; whether that has changed."""
        now, seconds = self._clock.now(), self._clock.monotonic()
        before, knows, fresh = self._due, self._knows_time(), self.fresh
        self._due = self.board.due(now, audience=AUDIENCE, clock_set=knows, fresh=fresh)
        if self._test_until and seconds >= self._test_until:
            self._test_until = 0.0
            return True
        return self._due != before

    def seconds(self) -> float | None:
        """How long what is shown stays the same; None for as long as no file changes."""
        now = self._clock.now()
        change = self.board.next_change(now)
        spans = [] if change is None else [_between(now, change)]
        if self._test_until:
            spans.append(self._test_until - self._clock.monotonic())
        return max(0.0, min(spans)) if spans else None


def _between(now: dt.datetime, moment: dt.datetime) -> float:
    return (moment - now).total_seconds()
