"""A kiosk that hangs comes to an end by itself."""

import signal
import time
from pathlib import Path

import pytest

from sro_kiosk.terminal.pulse import STUCK
from tests.support.pty import ROOT, plain_env, python, running

WATCHED = plain_env(WATCHDOG_USEC="1000000")


def stuck(*how: str) -> list[str]:
    return python("-m", "tests.terminal.stuck", *how)


def test_a_loop_that_does_not_answer_ends_it_and_the_terminal_is_given_back() -> None:
    with running(stuck(), cwd=ROOT, env=WATCHED) as terminal:
        terminal.wait_for("waiting")
        assert terminal.exit_code() == STUCK
        assert terminal.modes == terminal.modes_before


def test_a_call_that_never_returns_ends_it_and_staff_are_told_where(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with running(stuck("alive", "call"), cwd=ROOT, env=WATCHED, journal=journal) as terminal:
        assert terminal.exit_code() == -signal.SIGALRM
    assert "stuck.py" in journal.read_text()


@pytest.mark.parametrize("what", ["idle", "busy"])
def test_a_loop_that_answers_lives_on(what: str) -> None:
    with running(stuck("alive", what), cwd=ROOT, env=WATCHED) as terminal:
        terminal.wait_for("waiting")
        time.sleep(6)  # longer than it would last without an answer
        assert terminal.is_running
        terminal.stop_reading()
        assert what == "idle" or terminal.exit_code() == STUCK
