"""Whatever call the power fails at, what was said to be written is there, and nothing is torn."""

import datetime as dt
import os
import sys
from pathlib import Path

import pytest

from sro_kiosk.content.last_good import LastGood
from sro_kiosk.counts import VIEWED, CountStore, What
from sro_kiosk.staff import Answer, Door
from tests.power.cutting import FAIL, KILL, Ended, calls_of, cut_everywhere
from tests.power.losing import lose_everywhere
from tests.staff.conftest import SetClock
from tests.support.packs import small_pack

BATCHES = int(os.environ.get("SRO_KIOSK_CUT_BATCHES", "2"))  # `make soak` writes more
WRITER = Path(__file__).with_name("writer.py")
DAY = dt.date(2026, 11, 27)
OLD, NEW = (small_pack(agency=name) for name in ("Old County", "New County"))
BROKEN = "shopping: bread, milk"
LOCK_OUTS = [60 << doubled for doubled in range(7)]  # that follow the third wrong PIN and on
MORE = {What(VIEWED, "about", "en"): 1}


def writer(what: str, times: int = 1) -> list[str]:
    return [sys.executable, "-I", "-B", str(WRITER), what, str(times)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A state folder; copies of it are cut."""
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


@pytest.fixture
def packs(folder: Path) -> Path:
    """An old pack is kept, a new one is to be."""
    LastGood(folder / "last-good").keep(b"old", OLD)
    LastGood(folder / "next").keep(b"new", NEW)
    return folder


def is_whole_pack(folder: Path, ended: Ended) -> None:
    """The old pack or the new one is found, the new one once it was said to be written."""
    found = LastGood(folder / "last-good").find()
    assert found in ((b"new", NEW), *(() if ended.written else ((b"old", OLD),)))
    LastGood(folder / "last-good").keep(b"new", NEW)  # what was left behind is in nobody's way
    assert sorted(path.name for path in folder.iterdir()) == ["last-good", "next"]


def are_whole_counts(folder: Path, ended: Ended) -> None:
    """Every batch that was said to be written is there, and at most one more, whole."""
    store = CountStore(folder / "counts.sqlite")
    numbers = {count.number for count in store.rows() if count.what not in MORE}
    assert len(numbers) <= 1, "a part of a batch"
    assert ended.written <= max(numbers, default=0) <= ended.written + 1
    assert store.add(MORE, DAY) == ""
    assert MORE.keys() <= {count.what for count in store.rows()}
    assert [path.name for path in folder.iterdir()] == ["counts.sqlite"]


def is_locked(folder: Path, ended: Ended) -> None:
    """The door is locked for every wrong PIN that was written, at most for one more, and works."""
    clock = SetClock()
    door = Door("", folder / "door", clock)
    assert door.seconds in LOCK_OUTS[ended.written : ended.written + 2]
    locked = LOCK_OUTS.index(door.seconds)
    clock.passed += door.seconds
    assert door.try_pin("guess") == Answer(seconds=LOCK_OUTS[locked + 1])
    assert door.is_kept
    assert Door("", folder / "door", clock).seconds == LOCK_OUTS[locked + 1]
    assert [path.name for path in folder.iterdir()] == ["door"]


@pytest.fixture
def guessed(folder: Path) -> Path:
    """Three wrong PINs have locked the door."""
    (folder / "door").write_text("3\n")
    return folder


@pytest.mark.parametrize("fault", [KILL, FAIL])
def test_the_last_good_pack_is_the_old_or_the_new_one(packs: Path, fault: str) -> None:
    assert cut_everywhere(writer("last-good"), packs, is_whole_pack, fault) >= 8


@pytest.mark.parametrize("fault", [KILL, FAIL])
def test_the_first_counts_are_all_there_or_none(folder: Path, fault: str) -> None:
    assert cut_everywhere(writer("counts", BATCHES), folder, are_whole_counts, fault) >= 20


def test_what_the_disk_had_not_synced_was_no_part_of_the_last_good_pack(packs: Path) -> None:
    assert lose_everywhere(writer("last-good"), packs, is_whole_pack) >= 6


def test_what_the_disk_had_not_synced_was_no_part_of_the_counts(folder: Path) -> None:
    assert lose_everywhere(writer("counts", BATCHES), folder, are_whole_counts) >= 20


@pytest.mark.parametrize("fault", [KILL, FAIL])
def test_pulling_the_plug_never_shortens_a_lock_out(guessed: Path, fault: str) -> None:
    assert cut_everywhere(writer("door", 2), guessed, is_locked, fault) >= 16


def test_what_the_disk_had_not_synced_was_no_part_of_a_lock_out(guessed: Path) -> None:
    assert lose_everywhere(writer("door", 2), guessed, is_locked) >= 6


def test_the_first_wrong_pins_are_counted_through_a_cut(folder: Path) -> None:
    def is_counted(folder: Path, ended: Ended) -> None:
        answer = Door("", folder / "door", SetClock()).try_pin("guess")
        assert answer.tries_left in {2 - ended.written, 1 - ended.written}

    assert lose_everywhere(writer("door"), folder, is_counted) >= 4


def test_a_broken_file_is_moved_aside_and_never_lost(folder: Path) -> None:
    (folder / "counts.sqlite").write_text(BROKEN)

    def is_kept(folder: Path, ended: Ended) -> None:
        store = CountStore(folder / "counts.sqlite")
        store.add(MORE, DAY)
        assert (folder / "counts.sqlite.broken-1").read_text() == BROKEN
        assert len(store.rows()) in ({4} if ended.written else {1, 4})

    assert lose_everywhere(writer("counts"), folder, is_kept) >= 10


def test_a_file_is_synced_before_it_takes_the_place_of_another(packs: Path) -> None:
    calls = calls_of(writer("last-good"), packs)
    order = [call.name for call in calls if call.name not in {"openat", "close"}]
    assert order == ["write", "fsync", "rename", "fsync", "write"]  # the last says so


def test_nothing_counted_is_nothing_written(folder: Path) -> None:
    assert calls_of(writer("counts", 0), folder) == []


def test_reading_counts_writes_nothing(folder: Path) -> None:
    CountStore(folder / "counts.sqlite").add(MORE, DAY)
    calls = calls_of(writer("read"), folder)
    assert {call.name for call in calls} == {"openat", "close"}
    assert not any("O_CREAT" in call.told for call in calls)
