"""Counts that cannot be written for a while."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sro_kiosk.backroom import count_keeping
from sro_kiosk.backroom.count_keeping import CountKeeping
from sro_kiosk.content import Address
from sro_kiosk.counts import CountStore, Tally

FRIDAY, SATURDAY, SUNDAY = (dt.date(2026, 11, day) for day in (27, 28, 29))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "state").mkdir()
    return tmp_path / "state" / "counts.sqlite"


@pytest.fixture
def tally() -> Tally:
    return Tally()


@pytest.fixture
def keeping(tally: Tally, file: Path) -> CountKeeping:
    return CountKeeping(tally, file)


def kept(file: Path) -> list[tuple[dt.date | None, str, int]]:
    return [(row.day, row.what.address, row.number) for row in CountStore(file).rows()]


def view(tally: Tally, topic: str = "mentor") -> None:
    tally.viewed(Address("roles", topic), "en")


def block(file: Path) -> None:
    """Nothing can be written, as on a full disk."""
    file.parent.rename(file.parent.with_name("away"))


def unblock(file: Path) -> None:
    """There is room again."""
    file.parent.with_name("away").rename(file.parent)


def test_what_could_not_be_written_is_written_with_the_next_visitors_counts(
    keeping: CountKeeping, tally: Tally, file: Path
) -> None:
    block(file)
    for day in (None, FRIDAY, FRIDAY):
        view(tally)
        keeping.keep(day)
    unblock(file)
    view(tally)
    assert keeping.keep(SATURDAY) == ""
    assert kept(file) == [
        (None, "roles/mentor", 1),
        (FRIDAY, "roles/mentor", 2),
        (SATURDAY, "roles/mentor", 1),
    ]
    keeping.keep(SUNDAY)
    assert len(kept(file)) == 3


def test_a_locked_file_only_delays_them(
    keeping: CountKeeping, tally: Tally, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sro_kiosk.counts.database._WAIT", 0)
    view(tally)
    keeping.keep(FRIDAY)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        view(tally)
        assert "locked" in keeping.keep(FRIDAY)
    view(tally)
    assert keeping.keep(FRIDAY) == ""
    assert kept(file) == [(FRIDAY, "roles/mentor", 3)]


def test_staff_are_told_once_for_as_long_as_it_lasts(
    keeping: CountKeeping, tally: Tally, file: Path
) -> None:
    block(file)
    told = []
    for _ in range(3):
        view(tally)
        told.append(keeping.keep(FRIDAY))
    assert "cannot write" in told[0]
    assert told[1:] == ["", ""]
    unblock(file)
    keeping.keep(FRIDAY)
    block(file)
    view(tally)
    assert "cannot write" in keeping.keep(FRIDAY)


def test_where_it_never_can_be_written_the_oldest_day_gives_way(
    keeping: CountKeeping, tally: Tally, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(count_keeping, "MOST_KEPT", 5)
    block(file)
    told = []
    for day in (None, FRIDAY, SATURDAY, SUNDAY):
        for topic in ("mentor", "guard"):
            view(tally, topic)
        told.append(keeping.keep(day))
    assert ["given up" in text for text in told] == [False, False, True, True]
    unblock(file)
    keeping.keep(SUNDAY)
    assert {day for day, _, _ in kept(file)} == {SATURDAY, SUNDAY}


def test_without_a_place_nothing_piles_up(tally: Tally) -> None:
    keeping = CountKeeping(tally, None)
    view(tally)
    assert keeping.keep(FRIDAY) == ""
    assert tally.is_empty
    assert keeping.waiting == 0
