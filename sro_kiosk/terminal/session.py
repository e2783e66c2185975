"""Opens the terminal for a run and closes it again. Imports no Textual."""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass

from sro_kiosk.terminal.capabilities import Capabilities
from sro_kiosk.terminal.environment import leave_inspection, prepare
from sro_kiosk.terminal.signals import SignalThread
from sro_kiosk.terminal.tty import Tty


@dataclass(frozen=True, slots=True)
class Session:
    """An open terminal: raw, its signals awaited."""

    tty: Tty
    signals: SignalThread

    @property
    def capabilities(self) -> Capabilities:
        """What the terminal can show."""
        return self.tty.capabilities


@contextmanager
def open_terminal(environ: MutableMapping[str, str]) -> Iterator[Session]:
    """Cut the environment, await signals and make the terminal raw; give it back at the end.

    Do this first, before Textual is imported and any thread started: from here on no key can stop
    the process, and a signal gives the terminal back. Files 0 and 1 must be terminals.
    """
    leave_inspection()
    tty = Tty(prepare(environ))
    with tty, SignalThread(tty) as signals:
        yield Session(tty, signals)
