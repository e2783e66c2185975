"""Whether somebody is there: told by keys and touches alone, never by what the screen does."""

from dataclasses import dataclass
from enum import Enum, auto

from sro_kiosk.views.warning import STEP

LONGEST_REPEAT = 0.5  # seconds between two characters of a key that is held; who taps is slower
LONGEST_HOLD = 30.0


class Phase(Enum):
    """What a kiosk is in the middle of."""

    FRESH = auto()  # the start screen; nobody has touched anything
    VISIT = auto()
    WARNED = auto()  # nobody has touched anything for long: the screen is about to start over
    ATTRACT = auto()  # nobody is there


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: from the last touch to the warning, to the reset, and to the attract topics.

    `attract` is None where there are none.
    """

    idle: float
    warning: float
    attract: float | None


class HeldKey:
    """Tells a person from a book on the keyboard: a key that repeats without end is nobody."""

    def __init__(self) -> None:
        self._key = ""
        self._since = self._last = 0.0

    def is_stuck(self, key: str, now: float) -> bool:
        """Whether this key has been held for longer than anybody scrolls; "" is a touch."""
        if not key or key != self._key or now - self._last > LONGEST_REPEAT:
            self._key, self._since = key, now
        self._last = now
        return now - self._since > LONGEST_HOLD


class Visit:
    """Goes from phase to phase; `now` is a clock that is never set back, in seconds."""

    def __init__(self, pace: Pace, now: float) -> None:
        self.phase = Phase.FRESH
        self._pace = pace
        self._since = now

    def touch(self, now: float) -> None:
        """Somebody pressed or touched something."""
        self.phase = Phase.VISIT
        self._since = now

    def pass_time(self, now: float) -> bool:
        """Go on to the next phase if it is time; whether that was so."""
        end = self.end
        if end is None or now < end:
            return False
        following = {
            Phase.FRESH: Phase.ATTRACT,
            Phase.VISIT: Phase.WARNED,
            Phase.WARNED: Phase.FRESH,
        }
        self.phase = following[self.phase]
        self._since = now
        return True

    def rest(self) -> None:
        """Nobody wants anything but the attract topics."""
        self.phase = Phase.ATTRACT

    @property
    def is_over(self) -> bool:
        """Whether nobody is there who would miss anything."""
        return self.phase in {Phase.FRESH, Phase.ATTRACT}

    @property
    def end(self) -> float | None:
        """When the phase ends if nobody touches anything; None for never."""
        spans = {
            Phase.FRESH: self._pace.attract,
            Phase.VISIT: self._pace.idle,
            Phase.WARNED: self._pace.warning,
            Phase.ATTRACT: None,
        }
        span = spans[self.phase]
        return None if span is None else self._since + span

    def seconds(self, now: float) -> float | None:
        """How long until there is something else to see or to do; None for as long as you like."""
        if self.end is None:
            return None
        left = self.end - now
        return left % STEP or float(STEP) if self.phase is Phase.WARNED else left

    def seconds_left(self, now: float) -> int:
        """Whole seconds to the end of the phase, rounded up."""
        return max(0, -int(-((self.end or now) - now) // 1))
