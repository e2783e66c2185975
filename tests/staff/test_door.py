"""What somebody at the staff's door sees who knows the PIN, guesses it, or pulls the plug."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sro_kiosk.staff import Answer, Door, door
from tests.staff.conftest import SetClock

RIGHT = "4071-blue"


@pytest.fixture(autouse=True)
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The PINs that were compared; without scrypt, which test_pin.py holds."""
    pins: list[str] = []

    def is_right(pin: str, kept: str) -> bool:
        pins.append(pin)
        return pin == kept

    monkeypatch.setattr(door, "is_right", is_right)
    return pins


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "tries"


def guess(at: Door, times: int = 1) -> Answer:
    for _ in range(times):
        answer = at.try_pin("guess")
    return answer


def test_the_right_pin_opens(file: Path, clock: SetClock) -> None:
    assert Door(RIGHT, file, clock).try_pin(RIGHT) == Answer(is_open=True)


def test_three_wrong_tries_lock_for_a_minute_and_then_one_more_is_taken(
    clock: SetClock, looked_at: list[str]
) -> None:
    at = Door(RIGHT, None, clock)
    assert [guess(at) for _ in range(3)] == [
        Answer(tries_left=2),
        Answer(tries_left=1),
        Answer(seconds=60),
    ]
    clock.passed += 59.5
    assert at.try_pin(RIGHT) == Answer(seconds=1)
    assert RIGHT not in looked_at
    clock.passed += 0.5
    assert at.seconds == 0
    assert at.try_pin(RIGHT) == Answer(is_open=True)


def test_every_further_wrong_try_doubles_the_lock_out_up_to_six_hours(clock: SetClock) -> None:
    at = Door(RIGHT, None, clock)
    guess(at, 2)
    waits = []
    for _ in range(120):
        waits.append(guess(at).seconds)
        clock.passed += waits[-1]
    assert waits[:10] == [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600]
    assert set(waits[10:]) == {21600}


def test_tries_while_it_is_locked_neither_count_nor_cost(
    clock: SetClock, looked_at: list[str]
) -> None:
    at = Door(RIGHT, None, clock)
    guess(at, 1000)
    assert len(looked_at) == 3
    clock.passed += 60
    assert guess(at) == Answer(seconds=120)


def test_the_right_pin_forgives_the_wrong_ones(file: Path, clock: SetClock) -> None:
    at = Door(RIGHT, file, clock)
    guess(at, 3)
    clock.passed += 60
    at.try_pin(RIGHT)
    assert guess(at) == Answer(tries_left=2)
    assert guess(Door(RIGHT, file, clock)) == Answer(tries_left=1)


def test_a_restart_of_the_program_gives_no_further_tries_and_no_longer_lock_out(
    file: Path, clock: SetClock
) -> None:
    guess(Door(RIGHT, file, clock), 2)
    assert guess(Door(RIGHT, file, clock)) == Answer(seconds=60)
    clock.passed += 20
    again = Door(RIGHT, file, clock)
    assert again.seconds == 40
    clock.passed += 40
    assert Door(RIGHT, file, clock).seconds == 0
    assert guess(Door(RIGHT, file, clock)) == Answer(seconds=120)


def test_a_lock_out_longer_than_any_is_none(file: Path, clock: SetClock) -> None:
    guess(Door(RIGHT, file, clock), 3)
    clock.passed -= 1000
    assert Door(RIGHT, file, clock).seconds == 60


def test_a_restart_of_the_machine_gives_no_further_tries_and_locks_anew(
    file: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    boots = iter(f"{number:036}" for number in range(9))
    monkeypatch.setattr(door, "boot_id", lambda: next(boots))
    guess(Door(RIGHT, file, clock), 2)
    assert guess(Door(RIGHT, file, clock)) == Answer(seconds=60)
    clock.passed += 60
    again = Door(RIGHT, file, clock)
    assert again.try_pin(RIGHT) == Answer(seconds=60)
    clock.passed += 60
    assert guess(again) == Answer(seconds=120)


def test_a_try_is_on_the_disk_as_wrong_before_it_is_looked_at(
    file: Path, clock: SetClock, looked_at: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "write_durably", lambda _, data: looked_at.append(data))
    at = Door(RIGHT, file, clock)
    guess(at)
    at.try_pin(RIGHT)
    assert looked_at == [b"1\n", "guess", b"2\n", RIGHT, b"0\n"]


GUESSING = """
import sys, pathlib
from sro_kiosk.clock import Clock
from sro_kiosk.staff import Door
from sro_kiosk.staff.pin import make_hash
door = Door(make_hash("4071-blue"), pathlib.Path(sys.argv[1]), Clock())
while not door.seconds:
    print("trying", flush=True)
    print(door.try_pin("guess"), flush=True)
"""


@pytest.mark.parametrize("killed_after", range(1, 7))
def test_a_killed_process_has_kept_every_try_that_it_answered(
    file: Path, clock: SetClock, killed_after: int
) -> None:
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", GUESSING, str(file)], stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(killed_after)]
        process.kill()
        told += process.stdout.readlines()
    answered = sum("Answer" in line for line in told)
    after = guess(Door(RIGHT, file, clock))
    assert after.tries_left <= max(0, 2 - answered)


def test_where_nothing_can_be_written_it_locks_all_the_same(clock: SetClock) -> None:
    at = Door(RIGHT, Path("/proc/nowhere/tries"), clock)
    assert guess(at, 3) == Answer(seconds=60)
    clock.passed += 60
    assert at.try_pin(RIGHT).is_open


@pytest.mark.parametrize(
    "held", [b"", b"2", b"-1\n", b"999\n", b"2\n2\n", b"\0" * 4096, b"\xff\xfe", b"9" * 10**6]
)
def test_a_torn_or_hostile_file_locks_once(file: Path, clock: SetClock, held: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(held)
    at = Door(RIGHT, file, clock)
    assert at.try_pin(RIGHT) == Answer(seconds=60)
    clock.passed += 60
    assert at.try_pin(RIGHT).is_open
    assert Door(RIGHT, file, clock).seconds == 0


@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "device"])
def test_what_is_no_file_locks_once_and_hurts_nothing(
    file: Path, clock: SetClock, kind: str
) -> None:
    file.parent.mkdir()
    victim = file.with_name("victim")
    victim.write_text("0\n")
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(victim if kind == "link" else "/dev/zero")
    at = Door(RIGHT, file, clock)
    assert at.seconds == 60
    clock.passed += 60
    assert at.try_pin(RIGHT).is_open
    assert victim.read_text() == "0\n"


def test_tries_at_the_same_time_are_taken_one_by_one(
    file: Path, clock: SetClock, looked_at: list[str]
) -> None:
    at = Door(RIGHT, file, clock)
    start = threading.Barrier(8)
    answers: list[Answer] = []

    def try_it() -> None:
        start.wait()
        answers.append(guess(at))

    threads = [threading.Thread(target=try_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers, reverse=True) == [
        Answer(tries_left=2),
        Answer(tries_left=1),
        *[Answer(seconds=60)] * 6,
    ]
    assert len(looked_at) == 3
    assert file.read_bytes().startswith(b"3 ")
