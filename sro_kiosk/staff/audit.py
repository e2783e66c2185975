"""What staff did at the kiosk, one line an event, for whoever asks later."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TextIO

from sro_kiosk.clock import Clock
from sro_kiosk.content.text import safe
from sro_kiosk.durable import write_durably

MOST_BYTES = 256 * 1024  # of the file: years of a door that is used daily


class Audit:
    """Notes events in a file for its owner alone, and in a stream that is no terminal: the journal.

    An event is the program's own words, never what somebody typed. A full file loses its older
    half. A file that cannot be written is told to the stream; the kiosk goes on.
    """

    def __init__(self, path: Path | None, stream: TextIO | None, clock: Clock) -> None:
        self._path = path
        self._stream = None if stream is None or stream.isatty() else stream
        self._clock = clock
        self._lock = Lock()

    def note(self, event: str) -> None:
        """Note one event, with the time on the wall; from any thread."""
        line = f"{self._clock.now().isoformat(timespec='seconds')} {event}"
        with self._lock:
            self._tell(line)
            if self._path is not None:
                try:
                    self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    _append(self._path, line.encode() + b"\n")
                except OSError as error:
                    where = safe(str(self._path))
                    self._tell(f"sro-kiosk: cannot note this in {where}: {error.strerror}")

    def _tell(self, line: str) -> None:
        if self._stream is not None:
            with suppress(OSError):  # a journal that is gone has nobody to be told
                print(line, file=self._stream, flush=True)


def _append(path: Path, line: bytes) -> None:
    """Add a line; when this returns, it is on the disk."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(0, "is no regular file")
        if found.st_size + len(line) > MOST_BYTES:
            half = os.pread(descriptor, MOST_BYTES // 2, found.st_size - MOST_BYTES // 2)
            write_durably(path, half.partition(b"\n")[2] + line)
        else:
            os.write(descriptor, line)
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
