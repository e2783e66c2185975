"""The staff's door and what is behind it: a PIN to type, then what the kiosk knows of itself."""

import math
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from sro_kiosk.staff import Answer
from sro_kiosk.staff.pin import LONGEST


class Wish(Enum):
    """What staff ask for; whoever shows the room has to see to it."""

    TRY = auto()  # the PIN that was typed
    REPORT = auto()
    RELOAD = auto()
    TEST_NOTICE = auto()
    SHUTDOWN = auto()
    LEAVE = auto()


class Fact(NamedTuple):
    """One thing that staff should know; `mend` says what to do where it is wrong."""

    name: str
    value: str
    why: str = ""
    mend: str = ""


ACTIONS: dict[str, tuple[Wish, str]] = {
    "1": (Wish.REPORT, "Look"),
    "2": (Wish.RELOAD, "Reload"),
    "3": (Wish.TEST_NOTICE, "Test notice"),
    "4": (Wish.SHUTDOWN, "Shut down"),
}


class StaffRoom:
    """One stay at the door and behind it; it ends when `LEAVE` is wished."""

    def __init__(self, *, can_shut_down: bool) -> None:
        self.is_open = False
        self.is_busy = False
        self.typed = ""
        self.answer = Answer()
        self.locked_until = 0.0
        self.facts: Sequence[Fact] = ()
        self.offset = 0
        self.asks_to_shut_down = False
        self.actions = {
            key: action
            for key, action in ACTIONS.items()
            if can_shut_down or action[0] is not Wish.SHUTDOWN
        }

    def press(self, key: str, character: str | None) -> Wish | None:
        """Take a key; what staff ask for with it."""
        if key == "escape":
            return Wish.LEAVE
        if self.is_open:
            return self._choose(key)
        if self.is_busy:
            return None
        if key == "enter" and self.typed:
            self.is_busy = True
            return Wish.TRY
        if key in {"backspace", "left"}:
            self.typed = self.typed[:-1]
        elif character is not None and character.isprintable() and len(self.typed) < LONGEST:
            self.typed += character
        return None

    def take(self, answer: Answer, now: float) -> None:
        """The PIN was tried."""
        self.is_busy, self.typed = False, ""
        self.answer, self.is_open = answer, answer.is_open
        self.locked_until = now + answer.seconds

    def seconds_locked(self, now: float) -> int:
        """How long no PIN is taken, rounded up."""
        return max(0, math.ceil(self.locked_until - now)) if self.answer.seconds else 0

    def _choose(self, key: str) -> Wish | None:
        moves = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8, "space": 8}
        self.offset = max(0, self.offset + moves.get(key, 0))
        wish = self.actions.get(key, (None, ""))[0]
        is_sure, self.asks_to_shut_down = self.asks_to_shut_down, wish is Wish.SHUTDOWN
        if wish is Wish.SHUTDOWN and not is_sure:
            return None
        return wish
