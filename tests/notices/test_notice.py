"""What a notice may say, and when it is time, also in the nights when the clock is changed."""

import datetime as dt
from itertools import groupby

import pytest
import tomli

from sro_kiosk.content.decode import decode
from sro_kiosk.notices.notice import Notice, faults
from tests.notices.conftest import CHICAGO, NOON

MINUTE = dt.timedelta(minutes=1)
WRITTEN = NOON
SPRING = dt.datetime(2026, 3, 8, 6, tzinfo=dt.UTC)  # at 08:00 UTC 02:00 becomes 03:00 in Chicago
AUTUMN = dt.datetime(2026, 11, 1, 5, tzinfo=dt.UTC)  # at 07:00 UTC 02:00 becomes 01:00


def notice(*lines: str) -> Notice:
    decoded, wrong = decode(tomli.loads("\n".join(['text.en = "Hello."', *lines])), Notice)
    assert decoded is not None, wrong
    return decoded


def told(*lines: str, written: dt.datetime | None = WRITTEN) -> list[str]:
    return [f"{fault.key[0]} {fault.message}" for fault in faults(notice(*lines), written)]


def minutes_shown(shown: Notice, start: dt.datetime, hours: int = 4) -> list[str]:
    """The first and the last minute, on the wall, of each time that it is shown."""
    night = [(start + MINUTE * number).astimezone(CHICAGO) for number in range(hours * 60)]
    edges: list[str] = []
    for due, minutes in groupby(night, shown.is_due):
        times = [f"{now:%H:%M %Z}" for now in minutes]
        edges += [times[0], times[-1]] if due else []
    return edges


def test_a_notice_needs_nothing_but_its_text() -> None:
    assert told() == []
    assert not notice().needs_clock
    assert notice().is_due(NOON)


def test_an_emergency_without_an_end_is_refused() -> None:
    assert told('level = "emergency"') == [
        "expires is missing: an emergency ends within 24 hours; add expires = 2026-01-31T15:30:00"
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["expires = 2026-11-28T12:00:00"],
        ["expires = 2026-11-28T18:00:00Z"],
        ["starts = 2026-12-01T08:00:00", "expires = 2026-12-02T08:00:00"],
        ["starts = 2026-12-01T08:00:00+01:00", "expires = 2026-12-02T01:00:00-06:00"],
    ],
)
def test_an_emergency_of_a_day_is_fine_and_a_longer_one_is_not(lines: list[str]) -> None:
    assert told('level = "emergency"', *lines) == []
    longer = [*lines[:-1], lines[-1].replace("00:00", "00:01", 1)]
    (problem,) = told('level = "emergency"', *longer)
    since = "starts" if len(lines) == 2 else "the file was put here (2026-11-27 "
    assert problem.startswith(f"expires is more than 24 hours after {since}")


def test_nobody_is_blamed_for_the_age_of_a_file_while_nobody_knows_the_time() -> None:
    late = ['level = "emergency"', "expires = 2026-12-31T12:00:00"]
    assert told(*late)
    assert told(*late, written=None) == []


def test_what_contradicts_itself_is_told() -> None:
    assert told("starts = 2026-12-01T08:00:00", "expires = 2026-12-01T08:00:00") == [
        "expires must come after starts"
    ]
    assert told("starts = 2026-12-01T08:00:00Z", "expires = 2026-12-01T09:00:00") == [
        "expires must have an offset if starts has one: write both alike"
    ]
    assert told("first_day = 2026-12-02", "last_day = 2026-12-01", 'level = "emergency"') == [
        "last_day is before first_day, so it never comes: swap them",
        "expires is missing: an emergency ends within 24 hours; add expires = 2026-01-31T15:30:00",
    ]


def test_the_ends_of_all_time_hurt_nobody() -> None:
    ages = notice("starts = 0001-01-01T00:00:00Z", "expires = 9999-12-31T23:59:59-23:59")
    assert ages.is_due(NOON)
    assert list(faults(ages, WRITTEN)) == []
    assert told('level = "emergency"', "expires = 9999-12-31T23:59:59")
    assert told('level = "emergency"', "expires = 0001-01-01T00:00:00+23:59") == []


def test_it_is_there_from_its_start_and_gone_at_its_end() -> None:
    shown = notice("starts = 2026-11-27T12:00:00", "expires = 2026-11-27T18:30:00Z")
    minutes = [NOON + MINUTE * number for number in (-1, 0, 29, 30)]
    assert [shown.is_due(now) for now in minutes] == [False, True, True, False]


def test_hours_and_an_end_hold_together() -> None:
    shown = notice('hours = "11:00-13:00"', "expires = 2026-11-28T11:30:00")
    hours = [NOON + dt.timedelta(hours=number) for number in (0, 1, 24)]
    assert [shown.is_due(now) for now in hours] == [True, False, False]


def test_a_leap_day_is_a_day() -> None:
    shown = notice("first_day = 2028-02-29", "last_day = 2028-02-29")
    days = [NOON.replace(year=2028, month=2, day=day) for day in (28, 29)]
    days.append(NOON.replace(year=2028, month=3, day=1))
    assert [shown.is_due(now) for now in days] == [False, True, False]


def test_what_begins_in_the_hour_that_is_skipped_comes_right_after_it() -> None:
    assert minutes_shown(notice("starts = 2026-03-08T02:30:00"), SPRING)[0] == "03:00 CDT"


def test_what_ends_in_the_hour_that_is_skipped_is_gone_right_after_it() -> None:
    shown = notice("expires = 2026-03-08T02:30:00")
    assert minutes_shown(shown, SPRING) == ["00:00 CST", "01:59 CST"]


def test_what_ends_in_the_hour_that_comes_twice_ends_twice() -> None:
    shown = notice("expires = 2026-11-01T01:30:00")
    assert minutes_shown(shown, AUTUMN) == ["00:00 CDT", "01:29 CDT", "01:00 CST", "01:29 CST"]


def test_with_an_offset_it_ends_once() -> None:
    shown = notice("expires = 2026-11-01T01:30:00-05:00")
    assert minutes_shown(shown, AUTUMN) == ["00:00 CDT", "01:29 CDT"]
    shown = notice("expires = 2026-11-01T07:30:00Z")
    assert minutes_shown(shown, AUTUMN) == ["00:00 CDT", "01:29 CST"]
