"""A screen of the audience: it follows the trainer, or looks around among what was shown."""

from sro_kiosk.briefing.around import Around
from sro_kiosk.briefing.drawing import Letters, draw
from sro_kiosk.briefing.leaving import Leaving
from sro_kiosk.briefing.messages import (
    Asked,
    FromFollower,
    FromTrainer,
    Given,
    Pressed,
    Seat,
    Seating,
)
from sro_kiosk.briefing.overlays import Keys, Over
from sro_kiosk.briefing.stage import Stage, scale_for
from sro_kiosk.briefing.talk import COMMANDS
from sro_kiosk.briefing.typed import Typed
from sro_kiosk.briefing.waiting import Trouble, draw_waiting
from sro_kiosk.typeset import Line, Role, Span
from sro_kiosk.views.area import Size
from sro_kiosk.views.view import too_small
from sro_kiosk.words import Say

FOLLOWERS = COMMANDS | {"digit", "hand", "help", "quit", "theme", "redraw"}
"""What somebody who follows can do."""


class Following:
    """One follower; `outbox` holds what the trainer is still to be told.

    `seating` tells whose screen the slides are made for, among several; `trouble` is why there is
    nobody to follow.
    """

    def __init__(self, letters: Letters, say: Say, seating: Seating) -> None:
        self.ticks = False
        self.trouble: Trouble | None = None
        self.outbox: list[FromFollower] = []
        self._letters = letters
        self._say = say
        self._seating = seating
        self._size = Size(80, 24)
        self._around = Around()
        self._drives = self._has_asked = False
        self._leaving = Leaving()
        self._typed = Typed()
        self._keys: Keys | None = None

    @property
    def is_over(self) -> bool:
        """Whether this terminal has left the briefing."""
        return self._leaving.is_over

    @property
    def hears(self) -> bool:
        """Whether keys are to be told by name, and not carried out."""
        return self._leaving.is_asked

    def hear(self, key: str) -> None:
        """Take a key by its name."""
        self._leaving.hear(key)

    def resize(self, size: Size) -> None:
        """Take a new size of this terminal, and tell the trainer."""
        self._size = size
        self.outbox.append(self.seat)

    @property
    def seat(self) -> Seat:
        """What this screen has room for."""
        if self._size.too_small:
            return Seat(None, self._seating)
        scale = scale_for(self._size, can_double=self._letters.can_double)
        return Seat(Stage.of(self._size, scale), self._seating)

    def take(self, message: FromTrainer) -> None:
        """Take what the trainer's program says."""
        if isinstance(message, Given):
            self._drives, self._has_asked = message.is_yours, message.is_asked_for
            if self._drives:  # who moves the slides must see what the room sees
                self._around.rejoin()
        else:
            self._around.take(message)

    def lose(self) -> None:
        """The trainer's program has gone."""
        self._around.lose()
        self._drives = self._has_asked = False

    def do(self, command: str, number: int = 0) -> None:
        """Carry out a command of the registry."""
        has_keys = self._keys is not None  # q leaves them first
        if (self._leaving.is_asked or not has_keys) and self._leaving.takes(command):
            return
        if self._keys is not None:
            if self._keys.do(command, number, self._size) is not Over.STAYS:
                self._keys = None
        elif command == "help":
            self._keys = Keys(self._say, FOLLOWERS)
        elif (counted := self._typed.take(command, number)) is not None:
            self._do_here(command, counted)

    def screen(self) -> tuple[Line, ...]:
        """What is on this screen."""
        size, say = self._size, self._say
        if size.too_small:
            return too_small(size, say)
        if self._keys is not None:
            return self._keys.lines(size)
        if (picture := self._around.picture) is None:
            return draw_waiting(self.trouble, size, self._state(), say)
        state = self._state() if self._leaving.is_asked or not picture.cover else ()
        return draw(picture, size, self._letters, state)

    def _do_here(self, command: str, number: int) -> None:
        if command == "hand" and self._around.picture is not None:
            self.outbox.append(Asked())
        elif self._drives and command == "advance" and self._around.read_on(number):
            return
        elif self._drives and command in COMMANDS:
            self.outbox.append(Pressed(command, number))
        elif command == "resume":
            self._around.rejoin()
        elif command in COMMANDS:
            self._around.look(command, number)

    def _state(self) -> Line:
        """What only this screen is told."""
        say, role = self._say, Role.ACCENT
        part, parts = self._around.part
        if self._leaving.is_asked:
            told, role = say("Leave? q leaves, any other key stays."), Role.ALERT
        elif self._typed.digits:
            told = self._typed.told(say)
        elif self._drives and parts == 1:
            told = say("You have the slides: h gives them back")
        elif self._has_asked:
            told = say("You have asked for the slides")
        elif self._around.is_alone:
            told, role = say("On your own: Esc follows again"), Role.ALERT
        elif parts > 1:
            told = say("Part {part} of {parts}: PgDn").format(part=part, parts=parts)
        else:
            return ()
        return (Span(told, role),)
