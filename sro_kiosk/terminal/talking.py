"""The thread that writes to the terminal, however slowly that reads: nobody waits for it."""

import threading
from collections.abc import Callable

MOST_WAITING = 1 << 18


class Talker:
    """Calls `write` in a thread of its own.

    What a stalled terminal leaves waiting is dropped whole when it grows too much; `on_dropped` is
    then called when the terminal reads again, to have everything drawn anew. `on_end` is called
    when that fails. Both are called from the thread.
    """

    def __init__(
        self,
        write: Callable[[bytes], None],
        on_dropped: Callable[[], None],
        on_end: Callable[[], None],
    ) -> None:
        self._write = write
        self._on_dropped = on_dropped
        self._on_end = on_end
        self._waiting: list[bytes] = []
        self._size = 0
        self._has_dropped = False
        self._is_closing = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._talk, name="sro-kiosk-output", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def write(self, data: bytes) -> None:
        """Have this written; it must make sense even when what came before was dropped."""
        with self._changed:
            if self._size > MOST_WAITING:
                self._drop()
            self._waiting.append(data)
            self._size += len(data)
            self._changed.notify()

    def close(self, last: bytes, patience: float) -> bool:
        """Write what waits, then `last`; False when the terminal does not take it in time."""
        with self._changed:
            self._waiting.append(last)
            self._is_closing = True
            self._changed.notify()
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _drop(self) -> None:
        self._waiting.clear()
        self._size = 0
        self._has_dropped = True

    def _talk(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._is_closing)
                data, has_dropped = b"".join(self._waiting), self._has_dropped
                self._waiting.clear()
                self._size, self._has_dropped = 0, False
            if not data:
                return
            try:
                self._write(data)
            except OSError:
                self._on_end()
                return
            if has_dropped:
                self._on_dropped()
