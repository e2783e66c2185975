"""Emergencies while nobody knows the time: nobody may miss them, and none may stay for ever.

A clock that nobody confirms is mostly behind: a board without one goes on from some moment in the
past. So what is over even by this clock is over; what is not is shown, as long as it lasts.
"""

import datetime as dt

from sro_kiosk.notices.board import Board, Posted, Stamp
from sro_kiosk.notices.notice import LONGEST_EMERGENCY


class Arrivals:
    """When each emergency came; `now` is what the machine's clock says.

    `seconds` are those of a clock that is never set back. What was there at the start has its time
    in its file; where the clock has been set back since, it counts from the start.
    """

    def __init__(self, board: Board, now: dt.datetime, seconds: float) -> None:
        ages = {stamp: now.timestamp() - stamp.came / 1e9 for stamp in board.signature}
        self._old = {stamp: seconds - max(0.0, age) for stamp, age in ages.items()}
        self._came: dict[Stamp, float] = {}

    def fresh(self, board: Board, now: dt.datetime, seconds: float) -> frozenset[Stamp]:
        """Tell which emergencies are not over, as far as can be told.

        A file that was changed or replaced is a new one.
        """
        emergencies = {
            posted.stamp: posted for posted in board.notices if posted.notice.is_emergency
        }
        longest = LONGEST_EMERGENCY.total_seconds()
        self._came = {
            stamp: came
            for stamp, came in self._came.items()
            if stamp in emergencies or seconds - came < longest
        }
        for stamp in emergencies:
            self._came.setdefault(stamp, self._old.get(stamp, seconds))
        return frozenset(
            stamp
            for stamp, posted in emergencies.items()
            if seconds - self._came[stamp] < _length(posted) and not _has_run_out(posted, now)
        )


def _length(posted: Posted) -> float:
    """How long it lasts, in seconds, as far as that can be told without the time."""
    starts, expires = posted.notice.starts, posted.notice.expires
    told = [expires - starts] if starts and expires else []
    if expires is not None:
        left = expires - posted.written.replace(tzinfo=expires.tzinfo and posted.written.tzinfo)
        told += [left] if dt.timedelta() < left <= LONGEST_EMERGENCY else []
    return min(max(told, default=LONGEST_EMERGENCY), LONGEST_EMERGENCY).total_seconds()


def _has_run_out(posted: Posted, now: dt.datetime) -> bool:
    """Whether the clock has gone past its end since it was put there."""
    return posted.notice.is_over(now) and not posted.notice.is_over(posted.written)
