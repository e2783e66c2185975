"""Counts on the disk."""

import datetime as dt
import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sro_kiosk.counts import MISSED, MOST_DAYS, VIEWED, Batch, Count, CountStore, What
from sro_kiosk.errors import KioskError

FRIDAY = dt.date(2026, 11, 27)
DAY = dt.timedelta(days=1)
EDUCATOR = What(VIEWED, "roles/educator", "en")
MISS = What(MISSED, "", "es")
BATCH: Batch = {EDUCATOR: 3, MISS: 1}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "counts.sqlite"


@pytest.fixture
def store(file: Path) -> CountStore:
    file.parent.mkdir()
    return CountStore(file)


def test_what_was_added_is_there_by_day(store: CountStore) -> None:
    store.add(BATCH, FRIDAY)
    store.add({EDUCATOR: 2}, FRIDAY)
    store.add(BATCH, FRIDAY + DAY)
    assert store.rows() == [
        Count(FRIDAY, MISS, 1),
        Count(FRIDAY, EDUCATOR, 5),
        Count(FRIDAY + DAY, MISS, 1),
        Count(FRIDAY + DAY, EDUCATOR, 3),
    ]


def test_days_can_be_asked_for_from_one_on(store: CountStore) -> None:
    for day in (FRIDAY, FRIDAY + DAY, None):
        store.add({MISS: 1}, day)
    assert [count.day for count in store.rows()] == [None, FRIDAY, FRIDAY + DAY]
    assert [count.day for count in store.rows(FRIDAY + DAY)] == [FRIDAY + DAY]


def test_days_long_past_are_forgotten_but_not_those_without_a_date(store: CountStore) -> None:
    store.add({MISS: 1}, None)
    store.add({MISS: 2}, FRIDAY)
    store.add({MISS: 3}, FRIDAY + MOST_DAYS * DAY)
    assert [count.number for count in store.rows()] == [1, 2, 3]
    store.add({MISS: 4}, FRIDAY + MOST_DAYS * DAY + DAY)
    assert [count.number for count in store.rows()] == [1, 3, 4]


def test_topics_that_are_in_no_pack_any_more_stay(store: CountStore) -> None:
    old = What(VIEWED, "gone/long-ago", "en")
    store.add({old: 7}, FRIDAY)
    store.add(BATCH, FRIDAY)
    assert Count(FRIDAY, old, 7) in store.rows()


def test_nobody_else_may_read_exact_numbers(store: CountStore, file: Path) -> None:
    store.add(BATCH, FRIDAY)
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_reading_makes_nothing(store: CountStore, file: Path) -> None:
    assert store.rows() == []
    assert list(file.parent.iterdir()) == []
    assert CountStore(file.parent / "missing" / "counts.sqlite").rows() == []


def test_nothing_that_happened_is_not_written(store: CountStore, file: Path) -> None:
    assert store.add({}, FRIDAY) == ""
    assert list(file.parent.iterdir()) == []
    store.add(BATCH, FRIDAY)
    before = file.stat(), file.parent.stat()
    store.add({}, FRIDAY)
    store.rows()
    assert (file.stat(), file.parent.stat()) == before


def test_two_readers_see_whole_batches_while_one_writes(store: CountStore, file: Path) -> None:
    store.add({EDUCATOR: 1, MISS: 1}, FRIDAY)
    uneven: list[list[Count]] = []

    def read() -> None:
        reader, is_last = CountStore(file), False
        while not is_last:
            is_last = not writing.is_alive()
            rows = reader.rows()
            if len({count.number for count in rows}) != 1:
                uneven.append(rows)

    def write() -> None:
        for _ in range(50):
            store.add({EDUCATOR: 1, MISS: 1}, FRIDAY)

    writing = Thread(target=write)
    readers = [Thread(target=read) for _ in range(2)]
    for thread in (writing, *readers):
        thread.start()
    for thread in (writing, *readers):
        thread.join()
    assert uneven == []
    assert [count.number for count in store.rows()] == [51, 51]


@settings(max_examples=30)  # each is synced to the disk
@given(
    st.lists(
        st.tuples(
            st.sampled_from([EDUCATOR, MISS, What(VIEWED, "about", "es")]),
            st.integers(min_value=1, max_value=1000),
            st.sampled_from([None, FRIDAY, FRIDAY + DAY]),
        ),
        max_size=6,
    )
)
def test_the_order_of_adding_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, added: list[tuple[What, int, dt.date | None]]
) -> None:
    store = CountStore(tmp_path_factory.mktemp("state") / "counts.sqlite")
    expected: Counter[tuple[dt.date | None, What]] = Counter()
    for what, number, day in added:
        store.add({what: number}, day)
        expected[day, what] += number
    assert {(day, what): number for day, what, number in store.rows()} == expected


