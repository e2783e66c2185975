"""The time, as spans and as the clock on the wall shows it."""

import datetime as dt
import time


class Clock:
    """The time of this machine; tests have clocks of their own."""

    def monotonic(self) -> float:
        """Seconds from some moment on; never set back."""
        return time.monotonic()

    def real_seconds(self, seconds: float) -> float:
        """How long to wait for so many seconds of this clock to pass."""
        return seconds

    def now(self) -> dt.datetime:
        """The time of day at this place."""
        return dt.datetime.now().astimezone()
