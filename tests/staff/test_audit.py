"""What the audit has of the things that staff did."""

import io
import os
import threading
from pathlib import Path

import pytest

from sro_kiosk.staff import Audit, audit
from tests.staff.conftest import SetClock

AT_NOON = "2026-11-28T12:00:00-06:00 staff door opened\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "audit.log"


def test_an_event_is_a_line_with_the_time_on_the_wall(file: Path, clock: SetClock) -> None:
    noting = Audit(file, None, clock)
    noting.note("staff door opened")
    clock.passed = 61.9
    noting.note("staff door closed")
    assert file.read_text() == f"{AT_NOON}2026-11-28T12:01:01-06:00 staff door closed\n"
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_journal_has_it_too_even_where_no_file_can_be_written(clock: SetClock) -> None:
    journal = io.StringIO()
    Audit(Path("/proc/nowhere/audit.log"), journal, clock).note("staff door opened")
    noted, complained = journal.getvalue().splitlines()
    assert f"{noted}\n" == AT_NOON
    assert complained.startswith("sro-kiosk: cannot note this in /proc/nowhere/audit.log: ")


def test_a_terminal_that_shows_the_kiosk_is_left_alone(file: Path, clock: SetClock) -> None:
    master, slave = os.openpty()
    with os.fdopen(slave, "w") as terminal, os.fdopen(master, "rb") as seen:
        Audit(file, terminal, clock).note("staff door opened")
        terminal.write("end")
        terminal.flush()
        assert seen.read(3) == b"end"
    assert file.read_text() == AT_NOON


def test_a_journal_that_is_gone_stops_nothing(file: Path, clock: SetClock) -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    Audit(file, Gone(), clock).note("staff door opened")
    assert file.read_text() == AT_NOON


def test_of_a_full_file_the_older_half_goes(
    file: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "MOST_BYTES", 10 * len(AT_NOON))
    noting = Audit(file, None, clock)
    sizes = []
    for number in range(100):
        noting.note(f"event {number:04} happened")
        lines = file.read_text().splitlines()
        sizes.append(len(lines))
        assert [line[26:] for line in lines] == [
            f"event {n:04} happened" for n in range(number + 1 - len(lines), number + 1)
        ]
        assert file.stat().st_size <= audit.MOST_BYTES
    assert (max(sizes), min(sizes[10:])) == (9, 5)
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("held", [b"\0" * 2**20, b"x" * 2**24, b"one\n" * 2**20])
def test_a_file_that_grew_otherwise_is_cut(file: Path, clock: SetClock, held: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(held)
    Audit(file, None, clock).note("staff door opened")
    assert file.read_bytes().endswith(AT_NOON.encode())
    assert file.stat().st_size <= audit.MOST_BYTES


@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "device"])
def test_what_is_no_file_is_told_and_not_touched(file: Path, clock: SetClock, kind: str) -> None:
    file.parent.mkdir()
    victim = file.with_name("victim")
    victim.touch()
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(victim if kind == "link" else "/dev/null")
    journal = io.StringIO()
    Audit(file, journal, clock).note("staff door opened")
    assert "cannot note this" in journal.getvalue()
    assert victim.read_bytes() == b""


def test_events_at_the_same_time_are_lines_of_their_own(
    file: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "MOST_BYTES", 20 * len(AT_NOON))
    noting = Audit(file, None, clock)
    threads = [threading.Thread(target=noting.note, args=("staff door opened",)) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(file.read_text().splitlines(keepends=True)) == {AT_NOON}
