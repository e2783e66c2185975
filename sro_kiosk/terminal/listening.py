"""The thread that reads the keyboard. It sleeps until something comes."""

import os
import select
import threading
from collections.abc import Callable, Sequence
from time import monotonic

from sro_kiosk.terminal.keystrokes import Keystrokes
from sro_kiosk.terminal.tokens import Token

CHUNK = 4096


class Listener:
    """Reads a file and hands its tokens on; `on_end` is called once when there is no more.

    `typed` was read from the file before. Both are called from its thread.
    """

    def __init__(
        self,
        fd: int,
        take: Callable[[Sequence[Token]], None],
        on_end: Callable[[], None],
        typed: bytes = b"",
    ) -> None:
        self._fd = fd
        self._take = take
        self._on_end = on_end
        self._typed = typed
        self._stop_fd, self._stopping_fd = os.pipe()
        self._thread = threading.Thread(target=self._listen, name="sro-kiosk-input", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; what nobody has read stays unread."""
        if self._stopping_fd >= 0:
            os.close(self._stopping_fd)
            self._stopping_fd = -1
            self._thread.join()
            os.close(self._stop_fd)

    def _listen(self) -> None:
        poll = select.poll()
        poll.register(self._fd, select.POLLIN)
        poll.register(self._stop_fd, select.POLLIN)
        keystrokes = Keystrokes()
        if tokens := keystrokes.feed(self._typed, monotonic()):
            self._take(tokens)
        while True:
            pause = keystrokes.deadline and max(0.0, keystrokes.deadline - monotonic())
            ready = {fd for fd, _ in poll.poll(None if pause is None else pause * 1000 + 1)}
            if self._stop_fd in ready:
                return
            tokens = keystrokes.expire(monotonic())
            if self._fd in ready:
                data = self._read()
                if not data:
                    self._on_end()
                    return
                tokens += keystrokes.feed(data, monotonic())
            if tokens:
                self._take(tokens)

    def _read(self) -> bytes:
        try:
            return os.read(self._fd, CHUNK)
        except OSError:
            return b""  # the line is cut
