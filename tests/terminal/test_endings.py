"""However it ends, the terminal is left as it was, in time, with the right exit code."""

import signal
from pathlib import Path

import pytest

from tests.support.pty import ROOT, Terminal, plain_env, python, running

SMALL_APP = python("-m", "tests.terminal.small_app")
ENDINGS = [signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM]
GIVEN_BACK = b"\x1b[?25h\x1b[H\x1b[2J\x1b[?1049l"  # the cursor, and the page from before


def is_as_before(terminal: Terminal) -> bool:
    return terminal.output.endswith(GIVEN_BACK) and terminal.modes == terminal.modes_before


def test_the_visitor_leaves() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert is_as_before(terminal)


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_ends_it(number: signal.Signals) -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.signal(number)
        assert terminal.exit_code() == 128 + number
        assert is_as_before(terminal)


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_ends_it_while_it_starts(number: signal.Signals) -> None:
    with running(python("-m", "tests.terminal.slow_start"), cwd=ROOT) as terminal:
        terminal.wait_for("starting")
        assert terminal.modes != terminal.modes_before
        terminal.signal(number)
        assert terminal.exit_code() == 128 + number
        assert terminal.modes == terminal.modes_before


def test_a_signal_ends_it_though_the_app_hangs() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send("a")
        terminal.wait_for("key a")
        terminal.send("b")
        terminal.signal(signal.SIGTERM)
        assert terminal.exit_code() == 128 + signal.SIGTERM
        assert is_as_before(terminal)


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_ends_it_though_the_terminal_stalls(number: signal.Signals) -> None:
    with running(SMALL_APP, cwd=ROOT, emulate=False) as terminal:
        terminal.wait_for_output(b"ready")
        terminal.stop_reading()
        terminal.send("g")
        terminal.wait_until_stuck()
        terminal.signal(number)
        assert terminal.exit_code() == 128 + number
        assert terminal.modes == terminal.modes_before
        terminal.go_on_reading()
        terminal.wait_until(lambda: is_as_before(terminal), "giving the terminal back")


def test_the_visitor_leaves_a_stalled_terminal() -> None:
    with running(SMALL_APP, cwd=ROOT, emulate=False) as terminal:
        terminal.wait_for_output(b"ready")
        terminal.stop_reading()
        terminal.send("g")
        terminal.wait_until_stuck()
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert terminal.modes == terminal.modes_before


@pytest.mark.parametrize("controlling", [True, False], ids=["its own terminal", "a borrowed one"])
@pytest.mark.parametrize("ignore_hangup", [False, True], ids=["", "told to ignore it"])
def test_a_cut_line_ends_it(*, controlling: bool, ignore_hangup: bool) -> None:
    how = {"controlling": controlling, "ignore_hangup": ignore_hangup}
    with running(SMALL_APP, cwd=ROOT, **how) as terminal:
        terminal.wait_for("ready")
        before = terminal.cpu_seconds
        terminal.hang_up()
        terminal.wait_until_ended()
        assert terminal.cpu_seconds - before < 1
        assert terminal.exit_code() == 128 + signal.SIGHUP


def test_a_cut_line_ends_it_though_the_app_hangs() -> None:
    with running(SMALL_APP, cwd=ROOT, ignore_hangup=True) as terminal:
        terminal.wait_for("ready")
        terminal.send("a")
        terminal.wait_for("key a")
        terminal.send("b")
        terminal.hang_up()
        assert terminal.exit_code() == 128 + signal.SIGHUP


def test_no_key_and_no_signal_stops_it() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send("\x03\x1a\x1c\x11\x13\x04\x10")
        terminal.signal(signal.SIGTSTP)
        terminal.send("k")
        terminal.wait_for("key k")


def test_after_a_stop_it_goes_on() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.signal(signal.SIGSTOP)
        terminal.disturb()
        terminal.resize(70, 20)
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("70x20 ready")
        terminal.send("\x03")
        terminal.wait_for("key ctrl+c")


@pytest.mark.parametrize("key", ["x", "c", "t"], ids=["handler", "callback", "thread"])
def test_a_fault_is_told_calmly_and_noted_for_staff(key: str, tmp_path: Path) -> None:
    env = plain_env(XDG_STATE_HOME=str(tmp_path))
    with running(SMALL_APP, cwd=ROOT, env=env) as terminal:
        terminal.wait_for("ready")
        terminal.send(key)
        assert terminal.exit_code() == 2
        assert terminal.modes == terminal.modes_before
        assert "Traceback" not in terminal.text
        assert "the program had to stop" in terminal.text
    log = tmp_path / "sro-kiosk" / "faults.log"
    note = log.read_text()
    assert "RuntimeError" in note
    assert "told.py" in note
    assert "visitor" not in note
    assert log.stat().st_mode & 0o777 == 0o600


def test_where_there_is_no_other_page_nothing_is_left_to_read() -> None:
    with running(SMALL_APP, cwd=ROOT, env=plain_env(TERM="vt100")) as terminal:
        terminal.wait_for("ready")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert terminal.text.strip() == ""
