"""What an unattended kiosk shows, and when the next of it comes."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content.attract import due_topics, turn_at
from sro_kiosk.content.kiosk import Lobby, Scheduled
from tests.support.packs import small_pack, uneven_pack

CHICAGO = ZoneInfo("America/Chicago")
MORNING = dt.datetime(2026, 11, 27, 7, 40, tzinfo=CHICAGO)
NIGHT = MORNING.replace(hour=22)
LOBBY = Lobby(
    attract=("roles", "about/what"),
    scheduled=(
        Scheduled(show=("advice/mou", "roles"), hours="07:30-08:00"),
        Scheduled(show=("about/end",)),
    ),
)


def shown(
    lobby: Lobby, now: dt.datetime = MORNING, *, clock_set: bool = True, language: str = "en"
) -> list[str]:
    edition = uneven_pack().edition(language)
    return [str(address) for address in due_topics(lobby, edition, now, clock_set=clock_set)]


def test_what_is_scheduled_follows_what_is_always_shown_and_nothing_comes_twice() -> None:
    assert shown(LOBBY) == ["roles", "about/what", "advice/mou", "about/end"]


def test_what_is_not_due_is_left_out() -> None:
    assert shown(LOBBY, NIGHT) == ["roles", "about/what", "about/end"]


def test_without_the_time_only_what_needs_none_is_shown() -> None:
    assert shown(LOBBY, clock_set=False) == ["roles", "about/what", "about/end"]


def test_what_a_language_lacks_is_left_out_and_nothing_takes_its_place() -> None:
    assert shown(LOBBY, language="es") == ["about/what", "advice/mou", "about/end"]
    assert shown(Lobby(attract=("nowhere", "advice/nothing", "advice"))) == ["advice"]


def test_a_lobby_that_says_nothing_shows_nothing() -> None:
    assert due_topics(Lobby(), small_pack().edition(), MORNING, clock_set=True) == ()


def test_topics_change_with_the_minute_of_the_clock() -> None:
    at = MORNING.replace(second=59, microsecond=500_000)
    first, left = turn_at(3, at, 60)
    assert left == 0.5
    then, left = turn_at(3, at + dt.timedelta(seconds=left), 60)
    assert (then, left) == ((first + 1) % 3, 60)


def test_every_topic_has_its_turn_though_a_day_is_too_short_for_all() -> None:
    days = [MORNING + dt.timedelta(days=number) for number in range(3)]
    assert {turn_at(3, day, 86400)[0] for day in days} == {0, 1, 2}
    halves = [day.replace(hour=hour) for day in days for hour in (3, 15)]
    assert sorted(turn_at(6, half, 43200)[0] for half in halves) == [0, 1, 2, 3, 4, 5]


def test_the_last_turn_of_a_day_ends_at_midnight() -> None:
    late = dt.datetime(2026, 11, 27, 23, 59, 50, tzinfo=CHICAGO)  # 86400 is not 7 times anything
    number, left = turn_at(5, late, 35)
    assert left == 10
    assert turn_at(5, late + dt.timedelta(seconds=10), 35) == ((number + 1) % 5, 35)


@pytest.mark.parametrize("zone", ["America/Chicago", "Australia/Lord_Howe", "UTC"])
@given(
    count=st.integers(1, 30),
    now=st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2030, 1, 1)),  # noqa: DTZ001 - a zone follows
    turn=st.integers(10, 86400),
)
def test_a_topic_stays_until_its_turn_is_over(
    zone: str, count: int, now: dt.datetime, turn: int
) -> None:
    here = now.replace(tzinfo=ZoneInfo(zone))
    number, left = turn_at(count, here, turn)
    assert 0 <= number < count
    assert 0 < left <= turn
    end = here + dt.timedelta(seconds=left)  # on the wall
    assert turn_at(count, end - dt.timedelta(microseconds=1), turn)[0] == number
    assert turn_at(count, end, turn)[0] == (number + 1) % count
