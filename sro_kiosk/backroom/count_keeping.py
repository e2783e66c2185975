"""Brings counts to the disk; what cannot be written now is written with what comes next."""

import datetime as dt
from collections import Counter
from pathlib import Path
from threading import Lock

from sro_kiosk.counts import CountStore, Tally, What
from sro_kiosk.errors import KioskError

MOST_KEPT = 10_000  # different things in memory: of the shipped content, those of four months


class CountKeeping:
    """Takes what a tally has counted, from any thread; without a path it is given up.

    Where the disk fails in the very last step of a write, that may be written once more: better
    twice than not at all.
    """

    def __init__(self, tally: Tally, path: Path | None) -> None:
        self._tally = tally
        self._store = CountStore(path) if path is not None else None
        self._waiting: dict[dt.date | None, Counter[What]] = {}
        self._trouble = ""
        self._lock = Lock()

    @property
    def waiting(self) -> int:
        """How many different things are yet to be written."""
        return sum(map(len, self._waiting.values()))

    def keep(self, day: dt.date | None) -> str:
        """Write what was counted, as that of a day if anybody knows it: slow.

        Returns what staff should be told, mostly nothing; trouble that lasts is told once.
        """
        with self._lock:
            batch = self._tally.take()
            if self._store is None:
                return ""
            if batch:
                self._waiting.setdefault(day, Counter()).update(batch)
            told = self._write(self._store)
            return "; ".join(filter(None, (told, self._make_room())))

    def _write(self, store: CountStore) -> str:
        told: list[str] = []
        try:
            for day in list(self._waiting):
                told.append(store.add(self._waiting[day], day))
                del self._waiting[day]
        except KioskError as error:
            is_new, self._trouble = str(error) != self._trouble, str(error)
            told.append(self._trouble if is_new else "")
        else:
            self._trouble = ""
        return "; ".join(filter(None, told))

    def _make_room(self) -> str:
        """Let the oldest days go where nothing can be written for months."""
        lost = 0
        while self.waiting > MOST_KEPT:
            lost += self._waiting.pop(next(iter(self._waiting))).total()
        return f"{lost} counts were given up, since they could not be written" if lost else ""
