"""The terminal as a device: raw mode, its size, and leaving it as it was found.

Input is file 0 and output file 1; file 2 is left to whoever collects errors.
"""

import os
import signal
import termios
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple, Self

from sro_kiosk.terminal.capabilities import Capabilities

USUAL_SIZE = (80, 24)
LARGEST_SIZE = (500, 200)

CHUNK = 1024  # little, as a stalled terminal may hold that much back at the end
TRIES, PAUSE = 40, 0.005
WAKING = signal.SIGUSR1  # takes a thread out of a write that the terminal does not read

CANCEL = b"\x18"  # ends a sequence that was cut in the middle
ENTER = b"\x1b[?7l\x1b[?25l\x1b[?2004h"
LEAVE = b"\x1b[0m\x1b[?2004l\x1b[?7h\x1b[?25h"
OTHER_PAGE, FORMER_PAGE = b"\x1b[?1049h", b"\x1b[?1049l"
CLEAR = b"\x1b[H\x1b[2J"
MOUSE_ON, MOUSE_OFF = b"\x1b[?1000h\x1b[?1006h", b"\x1b[?1006l\x1b[?1000l"


class Size(NamedTuple):
    """Cells across and down."""

    width: int
    height: int


class Tty:
    """Files 0 and 1, raw between entering and leaving the context."""

    def __init__(self, capabilities: Capabilities, read_fd: int = 0, write_fd: int = 1) -> None:
        self.capabilities = capabilities
        self.read_fd = read_fd
        self.write_fd = write_fd
        self._found: list[int | list[bytes | int]] | None = None
        self._drawn_on = False
        self._is_given_back = False
        self._writer: int | None = None

    def __enter__(self) -> Self:
        self._found = termios.tcgetattr(self.read_fd)
        self.make_raw()
        signal.signal(WAKING, _do_nothing)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.give_back()

    def make_raw(self) -> None:
        """No echo, no line editing, and no key of the kernel's: ^C, ^Z and ^S are just keys."""
        raw = termios.tcgetattr(self.read_fd)
        raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        raw[6][termios.VMIN] = 1
        raw[6][termios.VTIME] = 0
        termios.tcsetattr(self.read_fd, termios.TCSANOW, raw)

    @property
    def size(self) -> Size:
        """Its size, or the nearest one that can be drawn."""
        with suppress(OSError):
            width, height = os.get_terminal_size(self.write_fd)
            if width > 0 and height > 0:
                return Size(min(width, LARGEST_SIZE[0]), min(height, LARGEST_SIZE[1]))
        return Size(*USUAL_SIZE)

    @property
    def entering(self) -> bytes:
        """What to write before the first frame."""
        self._drawn_on = True
        return (CLEAR if self.capabilities.is_console else OTHER_PAGE) + self.setting

    @property
    def setting(self) -> bytes:
        """How the terminal is to be set while it is drawn on."""
        return ENTER + (MOUSE_ON if self.capabilities.mouse else b"")

    @property
    def leaving(self) -> bytes:
        """What to write after the last one."""
        page = CLEAR if self.capabilities.is_console else FORMER_PAGE
        return (MOUSE_OFF if self.capabilities.mouse else b"") + LEAVE + page

    def left(self) -> None:
        """The leaving bytes have been written."""
        self._drawn_on = False

    def write(self, data: bytes) -> None:
        """Write, however slowly the terminal reads; hardly anything after giving back."""
        self._writer = threading.get_ident()
        try:
            for start in range(0, len(data), CHUNK):
                chunk = data[start : start + CHUNK]
                while chunk and not self._is_given_back:
                    chunk = chunk[os.write(self.write_fd, chunk) :]
        finally:
            self._writer = None

    def give_back(self) -> None:
        """Leave the terminal as it was found; never waits, and does no harm a second time.

        What the visitor typed and nobody read goes with it: the shell must not run it.
        """
        found, self._found = self._found, None
        self._is_given_back = True
        if self._drawn_on:
            self._drawn_on = False
            self._write_past_the_queue(CANCEL + self.leaving)
        if found is not None:
            with suppress(termios.error):
                termios.tcflush(self.read_fd, termios.TCIFLUSH)
                termios.tcsetattr(self.read_fd, termios.TCSANOW, found)

    def _write_past_the_queue(self, data: bytes) -> None:
        """Drop what the terminal has not read, and leave `data` there in its place.

        A file of its own may be non-blocking; files 0 to 2 are shared with the shell. A thread that
        is stuck in writing is woken and gets its chunk in first.
        """
        how = os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC
        with suppress(OSError, termios.error):
            own = os.open(os.ttyname(self.write_fd), how)
            try:
                for _ in range(TRIES):
                    termios.tcflush(own, termios.TCOFLUSH)
                    if self._writer is not None:
                        signal.pthread_kill(self._writer, WAKING)
                    with suppress(BlockingIOError):
                        os.write(own, data)
                        break
                    time.sleep(PAUSE)
            finally:
                os.close(own)


def _do_nothing(number: int, frame: object) -> None:
    """A signal without a handler would end the process instead of waking a thread."""
