"""Emergencies on a kiosk that does not know the time."""

from pathlib import Path

from sro_kiosk.notices import Arrivals, Board, read_board
from tests.notices.conftest import NOON, Post, emergency

DAY = 24 * 3600.0


def shown(board: Board, arrivals: Arrivals, seconds: float) -> list[str]:
    fresh = arrivals.fresh(board, seconds)
    due = board.due(NOON, audience="visitor", clock_set=False, fresh=fresh)
    held = {posted.file for posted in board.held_back(fresh)}
    assert not held & {posted.file for posted in due}
    return [posted.file for posted in due]


def read(folder: Path) -> Board:
    return read_board(folder, clock_set=False)


def test_one_that_came_while_the_kiosk_ran_is_shown_for_a_day(folder: Path, post: Post) -> None:
    arrivals = Arrivals(read(folder))
    post("fire.toml", "Get out.", *emergency())
    board = read(folder)
    assert shown(board, arrivals, 100) == ["fire.toml"]
    assert shown(board, arrivals, 99 + DAY) == ["fire.toml"]
    assert shown(board, arrivals, 100 + DAY) == []
    assert shown(board, arrivals, 100 + 3 * DAY) == []


def test_one_that_says_how_long_it_lasts_is_shown_that_long(folder: Path, post: Post) -> None:
    arrivals = Arrivals(read(folder))
    lines = ("starts = 2026-11-27T12:00:00Z", "expires = 2026-11-27T12:10:00Z")
    post("fire.toml", "Get out.", 'level = "emergency"', *lines)
    assert shown(read(folder), arrivals, 0) == ["fire.toml"]
    assert shown(read(folder), arrivals, 599) == ["fire.toml"]
    assert shown(read(folder), arrivals, 600) == []


def test_one_that_was_there_before_is_held_back_and_told(folder: Path, post: Post) -> None:
    post("fire.toml", "Get out.", *emergency())
    board = read(folder)
    arrivals = Arrivals(board)
    assert shown(board, arrivals, 0) == []
    assert [posted.file for posted in board.held_back()] == ["fire.toml"]


def test_one_that_is_changed_or_posted_again_has_come_anew(folder: Path, post: Post) -> None:
    post("fire.toml", "Get out.", *emergency())
    arrivals = Arrivals(read(folder))
    path = post("fire.toml", "Get out now.", *emergency())
    assert shown(read(folder), arrivals, 0) == ["fire.toml"]
    assert shown(read(folder), arrivals, DAY) == []
    path.unlink()
    assert shown(read(folder), arrivals, DAY) == []
    post("fire.toml", "Get out once more.", *emergency())
    assert shown(read(folder), arrivals, DAY) == ["fire.toml"]


def test_a_folder_that_is_away_for_a_moment_makes_nothing_new(folder: Path, post: Post) -> None:
    post("old.toml", "Get out.", *emergency())
    arrivals = Arrivals(read(folder))
    post("new.toml", "Get out.", *emergency())
    assert shown(read(folder), arrivals, 0) == ["new.toml"]
    assert shown(Board(), arrivals, DAY / 2) == []
    assert shown(read(folder), arrivals, DAY - 1) == ["new.toml"]
    assert shown(read(folder), arrivals, DAY) == []


def test_one_that_was_written_in_two_steps_counts_from_when_it_was_whole(
    folder: Path, post: Post
) -> None:
    arrivals = Arrivals(read(folder))
    (folder / "fire.toml").write_text('text.en = "Get')
    assert shown(read(folder), arrivals, 0) == []
    post("fire.toml", "Get out.", *emergency())
    assert shown(read(folder), arrivals, 10) == ["fire.toml"]


def test_a_notice_that_came_just_now_waits_for_the_time_all_the_same(
    folder: Path, post: Post
) -> None:
    arrivals = Arrivals(read(folder))
    post("sale.toml", "Cake at noon.", "expires = 2026-11-27T13:00:00")
    assert shown(read(folder), arrivals, 0) == []
