"""What a trainer's program and its followers say to each other."""

from msgspec import Struct

from sro_kiosk.briefing.picture import Picture
from sro_kiosk.briefing.stage import Stage


class Shown(Struct, frozen=True, tag=True):
    """From the trainer: what is shown now, and what else was shown since the last message.

    A slide of the trainer's can be several on a smaller screen: those up to the number `until`.
    Where it is `anew`, all that was told before holds no more.
    """

    now: Picture
    until: int
    more: tuple[Picture, ...] = ()
    anew: bool = False


class Given(Struct, frozen=True, tag=True):
    """From the trainer: whether this follower moves the slides, or waits until it may."""

    is_yours: bool
    is_asked_for: bool = False


class Seating(Struct, frozen=True, order=True):
    """Whose screen slides are made for: the least one of all that follow.

    `since` is when its program began to follow, by this machine's clock; it outlasts the trainer's
    program, so that whoever connects anew first does not come first.
    """

    is_guest: bool = True  # not said to be the room's projector
    since: float = 0.0


class Seat(Struct, frozen=True, tag=True):
    """From a follower: what its screen has room for; None where that is nothing."""

    stage: Stage | None
    seating: Seating


class Asked(Struct, frozen=True, tag=True):
    """From a follower: it would move the slides, or, when it has asked already, would no longer."""


class Pressed(Struct, frozen=True, tag=True):
    """From a follower who moves the slides."""

    command: str
    number: int


FromTrainer = Shown | Given
FromFollower = Seat | Asked | Pressed
