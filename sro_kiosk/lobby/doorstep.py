"""The way to the staff's door: three zeros in a row, or three touches of the title."""

from collections.abc import Sequence

from sro_kiosk.content.kiosk import Staff
from sro_kiosk.lobby.staff_room import Fact, StaffRoom, Wish
from sro_kiosk.staff import Answer
from sro_kiosk.typeset import BLANK, Line
from sro_kiosk.views.area import Size
from sro_kiosk.views.chrome import masthead
from sro_kiosk.views.lobby_chrome import bottom_line
from sro_kiosk.views.scene import Scene, Screenful
from sro_kiosk.views.staff import last_fact_offset, view_door, view_facts

KNOCKS = 3
LONGEST_PAUSE = 3.0  # seconds between two of them
KNOCK_KEY = "0"
_ENTER, _ESCAPE, _KNOCK = 10, 11, 12  # after the digits


class Doorstep:
    """Lets staff knock, and shows the room behind the door while somebody is in it.

    `wish` is what staff have asked for; whoever sees to it takes it away.
    """

    def __init__(self, staff: Staff) -> None:
        self.room: StaffRoom | None = None
        self.wish: Wish | None = None
        self.message = ""
        self._staff = staff
        self._knocks = 0
        self._knocked_at = 0.0

    def is_waiting(self, now: float) -> bool:
        """Whether the door is locked for some more seconds, or was when that was last told."""
        return self.room is not None and now <= self.room.locked_until + 1.0

    def seconds(self, now: float) -> float | None:
        """How long what is shown stays the same; None for as long as nobody does anything."""
        return 1.0 if self.is_waiting(now) else None

    def press(self, key: str, character: str | None, now: float, *, is_typing: bool) -> bool:
        """Take a key, or a touch (no key); whether it was meant for the door."""
        if not key:
            return False
        if self.room is not None:
            self._ask(self.room.press(key, character))
            return True
        self._knock(now, is_one=key == KNOCK_KEY and not is_typing)
        return self._opens()

    def point(self, number: int | None, now: float) -> None:
        """Take a touch of the title or of a digit, or of something else (None)."""
        if self.room is None:
            self._knock(now, is_one=number == _KNOCK)
            self._opens()
        elif number is not None and number <= _ESCAPE:
            key = {_ENTER: "enter", _ESCAPE: "escape"}.get(number, str(number))
            self._ask(self.room.press(key, key))

    def scroll(self, rows: int) -> None:
        """Move in the facts, as a mouse wheel does."""
        if self.room is not None:
            self.room.offset = max(0, self.room.offset + rows)

    def take(self, answer: Answer, now: float) -> None:
        """The PIN was tried."""
        if self.room is not None:
            self.room.take(answer, now)
            if answer.is_open:
                self.wish = Wish.REPORT

    def know(self, facts: Sequence[Fact]) -> None:
        """The kiosk has been looked at."""
        if self.room is not None:
            self.room.facts = facts

    def leave(self) -> None:
        """Nobody is at the door."""
        self.room, self.wish, self._knocks, self.message = None, None, 0, ""

    def scene(self, scene: Scene, news: Sequence[Line], now: float) -> Screenful:
        """Draw the door, or the room behind it, below what staff may not miss either."""
        top = (masthead(scene.kiosk, scene.edition.language, scene.size.width), *news, BLANK)
        bottom = (bottom_line(scene, ()),)
        size = Size(scene.size.width, max(0, scene.size.height - len(top) - len(bottom)))
        room = self.room or StaffRoom(can_shut_down=False)
        if room.is_open:
            room.offset = min(room.offset, last_fact_offset(room.facts, size))
            actions = {key: label for key, (_, label) in room.actions.items()}
            body = view_facts(room.facts, actions, room.offset, size, self._told(room, now))
        else:
            body = view_door(len(room.typed), self._told(room, now), size)
        return Screenful(top, body, bottom)

    def _knock(self, now: float, *, is_one: bool) -> None:
        """Count knocks that come one soon after the other."""
        is_soon = now - self._knocked_at <= LONGEST_PAUSE
        self._knocks = (self._knocks if is_soon else 0) + 1 if is_one else 0
        self._knocked_at = now

    def _opens(self) -> bool:
        if self._knocks < KNOCKS or not self._staff.pin:
            return False
        self._knocks = 0
        self.room = StaffRoom(can_shut_down=self._staff.shutdown)
        return True

    def _ask(self, wish: Wish | None) -> None:
        if wish is Wish.LEAVE:
            self.leave()
        elif wish is not None:
            self.wish = wish

    def _told(self, room: StaffRoom, now: float) -> str:
        answer = room.answer
        if room.asks_to_shut_down:
            return "Press 4 again to shut this machine down."
        if room.is_open:
            return self.message or ("" if room.facts else "One moment, please.")
        if room.is_busy:
            return "One moment, please."
        if seconds := room.seconds_locked(now):
            return f"Too many wrong tries. Locked for {seconds} seconds."
        if answer.tries_left:
            tries = "tries" if answer.tries_left > 1 else "try"
            return f"That is not the PIN. {answer.tries_left} more {tries}."
        return "For staff only. Esc brings you back."
