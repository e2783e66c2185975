"""A real pseudo-terminal with a program in it, and a person before it who presses keys and reads.

The emulator (pyte) is slow; give `emulate=False` where floods of output are to be read.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pyte

from tests.support.process import Process

JOURNAL = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
WAIT = 30.0  # for a condition, on a machine with much else to do
ROOT = Path(__file__).parents[2]


class Terminal(Process):
    """Runs a program as the leader of a session on a pseudo-terminal of its own.

    What it says of errors goes to the terminal too, or to the end of a file, the `journal`.
    """

    def __init__(  # noqa: PLR0913 - what a run may differ in
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        emulate: bool = True,
        controlling: bool = True,
        ignore_hangup: bool = False,
        cwd: Path | None = None,
        journal: Path | None = None,
    ) -> None:
        self.output = bytearray()
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen) if emulate else None
        self._lock = threading.Lock()
        self._is_ending = False
        self._reading = threading.Event()
        self._reading.set()
        self._master, slave = pty.openpty()
        self._set_size(*size)
        self.modes_before = termios.tcgetattr(slave)
        self._slave = slave

        def become_leader() -> None:
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)  # whoever runs these tests may ignore them
            if ignore_hangup:
                signal.signal(signal.SIGHUP, signal.SIG_IGN)
            if controlling:
                fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave if journal is None else os.open(journal, JOURNAL, 0o600),
            env=dict(env if env is not None else plain_env()),
            cwd=cwd,
            start_new_session=True,
            preexec_fn=become_leader,  # noqa: PLW1509 - before any thread of ours holds a lock
        )
        super().__init__(self.process.pid)
        self._pump = threading.Thread(target=self._read, daemon=True)
        self._pump.start()

    @property
    def lines(self) -> list[str]:
        """What is on the screen, line by line."""
        with self._lock:
            return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self.lines)

    @property
    def modes(self) -> list[object]:
        """How the device is set up now."""
        return list(termios.tcgetattr(self._slave))

    def send(self, keys: str | bytes) -> None:
        """Type; gives up quietly when nobody reads any more."""
        data = keys.encode() if isinstance(keys, str) else keys
        while data:
            with suppress(OSError):
                if select.select([], [self._master], [], WAIT)[1]:
                    data = data[os.write(self._master, data[:256]) :]
                    continue
            return

    def wait_until(self, condition: Callable[[], bool], what: str, seconds: float = WAIT) -> None:
        """Wait for a condition, or say what the screen shows instead."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                state = "running" if self.is_running else f"ended with {self.process.returncode}"
                raise AssertionError(f"{what} not in {seconds} s ({state}) on\n{self.text}")
            time.sleep(0.01)

    def wait_for(self, text: str, seconds: float = WAIT) -> None:
        """Wait until the screen shows a text."""
        self.wait_until(lambda: text in self.text, repr(text), seconds)

    def wait_for_output(self, data: bytes, seconds: float = WAIT) -> None:
        """Wait until the program has written these bytes."""
        self.wait_until(lambda: data in self.output, repr(data), seconds)

    def wait_until_stuck(self) -> None:
        """Wait until the program is stuck in writing to a terminal that does not read."""

        self.wait_until(lambda: self.is_writing, "getting stuck")

    def wait_until_ended(self, seconds: float = WAIT) -> None:
        """Wait until the process has ended; what it used can still be asked."""
        how = os.WEXITED | os.WNOWAIT | os.WNOHANG
        self.wait_until(
            lambda: os.waitid(os.P_PID, self.process.pid, how) is not None, "the end", seconds
        )

    def disturb(self, text: str = "\x1b[2J\x1b[31mWALL: the system goes down") -> None:
        """Have somebody else write on the screen."""
        with self._lock:
            assert self._stream is not None
            self._stream.feed(text.encode())

    def quiet(self, seconds: float = 0.3) -> None:
        """Wait until nothing has been written for a while."""
        length = -1
        while length != len(self.output):
            length = len(self.output)
            time.sleep(seconds)

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        with self._lock:
            self.screen.resize(height, width)
        self._set_size(width, height)

    def claim(self, width: int, height: int) -> None:
        """Say that the terminal has a size that it does not have."""
        self._set_size(width, height)

    @property
    def unread_keys(self) -> int:
        """Bytes that were typed and not read by the program."""
        count = fcntl.ioctl(self._slave, termios.FIONREAD, b"\0" * 4)
        return int(struct.unpack("i", count)[0])

    def stop_reading(self) -> None:
        """Let what the program writes pile up."""
        self._reading.clear()

    def go_on_reading(self) -> None:
        """Read again."""
        self._reading.set()

    def take_nothing(self) -> None:
        """Have the device take nothing, not even into its buffer."""
        termios.tcflow(self._slave, termios.TCOOFF)

    def hang_up(self) -> None:
        """Cut the line."""
        self._end_reading()
        os.close(self._slave)
        os.close(self._master)
        self._slave = self._master = -1

    def signal(self, number: int) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def exit_code(self, seconds: float = WAIT) -> int:
        """Wait for the end; negative for a signal that ended it."""
        code = self.process.wait(seconds)
        self.quiet(0.1)  # its last words
        return code

    @property
    def is_running(self) -> bool:
        """It has not ended."""
        return self.process.poll() is None

    def close(self) -> None:
        """End whatever still runs."""
        if self.is_running:
            self.process.kill()
            self.process.wait()
        self._end_reading()
        for file in {self._slave, self._master} - {-1}:
            os.close(file)
        self._slave = self._master = -1

    def _set_size(self, width: int, height: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def _end_reading(self) -> None:
        self._is_ending = True
        self._reading.set()
        self._pump.join()

    def _read(self) -> None:
        while not self._is_ending:
            self._reading.wait()
            if not select.select([self._master], [], [], 0.05)[0]:
                continue
            data = os.read(self._master, 1 << 16)
            with self._lock:
                self.output += data
                if self._stream is not None:
                    self._stream.feed(data)


def plain_env(**more: str) -> dict[str, str]:
    """The environment of somebody at an ordinary terminal, with no place to write to."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": "/proc/nowhere",
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        **more,
    }


@contextmanager
def running(command: Sequence[str], **how: object) -> Iterator[Terminal]:
    """A program at a terminal; ended in the end."""
    terminal = Terminal(command, **how)  # type: ignore[arg-type] # passed on as they are
    try:
        yield terminal
    finally:
        terminal.close()


def python(*arguments: str) -> list[str]:
    """A command of this Python."""
    return [sys.executable, *arguments]
