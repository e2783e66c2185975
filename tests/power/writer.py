"""Writes what must outlive a power cut, in the current folder; `cutting` cuts it off.

It says `ready` before it writes, `written 1`, `written 2` … when a write is said to be on the
disk, and `done` when it has nothing more to do.
"""

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from sro_kiosk.errors import KioskError


def say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - to the test


def last_good(_: int) -> Iterator[None]:
    """Put the pack of the file `next` in the place of that of the file `last-good`."""
    from sro_kiosk.content.last_good import LastGood  # noqa: PLC0415 - a cut must not take long

    found = LastGood(Path("next")).find()
    if found is None:
        raise KioskError("next: holds no pack")
    say("ready")
    LastGood(Path("last-good")).keep(*found)
    yield


def counts(batches: int) -> Iterator[None]:
    """Add batches of three topics to `counts.sqlite`."""
    import sqlite3  # noqa: F401, PLC0415 - loaded before it is ready

    from sro_kiosk.counts import VIEWED, CountStore, What  # noqa: PLC0415 - as above

    store = CountStore(Path("counts.sqlite"))
    batch = {What(VIEWED, f"roles/{name}", "en"): 1 for name in ("educator", "mentor", "guard")}
    say("ready")
    for _ in range(batches):
        store.add(batch, dt.date(2026, 11, 27))
        yield


def door(tries: int) -> Iterator[None]:
    """Guess at the staff's door, whose file is `door`; by a clock that no lock-out holds up."""
    from sro_kiosk.clock import Clock  # noqa: PLC0415 - as above
    from sro_kiosk.staff import Door  # noqa: PLC0415 - as above

    class Leaping(Clock):
        passed = 0.0

        def monotonic(self) -> float:
            self.passed += 86400
            return self.passed

    at = Door("", Path("door"), Leaping())
    say("ready")
    for _ in range(tries):
        at.try_pin("guess")
        if not at.is_kept:
            raise KioskError("door: cannot be written")
        yield


def read(_: int) -> Iterator[None]:
    """Read what was counted."""
    import sqlite3  # noqa: F401, PLC0415 - loaded before it is ready

    from sro_kiosk.counts import CountStore  # noqa: PLC0415 - as above

    say("ready")
    if not CountStore(Path("counts.sqlite")).rows():
        raise KioskError("nothing was counted")
    yield from ()


WRITERS = {"last-good": last_good, "counts": counts, "door": door, "read": read}


def main(what: str, times: str) -> None:
    """Write, and say so."""
    try:
        for number, _ in enumerate(WRITERS[what](int(times)), 1):
            say(f"written {number}")
        say("done")
    except (KioskError, OSError) as error:
        sys.exit(f"failed: {error}")


main(*sys.argv[1:])
