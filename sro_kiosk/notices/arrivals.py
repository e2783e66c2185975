"""Emergencies that came while this process ran: nobody may miss them, though nobody knows the time.

One that was there at the start may be days old.
"""

from sro_kiosk.notices.board import Board, Posted, Stamp
from sro_kiosk.notices.notice import LONGEST_EMERGENCY


class Arrivals:
    """What came since the start; `seconds` are those of a clock that is never set back."""

    def __init__(self, board: Board) -> None:
        self._old = frozenset(board.signature)
        self._came: dict[Stamp, float] = {}

    def fresh(self, board: Board, seconds: float) -> frozenset[Stamp]:
        """Tell which emergencies came, and are not over by their own length.

        A file that was changed or replaced is a new one.
        """
        emergencies = {
            posted.stamp: _length(posted)
            for posted in board.notices
            if posted.notice.is_emergency and posted.stamp not in self._old
        }
        longest = LONGEST_EMERGENCY.total_seconds()
        self._came = {
            stamp: came
            for stamp, came in self._came.items()
            if stamp in emergencies or seconds - came < longest
        }
        for stamp in emergencies:
            self._came.setdefault(stamp, seconds)
        return frozenset(
            stamp for stamp, length in emergencies.items() if seconds - self._came[stamp] < length
        )


def _length(posted: Posted) -> float:
    """How long it lasts, in seconds, as far as that can be told without the time."""
    starts, expires = posted.notice.starts, posted.notice.expires
    told = expires - starts if starts and expires else LONGEST_EMERGENCY
    return min(told, LONGEST_EMERGENCY).total_seconds()
