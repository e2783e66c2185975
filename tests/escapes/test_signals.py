"""No signal leaves the screen to anybody: it does nothing, or the kiosk ends and comes again."""

import os
import signal
from pathlib import Path

import pytest

from tests.escapes import attempts
from tests.support.house import CALM, IN_FOOT, SH, House, Kiosk, company, is_raw, kiosk_in
from tests.support.pty import ROOT, python, running

DEAF_TO = (
    *(signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU),
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF),
    *(signal.SIGPIPE, signal.SIGIO, signal.SIGPWR, signal.SIGSTKFLT, signal.SIGURG),
    *(signal.SIGCHLD, signal.SIGXFSZ, signal.SIGCONT, signal.SIGWINCH),
    *(signal.SIGRTMIN, signal.SIGRTMAX),
)
DEADLY = (signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGXCPU)
STARTED_AGAIN = (  # what systemd does for it
    *SH,
    rf"""exec 2>/dev/null; until "$@"; do printf '\033c\033[2J\033[H  {CALM}\r\n'; done""",
    "sh",
)
CURSOR_OFF = b"\x1b[?25l"  # of what a start writes first
LATE = 60.0  # seconds; it is 18 to 25 where nothing else is to be done


def test_it_is_deaf_to_most_signals(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for number in DEAF_TO:
            kiosk.terminal.signal(number)
            kiosk.is_still_there(f"signal {int(number)}")
        for number in DEAF_TO * 50:
            kiosk.terminal.signal(number)
        kiosk.is_still_there("a storm of signals")


@pytest.mark.parametrize("controlling", [False, True], ids=["on a console", "in foot"])
def test_no_key_and_no_signal_stops_it_while_it_loads(house: House, *, controlling: bool) -> None:
    command = [*IN_FOOT, *house.command] if controlling else house.command
    env, cwd = house.env(), house.home
    with running(command, env=env, cwd=cwd, controlling=controlling) as terminal:
        kiosk = Kiosk(house, terminal)
        keys = b"".join(attempts.STOPS.values())

        def is_up() -> bool:
            terminal.send(keys)
            if is_deaf(terminal.process.pid):
                for number in DEAF_TO:
                    terminal.signal(number)
            return kiosk.language != ""

        terminal.wait_until(is_up, "the first screen")
        kiosk.is_still_there("keys and signals in its first second")


def test_no_key_gets_in_while_it_starts_anew_after_a_search(house_of_haste: House) -> None:
    fast = python("-I", str(ROOT / "tests/support/fast_lobby.py"), "10", *house_of_haste.arguments)
    with kiosk_in(house_of_haste, fast) as kiosk:
        terminal = kiosk.terminal
        terminal.send("/zebra")
        terminal.wait_for("zebra")
        starts = terminal.output.count(CURSOR_OFF)

        def has_started_anew() -> bool:
            assert is_raw(terminal.modes)
            return terminal.output.count(CURSOR_OFF) > starts

        terminal.wait_until(has_started_anew, "a new start")
        terminal.send(b"".join(attempts.STOPS.values()))
        kiosk.answers("keys in a new start")
        assert company(terminal.process.pid) == {}
        kiosk.left_nothing("a new start")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_it_ends_calmly_and_comes_again(house: House, number: signal.Signals) -> None:
    with kiosk_in(house) as kiosk:
        kiosk.terminal.send("/zebra")
        kiosk.terminal.signal(number)
        kiosk.has_ended(number.name)
        assert kiosk.terminal.process.returncode == 128 + number
        assert kiosk.terminal.modes == kiosk.terminal.modes_before
        assert "zebra" not in kiosk.terminal.text
    with kiosk_in(house) as kiosk:
        kiosk.is_still_there("its end")


@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "a little later"])
def test_a_kiosk_that_is_ended_while_it_loads_comes_again(house: House, *, at_once: bool) -> None:
    with running(house.command, env=house.env(), cwd=house.home, controlling=False) as terminal:
        terminal.wait_until(lambda: at_once or is_deaf(terminal.process.pid), "its start")
        terminal.signal(signal.SIGTERM)
        terminal.exit_code()
        assert "Traceback" not in terminal.text
        assert company(terminal.process.pid) == {}
    with kiosk_in(house) as kiosk:
        kiosk.is_still_there("its end")


def test_whatever_kills_it_while_it_draws_it_comes_again_whole(house: House) -> None:
    env = house.env(TERM="linux")
    with kiosk_in(house, [*STARTED_AGAIN, *house.command], env) as kiosk:
        whole = kiosk.terminal.lines
        for number, keys in zip(DEADLY, ("l", "?l/", "\x1b[Cl", "000"), strict=True):
            (before,) = company(kiosk.terminal.process.pid)
            kiosk.terminal.send(keys * 20)
            os.kill(before, number)
            kiosk.terminal.wait_until(lambda: has_come_again(kiosk, before), "a new start")  # noqa: B023 - at once
            kiosk.terminal.wait_until(lambda: kiosk.terminal.lines == whole, "a whole screen")
        kiosk.answers("being killed")
        kiosk.left_nothing("being killed")


def test_after_a_stop_it_goes_on(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for _ in range(3):
            kiosk.terminal.signal(signal.SIGSTOP)
            kiosk.terminal.send(b"".join(attempts.STOPS.values()))
            kiosk.terminal.disturb()
            kiosk.terminal.signal(signal.SIGCONT)
            kiosk.is_still_there("a stop")
        assert "WALL" not in kiosk.terminal.text


@pytest.mark.parametrize("controlling", [False, True], ids=["on a console", "in foot"])
@pytest.mark.parametrize("ignore_hangup", [False, True], ids=["", "told to ignore it"])
def test_a_cut_line_ends_it(house: House, *, controlling: bool, ignore_hangup: bool) -> None:
    how = {"controlling": controlling, "ignore_hangup": ignore_hangup}
    with kiosk_in(house, **how) as kiosk:  # type: ignore[arg-type] # passed on as they are
        kiosk.terminal.send("/zebra")
        kiosk.terminal.hang_up()
        assert kiosk.terminal.exit_code() == 128 + signal.SIGHUP
        assert company(kiosk.terminal.process.pid) == {}
        kiosk.left_nothing("a cut line")


def test_a_terminal_that_does_not_read_ends_it(house: House) -> None:
    with kiosk_in(house) as kiosk:
        kiosk.terminal.stop_reading()
        kiosk.terminal.wait_until(lambda: is_stuck(kiosk), "getting stuck")
        kiosk.terminal.wait_until_ended(LATE)
        assert kiosk.terminal.modes == kiosk.terminal.modes_before
        kiosk.terminal.go_on_reading()
        kiosk.has_ended("a terminal that does not read")
        assert kiosk.terminal.process.returncode == 70


def is_stuck(kiosk: Kiosk) -> bool:
    kiosk.terminal.send("l")
    return kiosk.terminal.is_writing


def has_come_again(kiosk: Kiosk, before: int) -> bool:
    """Whether the process that there was before has made room for one that answers."""
    (pid, *others) = company(kiosk.terminal.process.pid) or [before]
    return pid != before and not others


def is_deaf(pid: int) -> bool:
    """Whether the process has come so far as to ignore signals."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    ignored = int(status.partition("SigIgn:")[2].split()[0], 16)
    return bool(ignored >> (signal.SIGRTMAX - 1) & 1)
