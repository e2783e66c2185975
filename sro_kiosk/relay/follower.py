"""One that follows, as the trainer's program knows it."""

from asyncio import StreamWriter
from dataclasses import dataclass, field

import msgspec

from sro_kiosk.briefing.messages import Given, Seat, Seating
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.briefing.told import Told
from sro_kiosk.relay.wire import line_of

LEAST_STAGE, MOST_STAGE = Stage(30, 4, 1), Stage(400, 400, 400)
MOST_WAITING = 16 << 20  # bytes that a follower has not read: it is sent away


@dataclass(eq=False)
class Follower:
    """Its number, its screen, and what it was told.

    `stage` is what it is told slides for; it changes only when the follower is to `settle`.
    """

    number: int
    writer: StreamWriter
    stage: Stage | None = None
    seating: Seating = field(default_factory=Seating)
    told: Told = field(default_factory=Told)
    given: Given = field(default_factory=lambda: Given(is_yours=False))
    _seat: Seat | None = None

    @property
    def has_seat(self) -> bool:
        """Whether it has said what its screen is."""
        return self._seat is not None

    def sit(self, seat: Seat) -> None:
        """Take what its screen has room for."""
        self._seat = seat

    def settle(self) -> bool:
        """Use what it said last of its screen; whether there is room for a slide."""
        if self._seat is not None:
            self.stage, self.seating = _sound(self._seat.stage), self._seat.seating
        return self.stage is not None

    def tell(self, message: msgspec.Struct) -> None:
        """Send a message; one that reads nothing is let go."""
        if self.writer.transport.get_write_buffer_size() > MOST_WAITING:
            self.writer.transport.abort()
        elif not self.writer.is_closing():
            self.writer.write(line_of(message))


def _sound(stage: Stage | None) -> Stage | None:
    """A stage that some screen may have."""
    if stage is None:
        return None
    sizes = zip(LEAST_STAGE, stage, MOST_STAGE, strict=True)
    return stage if all(least <= size <= most for least, size, most in sizes) else None