def sql(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def own_with(file: Path, *statements: str) -> None:
    CountStore(file).add(BATCH, FRIDAY)
    sql(file, *statements)


TRIGGER = "CREATE TRIGGER t AFTER INSERT ON counts BEGIN DELETE FROM counts; END"
UNCHECKED = "PRAGMA ignore_check_constraints = 1"
ROW = "INSERT INTO counts VALUES (1, 'viewed', 'a' || char(27), 'en', 1)"
FOREIGN: dict[str, Callable[[Path], object]] = {
    "text": lambda file: file.write_text("shopping: bread, milk"),
    "zeros": lambda file: file.write_bytes(b"\0" * 8192),
    "other tables": lambda file: sql(file, "CREATE TABLE books (title)"),
    "another table": lambda file: sql(file, "CREATE TABLE counts (day, kind)"),
    "a trigger": lambda file: own_with(file, TRIGGER),
    "a hostile row": lambda file: own_with(file, UNCHECKED, ROW),
    "a folder": Path.mkdir,
    "a link": lambda file: file.symlink_to("elsewhere"),
    "a pipe": os.mkfifo,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_kind_is_moved_aside_and_counting_begins_anew(
    store: CountStore, file: Path, kind: str
) -> None:
    FOREIGN[kind](file)
    before = file.lstat().st_ino
    with pytest.raises(KioskError, match="the kiosk moves it aside"):
        store.rows()
    assert file.lstat().st_ino == before
    assert "it is counts.sqlite.broken-1 now" in store.add({EDUCATOR: 6}, FRIDAY)
    assert file.with_name("counts.sqlite.broken-1").lstat().st_ino == before
    assert store.rows() == [Count(FRIDAY, EDUCATOR, 6)]
    assert store.add({EDUCATOR: 1}, FRIDAY) == ""


def test_an_empty_file_is_no_foreign_one(store: CountStore, file: Path) -> None:
    file.touch()
    assert store.rows() == []
    assert store.add({EDUCATOR: 6}, FRIDAY) == ""
    assert store.rows() == [Count(FRIDAY, EDUCATOR, 6)]


def test_only_a_few_broken_files_are_kept(store: CountStore, file: Path) -> None:
    for number in range(5):
        file.write_text(f"broken {number}")
        store.add(BATCH, FRIDAY)
    kept = {path.name: path.read_text() for path in file.parent.glob("*.broken-*")}
    assert kept == {
        "counts.sqlite.broken-1": "broken 0",
        "counts.sqlite.broken-2": "broken 1",
        "counts.sqlite.broken-3": "broken 4",
    }


def test_what_another_left_beside_the_file_does_no_harm(store: CountStore, file: Path) -> None:
    file.write_text("broken")
    for suffix in ("-journal", "-wal", "-shm"):
        file.with_name(file.name + suffix).write_bytes(b"\xd9" * 4096)
    store.add({EDUCATOR: 6}, FRIDAY)
    assert store.rows() == [Count(FRIDAY, EDUCATOR, 6)]


def test_whatever_byte_is_damaged_counting_goes_on_or_staff_hear_of_it(
    store: CountStore, file: Path
) -> None:
    store.add(BATCH, FRIDAY)
    whole = file.read_bytes()
    for position in [*range(130), *range(130, len(whole), 61)]:
        for path in file.parent.iterdir():
            path.unlink()
        damaged = whole[:position] + bytes([whole[position] ^ 0xFF]) + whole[position + 1 :]
        file.write_bytes(damaged)
        try:
            store.add({EDUCATOR: 1}, FRIDAY)
        except KioskError:
            assert file.read_bytes() == damaged, position
        else:
            assert EDUCATOR in {count.what for count in store.rows()}, position


@pytest.mark.parametrize("size", [50, 4095, 4096, 4097, 8191])
def test_a_file_that_was_cut_short_is_moved_aside(store: CountStore, file: Path, size: int) -> None:
    store.add(BATCH, FRIDAY)
    os.truncate(file, size)
    assert "broken-1" in store.add({EDUCATOR: 6}, FRIDAY)
    assert store.rows() == [Count(FRIDAY, EDUCATOR, 6)]


def test_without_a_place_to_write_to_the_caller_hears_what_to_do(file: Path) -> None:
    with pytest.raises(KioskError) as caught:
        CountStore(file).add(BATCH, FRIDAY)
    assert str(caught.value) == (
        f"cannot write {file} (no such file or directory): "
        "make room, or let the kiosk's user write there"
    )


def test_what_is_locked_for_long_is_told(store: CountStore, file: Path) -> None:
    store.add(BATCH, FRIDAY)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        impatient = pytest.MonkeyPatch()
        impatient.setattr("sro_kiosk.counts.database._WAIT", 0)
        with impatient.context(), pytest.raises(KioskError, match="locked"):
            store.add(BATCH, FRIDAY)
        impatient.undo()
    assert store.add(BATCH, FRIDAY) == ""
