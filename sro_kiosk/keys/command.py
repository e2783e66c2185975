"""One thing a person can do, and the keys for it."""

from collections.abc import Callable
from dataclasses import dataclass

from sro_kiosk.settings import Mode


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    `keys` are (key name, number) pairs. The number tells the keys of a command apart (-1 and 1 for
    the two directions, the digit of a digit key) and is 0 where there is one way only. Control and
    function keys stand in `more_keys`, and `more` tells of them: in the lobby these keys are dead.
    """

    id: str
    keys: tuple[tuple[str, int], ...]
    shown: str
    label: str
    help: str
    modes: frozenset[Mode]
    more_keys: tuple[tuple[str, int], ...] = ()
    more: str = ""

    def keys_in(self, mode: Mode) -> tuple[tuple[str, int], ...]:
        """The keys that do it in a mode."""
        return self.keys if mode is Mode.LOBBY else self.keys + self.more_keys

    def told_in(self, mode: Mode, say: Callable[[str], str] = str) -> str:
        """What it does and with which other keys, in the reader's language."""
        more = "" if mode is Mode.LOBBY else self.more
        return " ".join(say(text) for text in (self.help, more) if text)

    @property
    def shown_short(self) -> str:
        """The keys as a footer names them."""
        return self.shown.replace(" ", "/" if self.shown.isascii() else "")
