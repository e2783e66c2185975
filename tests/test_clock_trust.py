"""Whether the machine's clock is believed, on machines made of files."""

import datetime as dt
from pathlib import Path

import pytest

from sro_kiosk.clock_trust import MADE, is_set

NOW = dt.datetime.combine(MADE, dt.time(9), dt.UTC) + dt.timedelta(days=4)


def believed(root: Path, now: dt.datetime = NOW, *, trusted: bool = False) -> tuple[bool, str]:
    return is_set(now, trusted=trusted, root=root)


def reach_time_server(root: Path) -> None:
    (root / "run/systemd/timesync").mkdir(parents=True)
    (root / "run/systemd/timesync/synchronized").touch()


def add_hardware_clock(root: Path, says: str, name: str = "rtc0") -> None:
    (root / "sys/class/rtc" / name).mkdir(parents=True)
    (root / "sys/class/rtc" / name / "since_epoch").write_text(f"{says}\n")


def test_a_board_that_nobody_tells_the_time_is_not_believed(tmp_path: Path) -> None:
    answer, why = believed(tmp_path)
    assert not answer
    assert why.endswith("say trust_clock = true in kiosk.toml")


def test_a_time_server_is_believed(tmp_path: Path) -> None:
    reach_time_server(tmp_path)
    assert believed(tmp_path) == (True, "a time server has set the clock")


@pytest.mark.parametrize("hours", [-6, 0, 13])
def test_a_hardware_clock_in_any_zone_is_believed(tmp_path: Path, hours: int) -> None:
    add_hardware_clock(tmp_path, str(int(NOW.timestamp()) + hours * 3600))
    assert believed(tmp_path) == (True, "the hardware clock rtc0 agrees")


@pytest.mark.parametrize("says", ["0", str(int(NOW.timestamp()) - 2 * 86400), "", "\x1b[2J", "é"])
def test_a_hardware_clock_that_is_wrong_or_empty_confirms_nothing(
    tmp_path: Path, says: str
) -> None:
    add_hardware_clock(tmp_path, says)
    assert not believed(tmp_path)[0]
    add_hardware_clock(tmp_path, str(int(NOW.timestamp())), "rtc1")
    assert believed(tmp_path) == (True, "the hardware clock rtc1 agrees")


def test_the_operators_word_is_taken(tmp_path: Path) -> None:
    assert believed(tmp_path, trusted=True) == (True, "kiosk.toml says so: trust_clock = true")


def test_nobody_is_believed_who_tells_a_day_before_this_program_was_made(tmp_path: Path) -> None:
    old = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    reach_time_server(tmp_path)
    add_hardware_clock(tmp_path, str(int(old.timestamp())))
    answer, why = believed(tmp_path, old, trusted=True)
    assert not answer
    assert why == f"the clock says 2000-01-01, but {MADE} is past: set it"


def test_a_day_begins_at_midnight_of_this_place(tmp_path: Path) -> None:
    reach_time_server(tmp_path)
    place = dt.timezone(dt.timedelta(hours=-6))
    midnight = dt.datetime.combine(MADE, dt.time(), place)
    assert believed(tmp_path, midnight)[0]
    assert not believed(tmp_path, midnight - dt.timedelta(hours=1))[0]


def test_the_day_this_program_was_made_is_past() -> None:
    assert dt.datetime.now(dt.UTC).date() >= MADE


def test_this_machine_gives_an_answer() -> None:
    answer, why = is_set(NOW, trusted=False)
    assert answer in {True, False}
    assert why
