"""What visitors do, by keys and touches."""

from functools import partial

from sro_kiosk.content import Address
from sro_kiosk.keys import BY_ID
from sro_kiosk.lobby.button_walk import ButtonWalk
from sro_kiosk.lobby.notice_list import NoticeList
from sro_kiosk.lobby.present import Around, Present
from sro_kiosk.lobby.scenes import notice_texts
from sro_kiosk.lobby.visit import HeldKey, Phase
from sro_kiosk.reader import Reader
from sro_kiosk.views.lobby_chrome import BUTTONS
from sro_kiosk.views.targets import FIRST_BUTTON, FIRST_DIGIT, MORE_NOTICES

SIDEWAYS = frozenset({"left", "right"})
ERASING_PAUSE = 0.6  # seconds between two Backspaces of somebody who erases words
LANGUAGE_KEYS = frozenset(key for key, _ in BY_ID["language"].keys)
HOLD_KEYS = frozenset({"escape", "backspace"})


class Touched(Present):
    """Takes what visitors do.

    `touch` comes before everything else that somebody does, and says whether that is to be done.
    """

    def __init__(self, reader: Reader, around: Around) -> None:
        super().__init__(reader, around)
        self._held = HeldKey()
        self._buttons = ButtonWalk(self._carry_out)
        self._has_typed = self._is_erasing = False
        self._erased_at = -ERASING_PAUSE

    def touch(self, key: str, character: str | None = None) -> bool:
        """Take a key, or a touch (no key), before it is carried out; whether it is to be.

        What wakes the kiosk, or answers the question whether somebody is there, does only that.
        """
        now = self._around.clock.monotonic()
        if self._held.is_stuck(key, now):
            return False
        self._is_erasing = key == "backspace" and now - self._erased_at < ERASING_PAUSE
        self._erased_at = now if key == "backspace" else -ERASING_PAUSE
        phase, attracting = self.phase, self._attracting
        self.visit.touch(now)
        if attracting is not None:
            self._begin(key, attracting)
        elif phase is not Phase.WARNED:
            is_typing = self.finding is not None
            return not self.doorstep.press(key, character, now, is_typing=is_typing)
        return False

    def way_of(self, key: str) -> tuple[str, int] | None:
        """What a key does in a search that the line for the words would take otherwise."""
        finding = self.finding
        if finding is None:
            return None
        has_letters = finding.letters is not None
        if key == "backspace" and not finding.words and not self._is_erasing:
            return ("back", 0)
        has_ways = has_letters or self.reader.button > 0
        return ("screen", -1 if key == "left" else 1) if has_ways and key in SIDEWAYS else None

    def do(self, command: str, number: int = 0) -> None:
        """Carry out a command of the registry."""
        if self._around.posting.emergencies:
            self._alarm.do(self.reader, self._around.posting, command, number)
            return
        self._buttons.do(self.reader, command, number)

    def point(self, target: int) -> None:
        """Carry out a click."""
        now = self._around.clock.monotonic()
        self.doorstep.point(target - FIRST_DIGIT if target >= FIRST_DIGIT else None, now)
        if target >= FIRST_DIGIT:
            return
        if self._around.posting.emergencies:
            self._alarm.point(self.reader, self._around.posting, target)
            return
        if target == MORE_NOTICES:
            self._carry_out("notices", 0)
        elif target >= FIRST_BUTTON:
            self._carry_out(*BUTTONS[target - FIRST_BUTTON])
        else:
            self.reader.button = 0
            self.reader.point(target)
            self._note()

    def scroll(self, rows: int) -> None:
        """Move by rows, as a mouse wheel does."""
        (self.reader if self.doorstep.room is None else self.doorstep).scroll(rows)

    def _begin(self, key: str, topic: Address) -> None:
        """Somebody has come while this topic was shown."""
        if key in HOLD_KEYS:
            self._attraction.hold(None if self._attraction.is_held else topic)
            self.visit.rest()
            return
        self._attraction.hold(None)
        self.doorstep.press(key, None, self._around.clock.monotonic(), is_typing=False)
        if key == "enter":
            self.reader.go(topic)
            self._note()
        elif key in LANGUAGE_KEYS:
            self._carry_out("language", 0)

    def _carry_out(self, command: str, number: int) -> bool:
        if command == "notices":
            return self._show_notices()
        used = super()._carry_out(command, number)
        if command == "find":  # the letters are to be chosen, not the button
            self.reader.button = 0
        self._note()
        return used

    def _show_notices(self) -> bool:
        """Show all notices; or what was there before, if they are shown."""
        posting, reader = self._around.posting, self.reader
        if not reader.do("notices") and reader.scene.more:
            texts = partial(notice_texts, posting, reader.scene)
            reader.button = 0
            reader.be_busy_with(NoticeList(texts, reader.scene.say))
        return True

    def _note(self) -> None:
        """Count what has come into view, and remember whether words were typed."""
        self._has_typed |= self.reader.finding is not None
        self._around.counting.look(self.reader)
