"""A program at the end of a line: every byte that it writes, with the time it came.

Nothing is emulated while it runs; what the screen showed, and when, is found out afterwards.
"""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyte

from tests.bench.process import Process

QUIET = 0.1  # without a byte, and with nothing running: the program has done what it had to do
LONGEST = 120.0
BITS_A_BYTE = 10  # start and stop bit, as on a serial line

Size = tuple[int, int]
Condition = Callable[[bool], bool]


class Chunk(NamedTuple):
    """Bytes, and the seconds from exec until they had come."""

    at: float
    data: bytes


class Answer(NamedTuple):
    """What came of a key: how many bytes, and the seconds until the last one."""

    size: int
    seconds: float


class NotMeasured(RuntimeError):
    """The program did not do what it is measured at."""


class Line:
    """A program on a pseudo-terminal, read at full speed or at `speed` bits a second."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: Size,
        env: Mapping[str, str],
        cwd: Path,
        speed: int | None = None,
    ) -> None:
        self.chunks: list[Chunk] = []
        self._seen = 0
        self._bytes_a_second = speed and speed / BITS_A_BYTE
        self._free_at = 0.0
        self._master, slave = pty.openpty()
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self._name = Path(command[0]).name
        self.started = time.monotonic()
        self._popen = subprocess.Popen(  # noqa: S603 - a program that is measured
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(env),
            cwd=cwd,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - there are no threads here
        )
        os.close(slave)
        self.process = Process(self._popen.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._popen.kill()
        self._popen.wait()
        os.close(self._master)

    @property
    def is_running(self) -> bool:
        """The program has not ended."""
        return self._popen.poll() is None

    @property
    def output(self) -> bytes:
        """Everything that came."""
        return b"".join(chunk.data for chunk in self.chunks)

    def send(self, keys: str) -> None:
        """Type, and do not wait."""
        os.write(self._master, keys.encode())

    def press(self, keys: str) -> Answer:
        """Type, and wait until the program has done what it had to do."""
        sent = time.monotonic() - self.started
        self.send(keys)
        chunks = self.settle()
        if not self.is_running:
            raise NotMeasured(f"{self._name} ended at {keys!r}: {self.output!r}")
        return Answer(size_of(chunks), chunks[-1].at - sent if chunks else 0.0)

    def leave(self, keys: str) -> None:
        """Have the program end by itself."""
        self.send(keys)
        self._read_until(lambda _: not self.is_running, QUIET)

    def wait_for(self, word: str) -> None:
        """Wait until a word has come."""
        self._read_until(lambda _: word.encode() in self.output or not self.is_running, QUIET)
        if word.encode() not in self.output:
            raise NotMeasured(f"{self._name} ended without {word!r}: {self.output!r}")

    def settle_with(self, word: str) -> Sequence[Chunk]:
        """Wait until the program has started, shown a word, and is at rest; what came."""
        self.wait_for(word)
        return self.settle()

    def settle(self, quiet: float = QUIET) -> Sequence[Chunk]:
        """Wait until the program is at rest; what came since the last time."""
        self._read_until(lambda came: not came and not self._is_busy, quiet)
        return self.news()

    def listen(self, seconds: float) -> Sequence[Chunk]:
        """Do nothing for a while; what came meanwhile."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)
        return self.news()

    def fileno(self) -> int:
        """The near end, to wait for several lines at once."""
        return self._master

    def take(self) -> bool:
        """Take what has come, if anything has."""
        return self._read(0)

    def news(self) -> Sequence[Chunk]:
        """What came since the last time."""
        chunks = self.chunks[self._seen :]
        self._seen = len(self.chunks)
        return chunks

    @property
    def _is_busy(self) -> bool:
        return self.is_running and self.process.is_busy

    def _read_until(self, is_over: Condition, pause: float) -> None:
        end = time.monotonic() + LONGEST
        while not is_over(self._read(pause)):
            if time.monotonic() > end:
                raise NotMeasured(f"{self._name} took more than {LONGEST} s")

    def _read(self, seconds: float) -> bool:
        """Take what comes within this time; whether anything came."""
        most = 1 << 16
        if self._bytes_a_second:
            most = max(1, int(self._bytes_a_second / 50))
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, most)
        except OSError:  # the program has ended
            time.sleep(seconds)
            return False
        now = time.monotonic()
        if self._bytes_a_second:
            self._free_at = max(now, self._free_at) + len(data) / self._bytes_a_second
            time.sleep(max(0.0, self._free_at - now))
            now = self._free_at
        self.chunks.append(Chunk(now - self.started, data))
        return True


def size_of(chunks: Iterable[Chunk]) -> int:
    """Bytes in all."""
    return sum(len(chunk.data) for chunk in chunks)


def shown_at(chunks: Iterable[Chunk], size: Size, texts: Sequence[str]) -> float:
    """Seconds from exec until the screen showed all these texts, in whatever case."""
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    for chunk in chunks:
        stream.feed(chunk.data)
        shown = "\n".join(screen.display).casefold()
        if all(text.casefold() in shown for text in texts):
            return chunk.at
    display = "\n".join(screen.display)
    raise NotMeasured(f"{texts} never was on the screen; in the end it showed\n{display}")


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
