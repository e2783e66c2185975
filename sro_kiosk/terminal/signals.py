"""Ends the process on a signal, cleanly and in time, whatever else hangs.

The signals are blocked everywhere and awaited by one thread. It asks the app to leave; when the app
has not left after a grace time, be it stuck or its terminal stalled, the thread itself gives the
terminal back and ends the process. Start it before any other thread: they inherit the blocking.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Collection
from signal import Signals
from types import TracebackType
from typing import Self

from sro_kiosk.terminal.tty import Tty

ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
ENDING_KIOSK = (signal.SIGHUP, signal.SIGTERM)  # the others come from keys
GRACE = 1.0
AWAITED = {*ENDING, signal.SIGWINCH, signal.SIGCONT}


class SignalThread:
    """Awaits signals between entering and leaving the context; all but the `ending` ones are dead.

    `on_end` is called with the exit code, `on_resize` after a change of the terminal's size and
    `on_resume` when the process was stopped and goes on: all from this thread.
    """

    def __init__(self, tty: Tty, ending: Collection[Signals] = ENDING) -> None:
        self.exit_code: int | None = None
        self.on_end: Callable[[int], None] | None = None
        self.on_resize: Callable[[], None] = _nothing
        self.on_resume: Callable[[], None] = _nothing
        self._tty = tty
        self._ending = frozenset(ending)
        self._blocked_before: set[Signals | int] = set()

    def __enter__(self) -> Self:
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        self._blocked_before = signal.pthread_sigmask(signal.SIG_BLOCK, AWAITED)
        threading.Thread(target=self._await, name="sro-kiosk-signals", daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """From here on signals do what they always did; one that ends us keeps its thread."""
        if self.exit_code is None:
            signal.pthread_sigmask(signal.SIG_SETMASK, self._blocked_before)

    def hang_up(self) -> None:
        """End as if the line had been cut."""
        os.kill(os.getpid(), signal.SIGHUP)

    def _await(self) -> None:
        while (number := signal.sigwait(AWAITED)) not in self._ending:
            if number == signal.SIGWINCH:
                self.on_resize()
            elif number == signal.SIGCONT:
                self.on_resume()
        self.exit_code = 128 + number
        if self.on_end is not None:
            self.on_end(self.exit_code)
            time.sleep(GRACE)
        self._tty.give_back()
        os._exit(self.exit_code)


def _nothing() -> None:
    """Nobody listens yet."""
