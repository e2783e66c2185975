"""A clock that goes when it is told to."""

import datetime as dt

import pytest

from sro_kiosk.clock import Clock

NOON = dt.datetime(2026, 11, 28, 12, tzinfo=dt.timezone(dt.timedelta(hours=-6)))


class SetClock(Clock):
    """Starts at an odd moment, so that nothing rests on 0."""

    def __init__(self) -> None:
        self.passed = 0.0

    def monotonic(self) -> float:
        return 4711.5 + self.passed

    def now(self) -> dt.datetime:
        return NOON + dt.timedelta(seconds=self.passed)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()
