"""Puts a front before a backroom."""

from sro_kiosk.backroom.backroom import Backroom
from sro_kiosk.lobby import Front
from sro_kiosk.lobby.counting import Counting
from sro_kiosk.lobby.posting import Posting
from sro_kiosk.lobby.present import Around


def open_front(backroom: Backroom) -> Front:
    """The front of a kiosk as it is when it starts."""
    posting = Posting(backroom.board, backroom.clock, backroom.knows_time)
    around = Around(backroom.clock, posting, backroom.knows_time, Counting(backroom.tally))
    return Front(backroom.reader(), around)
