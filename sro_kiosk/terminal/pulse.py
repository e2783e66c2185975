"""Sees to it that a kiosk that hangs comes to an end, to be started again.

It is alive when the app's loop answers and the terminal takes what it is to show. Of that systemd
hears; after too long without it the process ends itself, whoever watches.
"""

import faulthandler
import os
import threading
from collections.abc import Callable
from time import monotonic

from sro_kiosk.supervisor import Supervisor
from sro_kiosk.terminal.session import Session

MOST_SPAN = 16.0  # seconds without a sign of life
MOST_START = 60.0  # until there is a loop, on the slowest board
STUCK = 70  # the exit code
CHECKS = 2  # in a span: one answer may fail to come
WAIT_FOR_FIRST = 0.05


class Pulse:
    """A thread that asks again and again, between `start` and the end of the process.

    `ask` has the app's loop call what it is given, soon; None until there is a loop. The answer is
    looked at when the next question is due, so that an idle kiosk is woken but once for it.
    """

    def __init__(self, session: Session, supervisor: Supervisor) -> None:
        self.ask: Callable[[Callable[[], None]], None] | None = None
        self._session = session
        self._supervisor = supervisor
        self._span = min(MOST_SPAN, supervisor.span)
        self._answered = threading.Event()
        self._taken = 0
        self._size = session.tty.size
        self._started = monotonic()
        self._armed = float("-inf")
        self._nowhere = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)

    def start(self) -> None:
        """Begin."""
        self._arm()
        threading.Thread(target=self._beat, name="sro-kiosk-pulse", daemon=True).start()

    def _beat(self) -> None:
        last = monotonic()
        while not self._session.talker.is_out and monotonic() - last < self._span:
            threading.Event().wait(WAIT_FOR_FIRST)
        if self._session.talker.is_out:
            self._supervisor.ready()
        while True:
            self._ask()
            threading.Event().wait(self._span / CHECKS)
            self._look_at_size()
            if self._is_alive():
                last = monotonic()
                self._supervisor.ready()  # where the first screen was late
                self._supervisor.alive()
                self._arm()
            elif monotonic() - last >= self._span:
                self._session.tty.give_back()
                os._exit(STUCK)

    def _ask(self) -> None:
        self._answered.clear()
        if self.ask is not None:
            self.ask(self._answered.set)
        elif monotonic() - self._started < MOST_START:
            self._answered.set()

    def _is_alive(self) -> bool:
        """Whether the loop has answered, and the terminal takes what it is to show.

        It need not have taken all: while somebody scrolls there is always more.
        """
        talker = self._session.talker
        before, self._taken = self._taken, talker.taken
        return self._answered.is_set() and (talker.is_out or self._taken != before)

    def _look_at_size(self) -> None:
        """Nobody tells a process without a controlling terminal that its size has changed."""
        before, self._size = self._size, self._session.tty.size
        if self._size != before:
            self._session.signals.on_resize()

    def _arm(self) -> None:
        """End the process from outside Python, should not even this thread run any more.

        Every time wakes a thread of the C library, so it is not done at every beat.
        """
        now = monotonic()
        if now - self._armed > self._span / 2:
            self._armed = now
            out = self._nowhere if os.isatty(2) else 2  # a terminal would show it to visitors
            faulthandler.dump_traceback_later(1.5 * self._span + 1, exit=True, file=out)
