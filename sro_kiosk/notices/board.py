"""The notices of a folder, and which of them are to be shown at a moment."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sro_kiosk.content.fields import Audience
from sro_kiosk.content.problems import Problem
from sro_kiosk.notices.notice import Notice

_HOUR = dt.timedelta(hours=1)


class Stamp(NamedTuple):
    """What a file was when it was looked at; another one when anything about it has changed.

    Times are in nanoseconds since 1970.
    """

    file: str
    inode: int
    written: int
    changed: int
    size: int

    @property
    def came(self) -> int:
        """When it was put here: what was moved or copied may have been written long before."""
        return max(self.written, self.changed)


@dataclass(frozen=True, slots=True)
class Posted:
    """A notice, the name of its file, and when that was put here by the clock of then."""

    notice: Notice
    file: str
    written: dt.datetime
    stamp: Stamp

    def text_in(self, language: str) -> str:
        """What it says: in this language, else in the first that it has."""
        return _in(language, self.notice.text)

    def detail_in(self, language: str) -> str:
        """More of it; empty where there is none."""
        return _in(language, self.notice.detail)

    def is_for(self, reader: Audience) -> bool:
        """Whether it is for these people, or for everybody."""
        return not self.notice.audience or reader in self.notice.audience


@dataclass(frozen=True, slots=True)
class Board:
    """What a folder held: its notices in their order, and what is wrong with its other files.

    While `signature(folder) == board.signature` there is nothing new to read.
    """

    notices: tuple[Posted, ...] = ()
    problems: tuple[Problem, ...] = ()
    signature: tuple[Stamp, ...] = ()

    def due(
        self,
        now: dt.datetime,
        *,
        audience: Audience,
        clock_set: bool,
        fresh: Collection[Stamp] = (),
    ) -> tuple[Posted, ...]:
        """List what these people are to see now, the first first.

        `now` has an offset. While nobody knows the time, only what needs none is shown, and `fresh`
        emergencies, which `Arrivals` tells.
        """
        return tuple(
            posted
            for posted in self.notices
            if posted.is_for(audience)
            and (
                posted.notice.is_due(now)
                if clock_set or not posted.notice.needs_clock
                else posted.stamp in fresh
            )
        )

    def held_back(self, fresh: Collection[Stamp] = ()) -> tuple[Posted, ...]:
        """List what nobody is shown, due or not, only because nobody knows the time."""
        return tuple(
            posted
            for posted in self.notices
            if posted.notice.needs_clock and posted.stamp not in fresh
        )

    def over(self, now: dt.datetime) -> tuple[Problem, ...]:
        """Give the advice to remove what will not be shown again."""
        return tuple(
            Problem(posted.file, "expires", "is past: remove the file")
            for posted in self.notices
            if posted.notice.is_over(now)
        )

    def next_change(self, now: dt.datetime) -> dt.datetime | None:
        """Tell until when `due` answers as it does now; None when for ever.

        That is a notice's next moment, at the latest the next full hour: days begin with one, and
        it is then that the clock on the wall is put forward or back.
        """
        moments = [
            moment
            for posted in self.notices
            if posted.notice.needs_clock
            for moment in _moments(posted.notice, now)
        ]
        return min(moments).astimezone(now.tzinfo) if moments else None


def _moments(notice: Notice, now: dt.datetime) -> Iterator[dt.datetime]:
    """The moments of this hour at which a notice may come or go, and the next hour, in UTC."""
    wall = now.replace(tzinfo=None)
    start_of_hour = wall.replace(minute=0, second=0, microsecond=0)
    utc = now.astimezone(dt.UTC)
    hour = utc + (start_of_hour + _HOUR - wall)
    yield hour
    times = [dt.datetime.combine(wall.date(), time) for time in notice.turns]
    for moment in filter(None, (notice.starts, notice.expires, *times)):
        if moment.tzinfo is None:
            if wall < moment < start_of_hour + _HOUR:
                yield utc + (moment - wall)
        elif utc < moment < hour:
            yield moment


def _in(language: str, texts: dict[str, str]) -> str:
    return texts.get(language) or next(iter(texts.values()), "")
