"""Remotes at a real terminal, with the very bytes that their buttons send.

Logitech R400, R700, R800: PgDn and PgUp, F5 and Escape in turn, a full stop. Kensington: PgDn and
PgUp, b. Logitech Spotlight: the arrows. Two-button ones: Space and Backspace.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.lobby import SHIPPED, TRUE_COLOR
from tests.support.pty import ROOT, Terminal, plain_env, python, running

NEXT = {
    "R400": b"\x1b[6~",
    "Kensington": b"\x1b[6~",
    "Spotlight": b"\x1b[C",
    "Spotlight, keypad mode": b"\x1bOC",
    "two buttons": b" ",
}
BACK = {
    "R400": b"\x1b[5~",
    "Kensington": b"\x1b[5~",
    "Spotlight": b"\x1b[D",
    "Spotlight, keypad mode": b"\x1bOD",
    "two buttons": b"\x7f",
}
F5 = (b"\x1b[15~", b"\x1b[[E")  # of xterm and of the Linux console
BLACK = (b".", b"b")


@pytest.fixture
def briefing(tmp_path: Path) -> Iterator[Terminal]:
    env = plain_env(**TRUE_COLOR, HOME=str(tmp_path))
    command = python("-m", "sro_kiosk", "brief", "roles", "--content", str(SHIPPED))
    with running(command, env=env, cwd=ROOT) as at:
        at.wait_for("1 / ")
        yield at


@pytest.mark.parametrize("remote", NEXT)
def test_the_buttons_of_a_remote_turn_slides(briefing: Terminal, remote: str) -> None:
    briefing.send(NEXT[remote])
    briefing.wait_for("2 / ")
    briefing.send(NEXT[remote])
    briefing.wait_for("3 / ")
    briefing.send(BACK[remote])
    briefing.wait_for("2 / ")


def test_the_start_button_is_harmless_and_swallows_nothing(briefing: Terminal) -> None:
    for number, start in enumerate(F5, start=1):
        briefing.send(start + b"\x1b" + NEXT["R400"])  # all at once, as a slow line brings them
        briefing.wait_for(f"{1 + number} / ")
    briefing.send(b"\x1b")
    briefing.send(NEXT["R400"])
    briefing.wait_for("• Works")
    assert briefing.is_running


@pytest.mark.parametrize("black", BLACK)
def test_the_black_button_and_any_other_after_it(briefing: Terminal, black: bytes) -> None:
    briefing.send(NEXT["R400"])
    briefing.wait_for("2 / ")
    briefing.send(black)
    briefing.wait_until(lambda: not briefing.text.strip(), "a black screen")
    briefing.send(NEXT["R400"])
    briefing.wait_for("2 / ")
    briefing.send(black + black)
    briefing.quiet()
    briefing.wait_for("2 / ")


def test_quit_asks_once_and_then_leaves_nothing_behind(briefing: Terminal) -> None:
    briefing.send("q")
    briefing.wait_for("End the briefing?")
    briefing.send(NEXT["R400"])
    briefing.wait_until(lambda: "End the briefing?" not in briefing.text, "the slide")
    briefing.send(b"\x03")
    briefing.wait_for("End the briefing?")
    briefing.send("x")  # a key without a meaning
    briefing.wait_until(lambda: "End the briefing?" not in briefing.text, "the slide")
    briefing.send(b"\x03")
    briefing.wait_for("End the briefing?")
    briefing.send("q")
    assert briefing.exit_code() == 0
    assert briefing.modes == briefing.modes_before


def test_a_remote_is_tested_before_the_briefing(tmp_path: Path) -> None:
    command = python(
        "-m", "sro_kiosk", "brief", "roles", "--test-remote", "--content", str(SHIPPED)
    )
    with running(command, env=plain_env(**TRUE_COLOR, HOME=str(tmp_path)), cwd=ROOT) as at:
        at.wait_for("TEST YOUR REMOTE")
        at.send(NEXT["R400"])
        at.wait_for("▶ PgDn  next, back")
        at.send(F5[0])
        at.wait_for("▶ F5  slides")
        at.send(b"q")
        at.wait_for("1 / ")
