"""What stands on the board at a moment, and until when."""

import datetime as dt
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content.fields import Audience
from sro_kiosk.content.schedule import WEEKDAYS
from sro_kiosk.notices import Board, Notice, Posted, read_board
from sro_kiosk.notices.board import Stamp
from tests.notices.conftest import CHICAGO, NOON, Post, emergency

EVERYBODY: Audience = "visitor"


def board(*notices: Notice) -> Board:
    posted = [
        Posted(notice, f"{number}.toml", NOON, Stamp(f"{number}.toml", number, 1, 1, 1))
        for number, notice in enumerate(notices)
    ]
    return Board(tuple(posted))


def names(
    shown: Board, now: dt.datetime = NOON, *, audience: Audience = EVERYBODY, clock_set: bool = True
) -> list[str]:
    return [posted.file for posted in shown.due(now, audience=audience, clock_set=clock_set)]


def test_emergencies_come_first_then_the_higher_priority_then_the_name(
    folder: Path, post: Post
) -> None:
    post("a.toml", "Low.", "priority = 1")
    post("b.toml")
    post("c.toml", "High.", "priority = 100")
    post("d.toml")
    post("e.toml", "Get out.", *emergency(), "priority = 0")
    now = dt.datetime.now().astimezone()
    assert names(read_board(folder), now) == ["e.toml", "c.toml", "b.toml", "d.toml", "a.toml"]


def test_everybody_sees_what_is_for_everybody_and_officers_what_is_for_officers() -> None:
    shown = board(Notice(text={"en": "a"}), Notice(text={"en": "b"}, audience=("officer",)))
    assert names(shown, audience="officer") == ["0.toml", "1.toml"]
    assert names(shown, audience="visitor") == ["0.toml"]


def test_a_reader_gets_her_language_or_else_the_first() -> None:
    both = {"es": "Cerrado.", "en": "Closed."}
    (posted,) = board(Notice(text=both, detail={"fr": "Fermé."})).notices
    assert [posted.text_in(language) for language in ("en", "es", "fr")] == [
        *("Closed.", "Cerrado.", "Cerrado.")
    ]
    assert posted.detail_in("en") == "Fermé."
    assert board(Notice(text=both)).notices[0].detail_in("en") == ""


def test_without_the_time_only_what_needs_none_is_shown_and_the_rest_is_told() -> None:
    shown = board(
        Notice(text={"en": "Always."}),
        Notice(text={"en": "Today."}, last_day=NOON.date()),
        Notice(text={"en": "Soon over."}, expires=NOON + dt.timedelta(hours=1)),
        Notice(text={"en": "Get out."}, level="emergency", expires=NOON + dt.timedelta(hours=1)),
    )
    assert names(shown) == ["0.toml", "1.toml", "2.toml", "3.toml"]
    assert names(shown, clock_set=False) == ["0.toml"]
    assert [posted.file for posted in shown.held_back()] == ["1.toml", "2.toml", "3.toml"]


def test_what_needs_no_clock_never_changes() -> None:
    assert board(Notice(text={"en": "Always."}), Notice(text={"en": "b"})).next_change(NOON) is None
    assert Board().next_change(NOON) is None


@pytest.mark.parametrize(
    ("notice", "change"),
    [
        (Notice(text={"en": "a"}, expires=NOON + dt.timedelta(minutes=7)), "12:07"),
        (Notice(text={"en": "a"}, starts=dt.datetime(2026, 11, 27, 12, 8)), "12:08"),  # noqa: DTZ001 - the wall's
        (Notice(text={"en": "a"}, hours="07:30-12:30"), "12:30"),
        (Notice(text={"en": "a"}, hours="07:30-15:00"), "13:00"),
        (Notice(text={"en": "a"}, weekdays=("mon",)), "13:00"),
    ],
)
def test_the_next_change_is_within_the_hour(notice: Notice, change: str) -> None:
    found = board(notice).next_change(NOON)
    assert found is not None
    assert f"{found:%H:%M}" == change
    assert found.tzinfo is CHICAGO


def test_a_change_after_the_clock_was_put_back_is_an_hour_away_in_truth() -> None:
    shown = board(Notice(text={"en": "a"}, weekdays=("mon",)))
    before = dt.datetime(2026, 11, 1, 6, 30, tzinfo=dt.UTC)
    change = shown.next_change(before.astimezone(CHICAGO))
    assert change is not None
    assert change.astimezone(dt.UTC) - before == dt.timedelta(minutes=30)
    assert f"{change:%H:%M %Z}" == "01:00 CST"


ZONES = ["America/Chicago", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana"]
START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
INSTANTS = st.integers(0, 365 * 24 * 60).map(lambda number: START + dt.timedelta(minutes=number))
NEAR = st.integers(-3 * 3600, 3 * 3600).map(lambda number: dt.timedelta(seconds=number))
TIMES = st.tuples(st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
HOURS = st.tuples(TIMES, TIMES).map("{0[0][0]:02}:{0[0][1]:02}-{0[1][0]:02}:{0[1][1]:02}".format)


@st.composite
def notices_near(draw: st.DrawFn, now: dt.datetime) -> Notice:
    """A notice with something about to happen, as an instant or on the wall."""

    def moment() -> dt.datetime | None:
        near = (now.astimezone(dt.UTC) + draw(NEAR)).astimezone(now.tzinfo)
        return draw(st.sampled_from([None, near.replace(tzinfo=None), near.astimezone(dt.UTC)]))

    return Notice(
        text={"en": "a"},
        starts=moment(),
        expires=moment(),
        hours=draw(st.just("") | HOURS),
        weekdays=tuple(draw(st.sets(st.sampled_from(WEEKDAYS)))),
        last_day=draw(st.sampled_from([None, now.date()])),
    )


@cache
def changes(place: ZoneInfo) -> list[dt.datetime]:
    """The hours in which the clocks of a place are changed; any hour where they never are."""
    hour = dt.timedelta(hours=1)
    hours = [START + hour * number for number in range(365 * 24)]
    offsets = [(at.astimezone(place).utcoffset(), (at + hour).astimezone(place)) for at in hours]
    found = [
        at
        for at, (offset, after) in zip(hours, offsets, strict=True)
        if offset != after.utcoffset()
    ]
    return found or hours[:1]


@pytest.mark.parametrize("zone", ZONES)
@given(data=st.data())
def test_nothing_changes_before_the_next_change(zone: str, data: st.DataObject) -> None:
    place = ZoneInfo(zone)
    utc = data.draw(INSTANTS | st.sampled_from(changes(place))) + data.draw(NEAR)
    now = utc.astimezone(place)
    shown = board(*data.draw(st.lists(notices_near(now), min_size=1, max_size=4)))
    change = shown.next_change(now) or utc + dt.timedelta(days=400)
    span = (change.astimezone(dt.UTC) - utc) // dt.timedelta(microseconds=1)
    for later in (data.draw(st.integers(0, span - 1)), span - 1):
        then = (utc + dt.timedelta(microseconds=later)).astimezone(place)
        assert names(shown, then) == names(shown, now)
