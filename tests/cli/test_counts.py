"""`sro-kiosk counts`."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.counts import FILE, MISSED, VIEWED, Batch, CountStore, What
from tests.cli.conftest import Answer

Run = Callable[..., Answer]
TODAY = dt.datetime.now().astimezone().date()
DAY = dt.timedelta(days=1)
HIDDEN = "sro-kiosk: a day's number below 5 is hidden; sums say between what they lie\n"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Three days of a lobby, and one whose date is not known."""
    folder = tmp_path / "state"
    folder.mkdir()
    batch: Batch = {
        What(VIEWED, "roles/educator", "en"): 12,
        What(VIEWED, "roles/educator", "es"): 3,
        What(VIEWED, "about", "en"): 30,
        What(MISSED, "", "en"): 6,
    }
    store = CountStore(folder / FILE)
    for day in (TODAY, TODAY - DAY, TODAY - 9 * DAY, None):
        store.add(batch, day)
    return folder


def test_people_see_what_is_read_most_and_how_often(sro_kiosk: Run, state: Path) -> None:
    answer = sro_kiosk("counts", "--state", str(state))
    assert (answer.code, answer.err) == (0, HIDDEN)
    assert (
        answer.out
        == f"""\
{TODAY - 9 * DAY} to {TODAY}, and days when the clock was not set

Read
      120  en  about
       48  en  roles/educator
  4 to 16  es  roles/educator

Searches that found nothing
       24  en
"""
    )


def test_the_last_days_can_be_asked_for(sro_kiosk: Run, state: Path) -> None:
    assert (
        sro_kiosk("counts", "--state", str(state), "--days", "1").out
        == f"""\
{TODAY}

Read
  30  en  about
  12  en  roles/educator
  <5  es  roles/educator

Searches that found nothing
   6  en
"""
    )


def test_spreadsheets_get_every_day(sro_kiosk: Run, state: Path) -> None:
    lines = sro_kiosk("counts", "--state", str(state), "--format", "csv").out.splitlines()
    assert lines[:2] == ["day,kind,address,language,count", "unknown,missed,,en,6"]
    assert lines[-4:] == [
        f"{TODAY},missed,,en,6",
        f"{TODAY},viewed,about,en,30",
        f"{TODAY},viewed,roles/educator,en,12",
        f"{TODAY},viewed,roles/educator,es,<5",
    ]
    assert len(lines) == 17


def test_nothing_counted_is_the_answer_no_and_how_to_count(sro_kiosk: Run, tmp_path: Path) -> None:
    switch = "it is switched on by counts = true under [lobby] in kiosk.toml\n"
    answer = sro_kiosk("counts", "--state", str(tmp_path))
    assert answer == (1, "", f"sro-kiosk: nothing was counted in {tmp_path}; {switch}")
    answer = sro_kiosk("counts", "--state", "missing", "--days", "7", "--format", "csv")
    assert answer.code == 1
    assert answer.out == "day,kind,address,language,count\n"
    assert answer.err == f"sro-kiosk: nothing was counted in 7 days in missing; {switch}"
    assert not Path("missing").exists()


def test_what_cannot_be_read_is_told_in_one_line(sro_kiosk: Run, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("bread, milk, butter" * 10)
    advice = "the kiosk moves it aside when it counts next"
    answer = sro_kiosk("counts", "--state", str(tmp_path))
    assert answer == (2, "", f"sro-kiosk: {tmp_path / FILE} holds no counts: {advice}\n")
