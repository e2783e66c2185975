"""The thread that writes to the terminal, however slowly that reads: nobody waits for it."""

import threading
from collections.abc import Callable

from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.dialect import dialect_of
from sro_kiosk.terminal.modes import entering
from sro_kiosk.terminal.shadow import Shadow
from sro_kiosk.terminal.tty import Size, Tty

BELL = b"\a"


class Talker:
    """Brings frames to the terminal, in a thread of its own.

    While the terminal reads nothing, frames only change what is to be shown; it gets the difference
    to the newest when it reads again. A frame made for another size than the terminal has now is
    kept back: one for the right size will follow. `on_end` is called, from the thread, when the
    terminal can no longer be written to.
    """

    def __init__(self, tty: Tty, on_end: Callable[[], None]) -> None:
        self.taken = 0  # how often the terminal has taken what it was given
        self._tty = tty
        self._size = tty.size
        self._shadow = Shadow(*self._size, dialect_of(tty.capabilities))
        self._on_end = on_end
        self._commands = b""
        self._is_news = self._is_disturbed = self._is_closing = self._is_writing = False
        self._stays = False
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def use_large_text(self, kind: LargeText) -> None:
        """Make letters of double size in this way, from the first frame on."""
        with self._changed:
            dialect = dialect_of(self._tty.capabilities)._replace(large=kind)
            self._shadow = Shadow(*self._size, dialect)
            self._tty.double_lines = kind is LargeText.DOUBLE

    def start(self) -> None:
        """Take the terminal, if that has not been done."""
        if self._thread is None:
            self._commands = entering(self._tty.capabilities)
            self._is_news = True
            self._thread = threading.Thread(target=self._talk, name="sro-kiosk-output", daemon=True)
            self._thread.start()

    def draw(self, written: str, size: Size) -> None:
        """Have a frame shown that was made for this size."""
        with self._changed:
            if size != self._size:
                self._size = size
                self._shadow.resize(*size)
            self._shadow.draw(written)
            self._notify()

    def repaint(self, commands: bytes = b"") -> None:
        """Have the terminal told these commands and shown everything anew: it was disturbed."""
        with self._changed:
            self._commands += commands
            self._is_disturbed = True
            self._notify()

    def ring(self) -> None:
        """Ring the terminal's bell."""
        with self._changed:
            self._commands += BELL
            self._notify()

    @property
    def is_out(self) -> bool:
        """Whether the terminal has taken all that it is to show."""
        with self._changed:
            return self._thread is not None and not (self._is_news or self._is_writing)

    def frame(self) -> str:
        """What the terminal is to show, whole."""
        with self._changed:
            return self._shadow.frame()

    def close(self, patience: float, *, stays: bool = False) -> None:
        """Give the terminal back, unless it does not read for so long.

        Where it `stays`, it is left as it is, for this program to go on with.
        """
        if self._thread is not None:
            with self._changed:
                self._is_closing, self._stays = True, stays
                self._notify()
            self._thread.join(patience)

    def _notify(self) -> None:
        self._is_news = True
        self._changed.notify()

    def _talk(self) -> None:
        try:
            while not self._is_closing:
                self._tty.write(self._next())
                self.taken += 1
            if not self._stays:
                self._tty.leave()
        except OSError:
            self._on_end()

    def _next(self) -> bytes:
        """Wait for something to write."""
        with self._changed:
            self._is_writing = False
            self._changed.wait_for(lambda: self._is_news)
            self._is_news, self._is_writing = False, True
            commands, self._commands = self._commands, b""
            return commands + self._differences().encode("utf-8", "replace")

    def _differences(self) -> str:
        if self._is_closing or self._size != self._tty.size:
            return ""
        if self._is_disturbed:
            self._is_disturbed = False
            return self._shadow.repaint()
        return self._shadow.changes()
