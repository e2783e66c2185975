"""How many bytes the lobby writes for what it shows most: on a serial line each of them takes time.

The bounds are what was measured and a tenth more, so that nothing grows unseen.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.lobby import TRUE_COLOR, Kiosk, Rooms, kiosk

SPEED = 10.0
VISIT = "idle = 60\nwarning = 30\nturn = 86400\ntrust_clock = true\n"
TURNING = """
idle = 60
warning = 20
turn = 60
clock = false
trust_clock = true
attract = ["about/what-is-an-sro", "resources/help-lines"]
"""
RIGHT, LEFT = "\x1b[C", "\x1b[D"
BELL = b"\a"
WHAT = ("first screen", "tab", "card", "warning, answered", "warning, starting over", "turn")
MOST = {
    "xterm-256color": dict(zip(WHAT, (2410, 925, 795, 1200, 4060, 1510), strict=True)),
    "linux": dict(zip(WHAT, (2230, 850, 710, 1120, 3780, 570), strict=True)),
}
Bytes = Mapping[str, int]


def answer(terminal: Kiosk, keys: str) -> int:
    """Press keys; the bytes of what came of it."""
    terminal.forget_output()
    terminal.send(keys)
    terminal.wait_until(lambda: bool(terminal.output), "an answer")
    terminal.quiet()
    return len(terminal.output)


def visit_of(rooms: Rooms, env: Mapping[str, str]) -> Bytes:
    """What one visit writes, from the start of the kiosk to its starting over."""
    written = {}
    with kiosk(rooms, SPEED, env, emulate=False) as terminal:
        terminal.first_look()
        written["first screen"] = len(terminal.output)
        written["tab"] = answer(terminal, RIGHT)
        answer(terminal, LEFT)
        written["card"] = answer(terminal, "1")
        terminal.forget_output()
        terminal.wait_for_output(BELL)
        terminal.send("\t")
        terminal.quiet()
        written["warning, answered"] = len(terminal.output)
        terminal.forget_output()
        terminal.wait_until(lambda: terminal.beginnings > 0, "starting over")
        terminal.quiet()
        written["warning, starting over"] = len(terminal.output)
    return written


def turn_of(rooms: Rooms, env: Mapping[str, str]) -> int:
    """What a turn of the attract topics writes."""
    rooms.configure(TURNING)
    with kiosk(rooms, SPEED, env) as terminal:
        terminal.wait_for("to begin", 60)
        sizes = []
        for _ in range(2):
            terminal.quiet()
            terminal.forget_output()
            terminal.wait_until(lambda: bool(terminal.output), "a turn")
            terminal.quiet()
            sizes.append(len(terminal.output))
    return max(sizes)


@pytest.mark.parametrize("env", [TRUE_COLOR, {"TERM": "linux"}], ids=lambda env: env["TERM"])
def test_what_is_seen_most_is_few_bytes(env: Mapping[str, str], tmp_path: Path) -> None:
    rooms = Rooms(tmp_path, VISIT)
    written = {**visit_of(rooms, env), "turn": turn_of(rooms, env)}
    too_much = {what: size for what, size in written.items() if size > MOST[env["TERM"]][what]}
    assert written.keys() == set(WHAT)
    assert not too_much
