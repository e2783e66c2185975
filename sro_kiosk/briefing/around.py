"""What a follower was shown, and looking around among it."""

from sro_kiosk.briefing.messages import Shown
from sro_kiosk.briefing.picture import Picture


class Around:
    """The slide that the room sees, those that it saw, and the one that this screen shows."""

    def __init__(self) -> None:
        self._now: Picture | None = None
        self._before: dict[int, Picture] = {}
        self._until = 0
        self._own: int | None = None

    @property
    def is_alone(self) -> bool:
        """Whether it looks at something else than the room."""
        return self._own is not None and not self._reads_on

    @property
    def part(self) -> tuple[int, int]:
        """Which part of the room's slide it sees, of how many; (1, 1) where it sees all at once."""
        if self._now is None or self.is_alone:
            return 1, 1
        first = self._now.number
        return (self._own or first) - first + 1, self._until - first + 1

    @property
    def _reads_on(self) -> bool:
        """Whether it sees a later part of the room's slide, which is several slides here."""
        return self._now is not None and self._now.number < (self._own or 0) <= self._until

    @property
    def picture(self) -> Picture | None:
        """What it sees; None before anything was shown."""
        return self._before.get(self._own or 0) or self._now

    def take(self, message: Shown) -> None:
        """Take what is shown now, and what else may be looked at."""
        moved = self._now is None or (message.now.number, message.until) != (
            self._now.number,
            self._until,
        )
        if self._reads_on and (moved or message.now.cover):
            self._own = None
        if message.anew:
            self._before.clear()
        self._before.update((picture.number, picture) for picture in message.more)
        self._now, self._until = message.now, message.until
        if not message.now.cover:
            self._before[message.now.number] = message.now
        if self._own is not None and self._own not in self._before:
            self._own = None

    def lose(self) -> None:
        """Nothing is shown any more."""
        self._now = self._own = None
        self._before.clear()

    def rejoin(self) -> None:
        """See what the room sees."""
        self._own = None

    def read_on(self, number: int) -> bool:
        """Go to the next part of the room's slide, or the one before; False where there is none."""
        if self._now is None or self.is_alone:
            return False
        first = self._now.number
        there = (self._own or first) + number
        if not (first <= there <= self._until and there in self._before):
            return False
        self._go(there)
        return True

    def look(self, command: str, number: int) -> None:
        """Move among the slides that were shown."""
        if self._now is None or command in {"black", "white"}:
            return
        known = sorted(self._before)
        here = self._own or self._now.number
        if command == "ends":
            around = known[:1] if number < 0 else known[-1:]
        elif command == "slide" and number:
            around = [other for other in known if other <= number][-1:]
        elif number >= 0:
            around = [other for other in known if other > here][:1]
        else:
            around = [other for other in known if other < here][-1:]
        if around:
            self._go(around[0])

    def _go(self, number: int) -> None:
        """See a slide; the first part of the room's is where the room is."""
        is_first_part = self._now is not None and number == self._now.number < self._until
        self._own = None if is_first_part else number
