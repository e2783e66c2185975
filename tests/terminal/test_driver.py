"""Keys, clicks and pastes reach the app, frames reach the terminal, and nothing else moves."""

import base64
import time

import pytest

from sro_kiosk.terminal.driver import KioskDriver
from tests.support.pty import ROOT, plain_env, python, running
from tests.terminal.told import ToldApp

SMALL_APP = python("-m", "tests.terminal.small_app")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("k", "key k"),
        ("K", "key K"),
        ("é", "key é"),
        ("/", "key slash"),
        (" ", "key space"),
        ("\r", "key enter"),
        ("\x7f", "key backspace"),
        ("\x1b", "key escape"),
        ("\x1b[A", "key up"),
        ("\x1bOA", "key up"),
        ("\x1b[H", "key home"),
        ("\x1b[1~", "key home"),
        ("\x1b[5~", "key pageup"),
        ("\x1b[Z", "key shift+tab"),
        ("\x1bOP", "key f1"),
        ("\x1b[[A", "key f1"),
        ("\x1b[11~", "key f1"),
        ("\x0c", "key ctrl+l"),
        ("\x1b[1;5C", "key ctrl+right"),
        ("\x1bk", "key k #2"),
        ("\x1b[<0;5;6M", "down 1 at 4,5"),
        ("\x1b[<2;5;6M", "down 3 at 4,5"),
        ("\x1b[<0;5;6M\x1b[<0;5;6m", "up 1 at 4,5"),
        ("\x1b[M %&\x1b[M#%&", "up 1 at 4,5"),
        ("\x1b[<65;5;6M", "wheel at 4,5"),
        ("\x1b[200~two words\x1b[201~", "paste 9 two words"),
    ],
)
def test_what_a_person_does_reaches_the_app(sent: str, told: str) -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send(sent)
        terminal.wait_for(told)


def test_keys_typed_before_the_first_frame_are_not_lost_and_not_echoed() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_until(lambda: terminal.modes != terminal.modes_before, "opening")
        terminal.send("kkkz")
        terminal.wait_for("key z #4")
        assert b"kkk" not in terminal.output


def test_idle_is_idle() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.quiet(1.0)
        wake_ups, written = terminal.wake_ups, len(terminal.output)
        time.sleep(3)
        assert terminal.wake_ups - wake_ups <= 3
        assert len(terminal.output) == written


def test_a_disturbed_screen_is_drawn_anew() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send("f")
        terminal.wait_for("key f")
        terminal.quiet()
        terminal.disturb()
        terminal.send("l")
        terminal.wait_until(
            lambda: terminal.lines[23].startswith("0046 0046") and "WALL" not in terminal.text,
            "drawing anew",
        )


def test_the_linux_console_is_spared_what_it_has_not() -> None:
    with running(SMALL_APP, cwd=ROOT, env=plain_env(TERM="linux")) as terminal:
        terminal.wait_for("ready")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert b"?1049" not in terminal.output
        assert b"?1000" not in terminal.output
        assert terminal.text.strip() == ""


def test_only_what_serves_is_asked_of_a_terminal() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        asked = bytes(terminal.output)
    for costly in (b"?1003h", b"?1004h", b"?2048", b"?2026", b">25u", b"?1016h", b"\x1b]", b"$p"):
        assert costly not in asked


def test_it_serves_no_app_without_a_session() -> None:
    with pytest.raises(RuntimeError):  # there is not even a loop
        KioskDriver(ToldApp(is_deaf=False))


async def test_the_app_opens_nothing() -> None:
    app = ToldApp(is_deaf=False)
    async with app.run_test() as pilot:
        app.open_url("https://example.org")
        app.copy_to_clipboard(base64.b64encode(b"secret").decode())
        assert app.deliver_screenshot() is None
        assert app.save_screenshot() == ""
        assert list(app.get_system_commands(app.screen)) == []
        await pilot.press("ctrl+p", "ctrl+q", "ctrl+c", "tab")
        assert app.is_running
        assert app.told.text == "key tab"
        assert len(app.screen_stack) == 1
