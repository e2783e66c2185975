"""How long a talk has been going on, how long each topic took, and whether it keeps its time."""

from collections.abc import Mapping
from types import MappingProxyType

from sro_kiosk.clock import Clock
from sro_kiosk.content import Address
from sro_kiosk.words import Say

MINUTE = 60.0
ON_TIME = MINUTE  # seconds early or late that nobody minds


class Timing:
    """The clock of a talk of so many planned minutes; it starts with the first advance."""

    def __init__(self, clock: Clock, minutes: int) -> None:
        self.planned = minutes * MINUTE
        self._clock = clock
        self._started: float | None = None
        self._since = 0.0
        self._topic: Address | None = None
        self._spent: dict[Address, float] = {}

    @property
    def is_running(self) -> bool:
        """Whether the first advance has been made."""
        return self._started is not None

    @property
    def elapsed(self) -> float:
        """Seconds since then."""
        return self._clock.monotonic() - self._started if self._started is not None else 0.0

    @property
    def spent(self) -> Mapping[Address, float]:
        """Seconds for each topic, in the order in which they were first shown."""
        self._count()
        return MappingProxyType(self._spent)

    def start(self, topic: Address) -> None:
        """Begin, if that has not been done, with this topic on the screen."""
        if self._started is None:
            self._started = self._since = self._clock.monotonic()
            self._topic = topic

    def show(self, topic: Address) -> None:
        """From now on it is about this topic; before the first advance nothing is counted."""
        if self.is_running:
            self._count()
            self._topic = topic

    def restart(self) -> None:
        """Forget all; the next advance starts the clock anew."""
        self._started = self._topic = None
        self._spent.clear()

    def pace(self, share: float, say: Say) -> str:
        """Whether so large a share of the talk has taken too long, in words."""
        late = self.elapsed - share * self.planned
        minutes = round(abs(late) / MINUTE)
        if abs(late) < ON_TIME:
            return say("on time")
        told = say("{minutes} min behind") if late > 0 else say("{minutes} min ahead")
        return told.format(minutes=minutes)

    def _count(self) -> None:
        now = self._clock.monotonic()
        if self._topic is not None:
            self._spent[self._topic] = self._spent.get(self._topic, 0.0) + now - self._since
        self._since = now


def as_clock(seconds: float) -> str:
    """Minutes and seconds; a minus where time has run out."""
    whole = round(abs(seconds))
    minus = "-" if seconds < 0 and whole else ""
    return f"{minus}{whole // 60}:{whole % 60:02}"
