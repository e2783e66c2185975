"""Content and notices come and go while the kiosk runs, as people before it see it."""

import datetime as dt
import shutil
import signal
from pathlib import Path

import pytest

from tests.support.lobby import Kiosk, Rooms, kiosk

SPEED = 20.0
LOBBY = "idle = 60\nwarning = 20\nturn = 86400\ntrust_clock = true\n"
SCREEN = "en/questions.toml"
OLD, NEW = "What people ask about SROs", "What everyone asks about SROs"
TITLE, WRONG_TITLE = 'title = "', 'titel = "'
NOTICE = 'text = { en = "The office closes at noon." }\n'
SAID = "The office closes at noon."
BELL = b"\a"


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return Rooms(tmp_path, LOBBY)


def emergency(hours: float = 3.0) -> str:
    """An emergency for so many hours of the clock on the wall."""
    end = dt.datetime.now().astimezone() + dt.timedelta(hours=hours)
    text = '{ en = "Stay in your rooms." }'
    return f'level = "emergency"\nexpires = {end.isoformat(timespec="seconds")}\ntext = {text}\n'


def wait_for_journal(terminal: Kiosk, rooms: Rooms, words: str) -> None:
    terminal.wait_until(lambda: words in rooms.told, f"{words!r} in the journal")


def test_new_content_comes_when_the_visitor_has_left(rooms: Rooms) -> None:
    with kiosk(rooms, SPEED) as terminal:
        terminal.first_look()
        rooms.change(SCREEN, OLD, NEW)
        while "new content taken" not in rooms.told:
            terminal.send("\x1b[B")  # somebody is there
            terminal.quiet()
        assert OLD in terminal.text
        terminal.wait_for(NEW)


def test_broken_content_is_told_to_staff_and_never_shown(rooms: Rooms) -> None:
    with kiosk(rooms, SPEED) as terminal:
        first = terminal.first_look()
        rooms.change(SCREEN, TITLE, WRONG_TITLE)
        wait_for_journal(terminal, rooms, 'titel: is no key of a topic: did you mean "title"?')
        assert f"content refused: {SCREEN}:" in rooms.told
        shutil.rmtree(rooms.content)
        wait_for_journal(terminal, rooms, "is gone: put the content back")
        assert terminal.look == first


@pytest.mark.parametrize("is_removed", [False, True], ids=["broken", "gone"])
def test_a_start_with_no_content_to_show_shows_the_last_good(
    rooms: Rooms, *, is_removed: bool
) -> None:
    rooms.change(SCREEN, OLD, NEW)
    with kiosk(rooms, SPEED) as terminal:
        terminal.wait_for(NEW)
        first = terminal.first_look()
    if is_removed:
        shutil.rmtree(rooms.content)
    else:
        rooms.change(SCREEN, TITLE, WRONG_TITLE)
    with kiosk(rooms, SPEED) as terminal:
        assert terminal.first_look() == first
        wait_for_journal(terminal, rooms, "content refused: ")


def test_a_first_start_with_broken_content_shows_the_packaged_and_tells_staff(
    rooms: Rooms,
) -> None:
    rooms.change(SCREEN, OLD, NEW)
    rooms.change(SCREEN, TITLE, WRONG_TITLE)
    with kiosk(rooms, SPEED) as terminal:
        terminal.wait_for(OLD)
        wait_for_journal(terminal, rooms, f"content refused: {SCREEN}:")


def test_a_notice_comes_and_goes_with_its_file_and_outlives_a_restart(rooms: Rooms) -> None:
    with kiosk(rooms, SPEED) as terminal:
        first = terminal.first_look()
        rooms.post("office.toml", NOTICE)
        terminal.wait_for(SAID)
        terminal.signal(signal.SIGTERM)
        assert terminal.exit_code() == 128 + signal.SIGTERM
    with kiosk(rooms, SPEED) as terminal:
        terminal.wait_for(SAID)
        (rooms.notices / "office.toml").unlink()
        terminal.wait_until(lambda: terminal.look == first, "the screen without it")


def test_a_notice_goes_when_it_expires(rooms: Rooms) -> None:
    with kiosk(rooms, 600.0) as terminal:  # two hours in twelve seconds
        first = terminal.first_look()
        end = dt.datetime.now().astimezone() + dt.timedelta(hours=4)
        rooms.post("office.toml", f"expires = {end.isoformat(timespec='seconds')}\n{NOTICE}")
        terminal.wait_for(SAID)
        terminal.wait_until(lambda: terminal.look == first, "the screen without it")
    assert (rooms.notices / "office.toml").exists()


def test_a_broken_notice_is_refused_and_told(rooms: Rooms) -> None:
    with kiosk(rooms, SPEED) as terminal:
        first = terminal.first_look()
        rooms.post("office.toml", NOTICE.replace("text", "txt"))
        told = 'notice refused: office.toml:1:1: txt: is no key of a notice: did you mean "text"?'
        wait_for_journal(terminal, rooms, told)
        assert terminal.look == first


@pytest.mark.parametrize("bell", [True, False], ids=["bell", "no bell"])
def test_an_emergency_takes_the_screen_and_rings(rooms: Rooms, *, bell: bool) -> None:
    rooms.configure(f"{LOBBY}bell = {str(bell).lower()}\n")
    with kiosk(rooms, SPEED) as terminal:
        first = terminal.first_look()
        rooms.post("lockdown.toml", emergency())
        terminal.wait_for("STAY IN YOUR ROOMS.")
        assert OLD not in terminal.text
        terminal.send("1\x1b[C")
        terminal.quiet()
        assert "STAY IN YOUR ROOMS." in terminal.text
        assert (BELL in terminal.output) is bell
        (rooms.notices / "lockdown.toml").unlink()
        terminal.wait_until(lambda: terminal.look == first, "the screen from before", 60)
