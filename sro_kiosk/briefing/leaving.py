"""Quit asks once: the next key leaves or stays, whatever else it means."""

from sro_kiosk.keys import BY_ID
from sro_kiosk.settings import Mode

QUIT = "quit"
KEYS = frozenset(key for key, _ in BY_ID[QUIT].keys_in(Mode.BRIEFING))


class Leaving:
    """Whether it was asked, and whether it `is_over`."""

    def __init__(self) -> None:
        self.is_asked = self.is_over = False

    def takes(self, command: str) -> bool:
        """Whether a command asks, or is the answer of somebody quick."""
        if self.is_asked:
            self._answer(is_yes=command == QUIT)
            return True
        self.is_asked = command == QUIT
        return self.is_asked

    def hear(self, key: str) -> None:
        """Take the answer, a key by its name."""
        self._answer(is_yes=key in KEYS)

    def _answer(self, *, is_yes: bool) -> None:
        self.is_asked, self.is_over = False, is_yes
