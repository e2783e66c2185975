"""Emergencies on a kiosk that does not know the time."""

import datetime as dt

from sro_kiosk.notices import Arrivals, Board
from sro_kiosk.notices.board import Posted, Stamp
from sro_kiosk.notices.notice import Notice

NOON = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)  # as the machine has it; nobody confirms it
HOUR = dt.timedelta(hours=1)
DAY = 24 * HOUR
NOTHING = Board()


def emergency(
    came: dt.datetime = NOON,
    expires: dt.datetime = NOON + 2 * HOUR,
    *,
    starts: dt.datetime | None = None,
    level: str = "emergency",
    text: str = "Get out.",
) -> Board:
    """A folder with one file, that was put there at a time by the clock of then."""
    nanoseconds = int(came.timestamp() * 1e9)
    stamp = Stamp("fire.toml", 1, nanoseconds, nanoseconds, len(text))
    notice = Notice(text={"en": text}, level=level, expires=expires, starts=starts)  # type: ignore[arg-type] # as told
    return Board((Posted(notice, stamp.file, came, stamp),), signature=(stamp,))


class Machine:
    """A machine that runs, from a board that it finds at a time by its clock."""

    def __init__(self, board: Board, now: dt.datetime = NOON) -> None:
        self._start = now
        self._arrivals = Arrivals(board, now, 700)

    def shows(
        self, board: Board, after: dt.timedelta = dt.timedelta(), now: dt.datetime | None = None
    ) -> bool:
        """Whether a visitor sees the emergency some time after the start."""
        now = now or self._start + after
        fresh = self._arrivals.fresh(board, now, 700 + after.total_seconds())
        due = board.due(now, audience="visitor", clock_set=False, fresh=fresh)
        assert not any(posted in due for posted in board.held_back(fresh))
        return bool(due)


def test_one_that_comes_while_the_kiosk_runs_is_shown_until_its_end() -> None:
    machine, board = Machine(NOTHING), emergency(NOON + HOUR)
    assert machine.shows(board, HOUR)
    assert machine.shows(board, 1.99 * HOUR)
    assert not machine.shows(board, 2 * HOUR)


def test_one_that_was_shown_before_a_crash_is_back_at_once_until_its_end() -> None:
    board = emergency(NOON)
    crashed = Machine(board, NOON + HOUR)
    assert crashed.shows(board)
    assert crashed.shows(board, 0.99 * HOUR)
    assert not crashed.shows(board, HOUR)
    assert not Machine(board, NOON + 3 * HOUR).shows(board)


def test_crash_after_crash_makes_none_longer_than_a_day() -> None:
    years_behind = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    board = emergency(years_behind)
    assert Machine(board, years_behind + HOUR).shows(board)
    assert Machine(board, years_behind + 0.99 * DAY).shows(board)
    assert not Machine(board, years_behind + DAY).shows(board)


def test_after_a_power_cut_that_set_the_clock_back_it_is_shown_as_long_as_it_lasts() -> None:
    board = emergency(NOON)
    cut = Machine(board, NOON - 3 * DAY)
    assert cut.shows(board)
    assert cut.shows(board, 1.99 * HOUR)
    assert not cut.shows(board, 2 * HOUR)


def test_one_that_expired_before_a_power_cut_is_not_shown_again() -> None:
    board = emergency(NOON)
    assert not Machine(board, NOON + 2 * HOUR).shows(board)


def test_of_one_that_came_under_a_wrong_clock_the_length_is_a_day() -> None:
    for clock in (NOON - 30 * DAY, NOON + 30 * DAY):
        machine, board = Machine(NOTHING, clock), emergency(clock)
        assert machine.shows(board, dt.timedelta())
        assert machine.shows(board, 0.99 * DAY)
        assert not machine.shows(board, DAY)
        assert not machine.shows(board, 3 * DAY)


def test_it_ends_when_the_clock_leaps_over_its_end() -> None:
    machine, board = Machine(NOTHING, NOON - 30 * DAY), emergency(NOON - 30 * DAY)
    assert machine.shows(board, HOUR)
    assert not machine.shows(board, HOUR, NOON + 2 * HOUR)


def test_one_that_says_how_long_it_lasts_is_shown_that_long_under_a_wrong_clock() -> None:
    clock = NOON + 30 * DAY
    machine, board = Machine(NOTHING, clock), emergency(clock, starts=NOON + 1.5 * HOUR)
    assert machine.shows(board)
    assert machine.shows(board, 0.49 * HOUR)
    assert not machine.shows(board, 0.5 * HOUR)


def test_one_that_was_posted_ahead_is_not_over_before_it_begins() -> None:
    board = emergency(NOON, NOON + 6 * HOUR, starts=NOON + 4 * HOUR)
    assert Machine(board, NOON + 5 * HOUR).shows(board)
    assert not Machine(board, NOON + 6 * HOUR).shows(board)


def test_one_that_is_changed_or_posted_again_has_come_anew() -> None:
    board = emergency(NOON - 30 * DAY)
    machine = Machine(board)
    assert not machine.shows(board)
    again = emergency(NOON, text="Get out now.")
    assert machine.shows(again)
    assert not machine.shows(again, 2 * HOUR)
    assert not machine.shows(NOTHING, 2 * HOUR)
    assert machine.shows(emergency(NOON + 2 * HOUR, NOON + 3 * HOUR), 2 * HOUR)


def test_a_folder_that_is_away_for_a_moment_makes_nothing_new() -> None:
    machine, board = Machine(NOTHING), emergency(NOON, NOON + DAY)
    assert machine.shows(board)
    assert not machine.shows(NOTHING, DAY / 2)
    assert machine.shows(board, 0.99 * DAY)
    assert not machine.shows(board, DAY)


def test_a_notice_waits_for_the_time_whenever_it_came() -> None:
    board = emergency(level="notice")
    assert not Machine(NOTHING).shows(board)
    assert not Machine(board).shows(board)
