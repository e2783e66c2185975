"""Behind the front: what is read, refused, kept and told to staff."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from sro_kiosk.backroom import Backroom, Places
from sro_kiosk.backroom.opening import open_front
from sro_kiosk.content.kiosk import Staff
from sro_kiosk.content.last_good import LastGood
from sro_kiosk.content.live import LivePack
from sro_kiosk.counts import FILE, CountStore
from sro_kiosk.first_screen import open_reader
from sro_kiosk.settings import Mode, Settings
from sro_kiosk.staff.pin import make_hash
from tests.support.kiosk import NOON, ToldClock

BASE = Path(__file__).parents[1] / "data" / "base"
PIN = "902184"


class Kiosk:
    """A kiosk's folders and its backroom."""

    def __init__(self, root: Path) -> None:
        self.content, self.notices, self.state = root / "content", root / "notices", root / "state"
        shutil.copytree(BASE, self.content)
        self.notices.mkdir()
        self.state.mkdir()
        self.clock = ToldClock()
        self.staff = Staff(pin=make_hash(PIN))

    def opened(self) -> Backroom:
        live = LivePack(self.content, LastGood(self.state / "last-good"), BASE)
        settings = Settings(self.content, Mode.LOBBY)
        return Backroom(
            live,
            Places(self.notices, self.state),
            self.clock,
            lambda pack: open_reader(pack, settings, console=False),
        )

    def audit(self) -> str:
        return (self.state / "audit.log").read_text("utf-8")


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_a_notice_is_read_once_for_each_change(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    assert backroom.new_board() is None
    (kiosk.notices / "bus.toml").write_text('text.en = "Bus 7 is late."', "utf-8")
    board = backroom.new_board()
    assert board is not None
    assert [posted.text_in("en") for posted in board.notices] == ["Bus 7 is late."]
    assert backroom.new_board() is None
    (kiosk.notices / "bus.toml").unlink()
    gone = backroom.new_board()
    assert gone is not None
    assert gone.notices == ()


def test_notices_are_read_again_when_the_time_is_known(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = 'level = "emergency"\ntext.en = "Fire."\nexpires = 2099-01-01T00:00:00'
    (kiosk.notices / "fire.toml").write_text(far, "utf-8")
    backroom = kiosk.opened()
    assert [posted.file for posted in backroom.board.notices] == ["fire.toml"]
    monkeypatch.setattr(backroom, "knows_time", lambda: True)
    board = backroom.new_board()
    assert board is not None
    assert board.notices == ()
    assert "24 hours" in kiosk.audit()
    assert backroom.new_board() is None


def test_a_broken_notice_is_told_to_staff_with_file_and_key(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    (kiosk.notices / "bus.toml").write_text("txet.en = 1", "utf-8")
    backroom.new_board()
    assert "notice refused: bus.toml" in kiosk.audit()
    facts = {fact.mend for fact in backroom.facts()}
    assert any("bus.toml" in mend and "txet" in mend for mend in facts)


def test_new_content_is_taken_when_it_has_come_to_rest(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    page = kiosk.content / "en/one.toml"
    page.write_text(page.read_text("utf-8").replace("One", "Uno", 1), "utf-8")
    readers = [backroom.new_reader() for _ in range(3)]
    assert [reader is None for reader in readers] == [True, False, True]
    assert "new content taken" in kiosk.audit()


def test_content_with_a_problem_stays_out_and_is_told(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    (kiosk.content / "en/one.toml").write_text("titel = 1", "utf-8")
    assert [backroom.new_reader() for _ in range(3)] == [None, None, None]
    assert kiosk.audit().count("content refused: en/one.toml") >= 1
    assert list(open_front(backroom).edition.screens) == ["one", "two"]


def test_staff_can_have_the_content_read_again(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    assert backroom.reload() is not None
    assert "content loaded again by staff" in kiosk.audit()


def test_a_right_pin_opens_and_each_try_is_noted_without_the_pin(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    assert not backroom.try_pin("111222", kiosk.staff).is_open
    assert backroom.try_pin(PIN, kiosk.staff).is_open
    assert [line.partition(" ")[2] for line in kiosk.audit().splitlines()][-2:] == [
        "wrong PIN",
        "staff door opened",
    ]
    assert PIN not in kiosk.audit()


def test_a_locked_door_writes_no_line_for_each_try(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    for _ in range(3):
        backroom.try_pin("111222", kiosk.staff)
    lines = kiosk.audit()
    assert "locked for 60 s" in lines
    for _ in range(50):
        assert backroom.try_pin(PIN, kiosk.staff).seconds > 0
    assert kiosk.audit() == lines


def test_staff_are_told_once_that_a_restart_would_end_a_lock_out(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    (kiosk.state / "door.draft").mkdir()
    for _ in range(3):
        assert not backroom.try_pin("111222", kiosk.staff).is_open
    assert backroom.try_pin("111222", kiosk.staff).seconds > 0
    assert kiosk.audit().count("wrong PINs cannot be written") == 1


def test_counts_are_kept_by_day_and_an_idle_kiosk_keeps_nothing(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    backroom.keep_counts()
    assert not (kiosk.state / FILE).exists()
    backroom.tally.missed("en")
    backroom.keep_counts()
    (count,) = CountStore(kiosk.state / FILE).rows()
    assert (count.day, count.number) == (None, 1)  # nobody confirms this machine's clock


def test_counts_that_cannot_be_written_are_told_and_the_kiosk_goes_on(kiosk: Kiosk) -> None:
    backroom = kiosk.opened()
    (kiosk.state / FILE).mkdir()
    backroom.tally.missed("en")
    backroom.keep_counts()
    assert "counts:" in kiosk.audit()


def test_a_review_in_the_future_is_no_doubt_about_the_clock(kiosk: Kiosk) -> None:
    settings, page = kiosk.content / "kiosk.toml", kiosk.content / "en/one.toml"
    settings.write_text(f"{settings.read_text()}\n[lobby]\ntrust_clock = true\n")
    reviewed = re.sub("reviewed = .*", "reviewed = 2062-01-01", page.read_text("utf-8"))
    page.write_text(reviewed, "utf-8")
    assert kiosk.opened().knows_time()


def test_without_a_state_folder_everything_works_and_nothing_is_kept(kiosk: Kiosk) -> None:
    settings = Settings(kiosk.content, Mode.LOBBY)
    backroom = Backroom(
        LivePack(kiosk.content, None, BASE),
        Places(kiosk.notices, None),
        kiosk.clock,
        lambda pack: open_reader(pack, settings, console=False),
    )
    backroom.tally.missed("en")
    backroom.keep_counts()
    assert backroom.try_pin(PIN, kiosk.staff).is_open
    assert list(kiosk.state.iterdir()) == []


def test_staff_are_told_of_an_emergency_that_may_be_over(kiosk: Kiosk) -> None:
    late = (NOON + dt.timedelta(hours=9)).replace(tzinfo=None).isoformat()
    fire = f'level = "emergency"\ntext.en = "Fire."\nexpires = {late}'
    (kiosk.notices / "fire.toml").write_text(fire, "utf-8")
    backroom = kiosk.opened()
    facts = {fact.name: fact for fact in backroom.facts(open_front(backroom).fresh)}
    assert "held back" not in facts
    assert facts["emergency"].value == "fire.toml"
    assert "remove the file" in facts["emergency"].mend


def test_staff_are_told_that_the_clock_is_not_set_and_what_that_holds_back(kiosk: Kiosk) -> None:
    late = (NOON + dt.timedelta(hours=9)).replace(tzinfo=None).isoformat()
    (kiosk.notices / "bus.toml").write_text(f'text.en = "Late."\nexpires = {late}', "utf-8")
    facts = {fact.name: fact for fact in kiosk.opened().facts()}
    assert facts["time"].value == "not set"
    assert facts["held back"].value == "bus.toml"
    assert "running for" in facts["program"].why
    assert "Textual" in facts["versions"].value
