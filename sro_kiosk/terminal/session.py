"""Opens the terminal for a run and closes it again. Imports no Textual."""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass

from sro_kiosk.terminal.asking import ask_large_text
from sro_kiosk.terminal.capabilities import Capabilities, LargeText
from sro_kiosk.terminal.environment import leave_inspection, prepare
from sro_kiosk.terminal.faults import FaultsNoted
from sro_kiosk.terminal.signals import ENDING, ENDING_KIOSK, SignalThread
from sro_kiosk.terminal.talking import Talker
from sro_kiosk.terminal.tty import Size, Tty

PATIENCE = 0.5  # with a terminal that does not read its last bytes


@dataclass(frozen=True, slots=True)
class Session:
    """An open terminal: raw, its signals awaited."""

    tty: Tty
    signals: SignalThread
    talker: Talker

    @property
    def capabilities(self) -> Capabilities:
        """What the terminal can show."""
        return self.tty.capabilities

    def find_large_text(self) -> LargeText:
        """Ask the terminal for its letters of double size; before the first frame.

        Takes half a second where it does not answer. What is typed meanwhile reaches the app.
        """
        answer = ask_large_text(self.tty.read_fd, self.tty.write_fd, self.capabilities)
        self.tty.typed += answer.typed
        return answer.kind

    def use_large_text(self, kind: LargeText) -> None:
        """Show marked text so; before the first frame. Without it, its letters stand apart."""
        self.talker.use_large_text(kind)

    def show(self, written: str, size: Size) -> None:
        """Show a frame that was made for this size, before there is an app; never waits."""
        self.talker.start()
        self.talker.draw(written, size)

    def stay(self) -> None:
        """Leave the terminal as it is in the end: this program goes on with it, started anew."""
        self.tty.stays = True

    def frame(self) -> str:
        """What draws the present screen, whole."""
        return self.talker.frame()


@contextmanager
def open_terminal(environ: MutableMapping[str, str], *, locked: bool = False) -> Iterator[Session]:
    """Cut the environment, await signals and make the terminal raw; give it back at the end.

    `locked` for a kiosk: less of the environment, and no signal of a key ends it.

    Do this first, before Textual is imported and any thread started: from here on no key can stop
    the process, and a signal gives the terminal back. Files 0 and 1 must be terminals.
    """
    leave_inspection()
    tty = Tty(prepare(environ, locked=locked))
    ending = ENDING_KIOSK if locked else ENDING
    with FaultsNoted(environ), tty, SignalThread(tty, ending) as signals:
        talker = Talker(tty, signals.hang_up)
        signals.on_resize = signals.on_resume = talker.repaint
        try:
            yield Session(tty, signals, talker)
        finally:
            talker.close(PATIENCE, stays=tty.stays)
