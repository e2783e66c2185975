"""What `--low-bandwidth` sends at 80x24: bounds of what was measured and five in a hundred more."""

import pytest

from tests.bench.line import Line, size_of
from tests.bench.programs import (
    DOWN,
    ENTER,
    FRUGAL_PROGRAM,
    LEFT,
    RIGHT,
    Program,
    Setting,
    landmarks,
)
from tests.bench.visit import new_home

SETTING = Setting((80, 24), "xterm-256color", "truecolor")
BOUNDS = {
    "first screen": 1_155,
    "tab switch": 1_247,
    "highlight": 59,
    "scroll a line": 140,
    "open a page": 1_035,
    "find": 681,
}


def bytes_of(program: Program) -> dict[str, int]:
    """The most bytes of each thing that a person does."""
    with new_home() as home, program.start(SETTING, home) as line:
        taken = {"first screen": size_of(line.settle_with(landmarks().word))}
        taken["tab switch"] = most(line, *[RIGHT] * landmarks().tabs)
        line.press(RIGHT)
        taken["highlight"] = most(line, DOWN, DOWN, DOWN)
        taken["open a page"] = most(line, ENTER)
        line.press(LEFT)
        line.press(ENTER)
        taken["scroll a line"] = most(line, *[DOWN] * 5)
        taken["find"] = most(line, "/", *"arrest")
        return taken


def most(line: Line, *keys: str) -> int:
    """The most bytes that one of these keys brings."""
    return max(line.press(key).size for key in keys)


@pytest.fixture(scope="module")
def taken() -> dict[str, int]:
    return bytes_of(FRUGAL_PROGRAM)


@pytest.mark.parametrize(("what", "most_bytes"), BOUNDS.items())
def test_little_is_sent(taken: dict[str, int], what: str, most_bytes: int) -> None:
    assert taken[what] <= most_bytes
