"""What staff see behind their door: what is wrong first, then how the kiosk is doing."""

import os
import platform
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib.metadata import version

from sro_kiosk import __version__
from sro_kiosk.content.live import LivePack
from sro_kiosk.doctor.kiosk import look_at_kiosk
from sro_kiosk.doctor.machine import look_at_machine
from sro_kiosk.doctor.terminal import look_at_terminal
from sro_kiosk.lobby.staff_room import Fact
from sro_kiosk.notices import Board, Posted
from sro_kiosk.notices.board import Stamp

MOST_PROBLEMS = 8
_TERMINAL = ("device", "TERM", "size", "font", "colors")  # the rest is about commands in pipes


def facts_of(
    live: LivePack,
    board: Board,
    time: tuple[bool, str],
    uptime: float,
    told: Sequence[str],
    fresh: Collection[Stamp] = (),
) -> Sequence[Fact]:
    """Look around; `told` is the trouble of this run, the newest last.

    `fresh` are the emergencies that are shown though nobody knows the time.
    """
    return [
        Fact("program", f"sro-kiosk {__version__}", f"running for {_span(uptime)}"),
        Fact("versions", f"Python {platform.python_version()}, Textual {version('textual')}"),
        *_content(live),
        *_notices(board, fresh, knows_time=time[0]),
        Fact("time", "set" if time[0] else "not set", time[1], "" if time[0] else time[1]),
        *(Fact("trouble", trouble) for trouble in told[-5:]),
        *(Fact(*finding) for finding in look_at_kiosk()),
        *(Fact(*finding) for finding in look_at_terminal(os.environ) if finding.name in _TERMINAL),
        *(Fact(*finding) for finding in look_at_machine()),
    ]


def _content(live: LivePack) -> Iterator[Fact]:
    shown = {
        "folder": "as it is in the folder",
        "last good": "the last good one, not the folder's",
        "packaged": "the one that came with the program",
    }
    yield Fact("content", str(live.folder), shown[live.source])
    for problem in live.problems[:MOST_PROBLEMS]:
        yield Fact("content", "refused", mend=str(problem))


def _notices(board: Board, fresh: Collection[Stamp], *, knows_time: bool) -> Iterator[Fact]:
    yield Fact("notices", _names(board.notices) or "none")
    if held_back := () if knows_time else board.held_back(fresh):
        yield Fact("held back", _names(held_back), "nobody knows whether it is time for them")
    if doubtful := [posted for posted in board.notices if posted.stamp in fresh]:
        mend = "nobody knows whether it is over: set the clock, or remove the file when it is"
        yield Fact("emergency", _names(doubtful), mend=mend)
    for problem in board.problems[:MOST_PROBLEMS]:
        yield Fact("notice", "refused", mend=str(problem))


def _names(notices: Iterable[Posted]) -> str:
    return ", ".join(posted.file for posted in notices)


def _span(seconds: float) -> str:
    minutes = int(seconds) // 60
    days, hours = minutes // 1440, minutes // 60 % 24
    return f"{days} d {hours} h {minutes % 60} min" if days else f"{hours} h {minutes % 60} min"
