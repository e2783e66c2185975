"""When scheduled things are shown."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from sro_kiosk.content.schedule import Schedule

CHICAGO = ZoneInfo("America/Chicago")
FRIDAY = dt.date(2026, 11, 27)
DAY = dt.timedelta(days=1)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=CHICAGO)


def test_what_says_nothing_is_always_due() -> None:
    assert Schedule().is_due(at(FRIDAY, 3))
    assert not Schedule().needs_clock


@pytest.mark.parametrize(
    "schedule",
    [
        Schedule(weekdays=("mon",)),
        Schedule(hours="07:00-08:00"),
        Schedule(first_day=FRIDAY),
        Schedule(last_day=FRIDAY),
    ],
)
def test_what_says_something_needs_the_clock(schedule: Schedule) -> None:
    assert schedule.needs_clock


@pytest.mark.parametrize(
    ("hour", "minute", "due"),
    [(7, 29, False), (7, 30, True), (14, 59, True), (15, 0, False), (23, 59, False)],
)
def test_hours_begin_and_end_on_the_minute(hour: int, minute: int, *, due: bool) -> None:
    assert Schedule(hours="07:30-15:00").is_due(at(FRIDAY, hour, minute)) is due


@pytest.mark.parametrize(
    ("day", "hour", "due"),
    [
        (FRIDAY, 21, False),
        (FRIDAY, 22, True),
        (FRIDAY, 23, True),
        (FRIDAY + DAY, 0, True),
        (FRIDAY + DAY, 5, True),
        (FRIDAY + DAY, 6, False),
        (FRIDAY + DAY, 22, False),
        (FRIDAY, 5, False),
    ],
)
def test_a_night_belongs_to_the_day_on_which_it_begins(
    day: dt.date, hour: int, *, due: bool
) -> None:
    night = Schedule(hours="22:00-06:00", weekdays=("fri",), first_day=FRIDAY, last_day=FRIDAY)
    assert night.is_due(at(day, hour)) is due


def test_a_whole_day_ends_at_midnight() -> None:
    day = Schedule(hours="00:00-00:00", first_day=FRIDAY, last_day=FRIDAY)
    assert [day.is_due(at(FRIDAY, hour)) for hour in (0, 12, 23)] == [True] * 3
    assert not day.is_due(at(FRIDAY + DAY, 0))


@pytest.mark.parametrize("hours", ["", "00:00-00:00", "22:00-06:00"])
def test_the_last_moment_of_a_day_belongs_to_it(hours: str) -> None:
    last = at(FRIDAY + DAY, 0) - dt.timedelta(microseconds=1)
    assert Schedule(hours=hours, last_day=FRIDAY).is_due(last)


@pytest.mark.parametrize("hour", range(24))
def test_days_are_whole(hour: int) -> None:
    schedule = Schedule(weekdays=("fri", "sun"))
    week = [schedule.is_due(at(FRIDAY + DAY * number, hour)) for number in range(7)]
    assert week == [True, False, True, False, False, False, False]


def test_an_hour_that_the_clock_skips_does_not_come_and_one_that_comes_twice_does_so() -> None:
    utc = dt.UTC
    spring = dt.datetime(2026, 3, 8, 6, 0, tzinfo=utc)  # summer time begins at 08:00 UTC
    autumn = dt.datetime(2026, 11, 1, 5, 0, tzinfo=utc)  # it ends at 07:00 UTC
    skipped = Schedule(hours="02:00-03:00")
    twice = Schedule(hours="01:00-02:00")
    minutes = [dt.timedelta(minutes=minute) for minute in range(240)]
    assert sum(skipped.is_due((spring + m).astimezone(CHICAGO)) for m in minutes) == 0
    assert sum(twice.is_due((autumn + m).astimezone(CHICAGO)) for m in minutes) == 120
