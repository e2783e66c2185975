"""The kiosk by a clock that runs faster: `python -I fast_lobby.py SPEED lobby ...`."""

import datetime as dt
import signal
import sys
import time

from sro_kiosk.cli.lobby import run_with
from sro_kiosk.cli.main import parser
from sro_kiosk.clock import Clock


class FastClock(Clock):
    """So many of its seconds pass in one."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began = time.monotonic()
        self._day = super().now()

    def monotonic(self) -> float:
        return self._began + (time.monotonic() - self._began) * self._speed

    def now(self) -> dt.datetime:
        passed = dt.timedelta(seconds=self.monotonic() - self._began)
        return (self._day.astimezone(dt.UTC) + passed).astimezone()

    def real_seconds(self, seconds: float) -> float:
        return seconds / self._speed


if __name__ == "__main__":
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(number, signal.SIG_IGN)
    sys.exit(run_with(parser().parse_args(sys.argv[2:]), FastClock(float(sys.argv[1]))))
