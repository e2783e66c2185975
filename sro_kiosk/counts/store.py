"""Counts on the disk: a small SQLite file that a power cut cannot hurt."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sro_kiosk.content.text import safe
from sro_kiosk.counts.database import BrokenFile, move_aside, opened
from sro_kiosk.counts.tally import Batch, What
from sro_kiosk.errors import KioskError

if TYPE_CHECKING:  # as in `database`
    from sqlite3 import Connection

FILE = "counts.sqlite"  # in the state folder
MOST_DAYS = 400

_TABLE = """CREATE TABLE counts (
    day INTEGER CHECK (typeof(day) = 'integer' AND day BETWEEN 0 AND 3652059),
    kind TEXT CHECK (kind IN ('viewed', 'missed')),
    address TEXT CHECK (typeof(address) = 'text' AND address NOT GLOB '*[^a-z0-9/-]*'),
    language TEXT CHECK (typeof(language) = 'text' AND language NOT GLOB '*[^a-z]*'),
    count INTEGER CHECK (typeof(count) = 'integer' AND count BETWEEN 1 AND 1000000000),
    PRIMARY KEY (day, kind, address, language)
) WITHOUT ROWID"""
_ADD = """
INSERT INTO counts VALUES (?, ?, ?, ?, ?)
ON CONFLICT (day, kind, address, language) DO UPDATE SET count = count + excluded.count
"""
_FORGET = "DELETE FROM counts WHERE day BETWEEN 1 AND ?"
_ROWS = "SELECT day, kind, address, language, count FROM counts WHERE day >= ? ORDER BY 1, 2, 3, 4"
_NO_DAY = 0  # the clock was not set; other days are `date.toordinal`


class Count(NamedTuple):
    """How often something happened on a day; the day is None where the clock was not set."""

    day: dt.date | None
    what: What
    number: int


class CountStore:
    """One file, in a folder that is there. Any process may read it while one writes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, batch: Batch, day: dt.date | None) -> str:
        """Add to a day's counts; when this returns, they are on the disk. `KioskError` if not.

        Returns what staff should be told, mostly nothing: a file that is damaged or somebody
        else's is moved aside, and a new one begun. Days long past are forgotten.
        """
        if not batch:
            return ""
        with self._told("write", "make room, or let the kiosk's user write there"):
            try:
                self._add(batch, day)
            except BrokenFile as broken:
                place = move_aside(self._path)
                self._add(batch, day)
                name = safe(str(self._path))
                return f"{name} {broken}: it is {safe(place.name)} now, and a new one was begun"
        return ""

    def rows(self, since: dt.date | None = None) -> list[Count]:
        """All counts in the order of days, or those of a day and later; `KioskError` if not.

        A file that is not there is not made. `since` leaves out what has no day.
        """
        least = since.toordinal() if since is not None else _NO_DAY
        with self._told("read", "read it as the kiosk's user or root"):
            try:
                with opened(self._path, "BEGIN") as database:
                    is_new = _is_new(database)
                    found = [] if is_new else database.execute(_ROWS, (least,)).fetchall()
            except FileNotFoundError:
                return []
            except BrokenFile as broken:
                advice = "the kiosk moves it aside when it counts next"
                raise KioskError(f"{safe(str(self._path))} {broken}: {advice}") from None
        return [
            Count(dt.date.fromordinal(day) if day != _NO_DAY else None, What(*what), number)
            for day, *what, number in found
        ]

    def _add(self, batch: Batch, day: dt.date | None) -> None:
        number = day.toordinal() if day is not None else _NO_DAY
        # For its owner alone: exact numbers are in it. An empty file is an empty database.
        flags = os.O_RDONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        if not os.path.lexists(self._path):
            os.close(os.open(self._path, flags, 0o600))
        with opened(self._path, "BEGIN IMMEDIATE") as database:
            if _is_new(database):
                database.execute(_TABLE)
            database.executemany(_ADD, [(number, *what, more) for what, more in batch.items()])
            database.execute(_FORGET, (number - MOST_DAYS - 1,))
            database.execute("COMMIT")

    @contextmanager
    def _told(self, deed: str, advice: str) -> Iterator[None]:
        """Say of any failure which file it was and what to do."""
        try:
            yield
        except OSError as error:
            reason = safe(error.strerror or str(error)).lower()
            raise KioskError(
                f"cannot {deed} {safe(str(self._path))} ({reason}): {advice}"
            ) from None


def _is_new(database: "Connection") -> bool:
    """Whether nothing was ever written; `BrokenFile` where it is not what a kiosk wrote."""
    tables = database.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    if tables not in ([], [("table", "counts", _TABLE)]):
        raise BrokenFile("holds no counts")
    if database.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise BrokenFile("is damaged")
    return not tables
