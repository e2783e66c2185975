"""The terminal as a device: raw mode, its size, and leaving it as it was found.

Input is file 0 and output file 1; file 2 is left to whoever collects errors.
"""

import os
import select
import signal
import termios
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple, Self

from sro_kiosk.terminal.capabilities import Capabilities
from sro_kiosk.terminal.modes import CANCEL, leaving

USUAL_SIZE = (80, 24)
LARGEST_SIZE = (500, 200)

CHUNK = 1024  # little, as a stalled terminal may hold that much back at the end
TRIES, PAUSE = 40, 0.005
WAKING = signal.SIGUSR1  # takes a thread out of a write that the terminal does not read

NO_INPUT_CHANGES = ~(
    termios.BRKINT
    | termios.PARMRK
    | termios.ISTRIP
    | termios.INLCR
    | termios.IGNCR
    | termios.ICRNL
    | termios.IXON
    | termios.IXOFF
)
NO_OUTPUT_CHANGES = ~(termios.OCRNL | termios.ONOCR | termios.ONLRET | termios.TABDLY)
NO_KEYS_OF_ITS_OWN = ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)


class Size(NamedTuple):
    """Cells across and down."""

    width: int
    height: int


class Tty:
    """Files 0 and 1, raw between entering and leaving the context.

    `last_words` are what is read on it afterwards. If it `stays`, it is left raw and as it looks.
    `typed` was read from it already, and no program has had it. It may have `double_lines`.
    """

    def __init__(self, capabilities: Capabilities, read_fd: int = 0, write_fd: int = 1) -> None:
        self.capabilities = capabilities
        self.read_fd = read_fd
        self.write_fd = write_fd
        self.last_words = b""
        self.stays = False
        self.typed = b""
        self.double_lines = False
        self._found: list[int | list[bytes | int]] | None = None
        self._drawn_on = False
        self._is_given_back = False
        self._writer: int | None = None

    def __enter__(self) -> Self:
        signal.signal(WAKING, _do_nothing)
        try:
            self._found = termios.tcgetattr(self.read_fd)
            self.make_raw()
        except termios.error as error:  # no child of OSError: the line was cut meanwhile
            raise OSError(*error.args) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.give_back()

    def make_raw(self) -> None:
        """No echo, no line editing, and no key of the kernel's: ^C, ^Z and ^S are just keys.

        On output a newline starts a line, as frames take for granted.
        """
        raw = termios.tcgetattr(self.read_fd)
        raw[0] &= NO_INPUT_CHANGES
        raw[1] = raw[1] & NO_OUTPUT_CHANGES | termios.OPOST | termios.ONLCR
        raw[3] &= NO_KEYS_OF_ITS_OWN
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

    def write(self, data: bytes) -> None:
        """Write, however slowly the terminal reads; hardly anything after giving back.

        On a serial line it waits until all is sent, so that what comes next is the newest.
        """
        self._drawn_on = True
        self._writer = threading.get_ident()
        try:
            for start in range(0, len(data), CHUNK):
                chunk = data[start : start + CHUNK]
                while chunk and not self._is_given_back:
                    chunk = chunk[os.write(self.write_fd, chunk) :]
            with suppress(termios.error):
                termios.tcdrain(self.write_fd)
        finally:
            self._writer = None

    def leave(self) -> None:
        """Write what ends the drawing."""
        self.write(self._ending())
        self._drawn_on = False

    def give_back(self) -> None:
        """Leave the terminal as it was found; never waits, and does no harm a second time.

        What the visitor typed and nobody read goes with it: the shell must not run it.
        """
        if self.stays:
            return
        found, self._found = self._found, None
        self._is_given_back = True
        if self._drawn_on:
            self._drawn_on = False
            self._write_past_the_queue(CANCEL + self._ending())
        if found is not None:
            with suppress(termios.error):
                termios.tcflush(self.read_fd, termios.TCIFLUSH)
                termios.tcsetattr(self.read_fd, termios.TCSANOW, found)

    def _ending(self) -> bytes:
        height = self.size.height if self.double_lines else 0
        return leaving(self.capabilities, double_lines=height) + self.last_words

    def _write_past_the_queue(self, data: bytes) -> None:
        """Drop what the terminal has not read, and leave `data` there in its place.

        A thread that is stuck in writing is woken and gets its chunk in first. The file is opened
        anew, to be non-blocking: files 0 to 2 are shared with the shell.
        """
        how = os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC
        with suppress(OSError, termios.error):
            own = os.open(f"/proc/self/fd/{self.write_fd}", how)
            for _ in range(TRIES):
                termios.tcflush(own, termios.TCOFLUSH)
                if self._writer is not None:
                    signal.pthread_kill(self._writer, WAKING)
                elif select.select([], [own], [], 0)[1]:
                    os.write(own, data)
                    break
                time.sleep(PAUSE)
            os.close(own)


def _do_nothing(number: int, frame: object) -> None:
    """A signal without a handler would end the process instead of waking a thread."""
