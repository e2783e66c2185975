"""The staff's door of a lobby kiosk: a PIN opens it, guessing locks it."""

import os
import re
from contextlib import suppress
from math import inf
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from sro_kiosk.clock import Clock
from sro_kiosk.durable import write_durably
from sro_kiosk.staff.pin import is_right

FREE_TRIES = 3
FIRST_LOCK_OUT = 60  # seconds; every further wrong try doubles it
LONGEST_LOCK_OUT = 6 * 60 * 60
_MOST_TRIES = 99  # counted: long after the longest lock-out is reached

_LONGEST_FILE = 80
_FILE = re.compile(rb"([0-9]{1,2})(?: ([0-9a-f-]{36}) ([0-9]{1,15}))?\n")


class Answer(NamedTuple):
    """What a try came to: the door is open, or so many tries are left, or it is locked."""

    is_open: bool = False
    tries_left: int = 0
    seconds: int = 0  # until the next try is taken; 0 while tries are left


class Door:
    """Takes tries from any thread, one at a time.

    The file has the number of wrong tries since the last right one. It is on the disk before a try
    is answered, so that pulling the plug gives no further ones. While the door is locked it also
    has which start of the machine this is, and when the lock-out ends, in milliseconds of the
    monotonic clock: it begins anew with the machine, since no other clock can be trusted, but not
    with the program, which starts anew after visitors who search. Where nothing can be written it
    lives as long as the process, and the last try `is_kept` no longer than that.
    """

    def __init__(self, kept_pin: str, file: Path | None, clock: Clock) -> None:
        self._kept_pin = kept_pin
        self._file = file
        self._clock = clock
        self._lock = Lock()
        self.is_kept = file is not None
        self._boot = boot_id()
        self._tries, until = _read(file, self._boot)
        self._opens_at = min(until, clock.monotonic() + _lock_out(self._tries))

    @property
    def seconds(self) -> int:
        """How long no try is taken; 0 when one is."""
        left = self._opens_at - self._clock.monotonic()
        return max(0, -int(-left // 1))

    def try_pin(self, pin: str) -> Answer:
        """Try a PIN: slow, unless the door is locked; then the PIN is not even looked at."""
        with self._lock:
            if self.seconds:
                return Answer(seconds=self.seconds)
            self._count(min(self._tries + 1, _MOST_TRIES))  # wrong until it proves right
            if is_right(pin, self._kept_pin):
                self._count(0)
                return Answer(is_open=True)
            return Answer(tries_left=max(0, FREE_TRIES - self._tries), seconds=self.seconds)

    def _count(self, tries: int) -> None:
        self._tries = tries
        self._opens_at = self._clock.monotonic() + _lock_out(tries)
        if self._file is None:
            return
        self.is_kept = False
        with suppress(OSError):  # it is counted in memory all the same
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_durably(self._file, self._written())
            self.is_kept = True

    def _written(self) -> bytes:
        if self._boot and _lock_out(self._tries):
            return f"{self._tries} {self._boot} {int(self._opens_at * 1000)}\n".encode()
        return b"%d\n" % self._tries


def boot_id() -> str:
    """What this start of the machine is called; empty where the kernel does not say."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _lock_out(tries: int) -> int:
    """Seconds without tries that follow so many wrong ones."""
    if tries < FREE_TRIES:
        return 0
    return min(FIRST_LOCK_OUT << (tries - FREE_TRIES), LONGEST_LOCK_OUT)


def _read(file: Path | None, boot: str) -> tuple[int, float]:
    """The tries before this process, and when a lock-out of this start of the machine ends, if any.

    A file that nobody can have written honestly locks once.
    """
    if file is None:
        return 0, inf
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
    try:
        descriptor = os.open(file, flags)
    except FileNotFoundError:
        return 0, inf
    except OSError:
        return FREE_TRIES, inf
    try:
        found = _FILE.fullmatch(os.read(descriptor, _LONGEST_FILE))
    except OSError:
        return FREE_TRIES, inf
    finally:
        os.close(descriptor)
    if found is None:
        return FREE_TRIES, inf
    is_same_boot = bool(boot) and found[2] == boot.encode()
    return int(found[1]), int(found[3]) / 1000 if is_same_boot else inf
