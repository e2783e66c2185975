"""What `--low-bandwidth` sends at 80x24: bounds of what was measured and five in a hundred more."""

import pytest

from tests.bench.line import size_of
from tests.bench.programs import FRUGAL_PROGRAM, Program, Setting, landmarks
from tests.bench.visit import most_of_each, new_home

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
        first = size_of(line.settle_with(landmarks().word))
        return {"first screen": first, **most_of_each(lambda key: line.press(key).size)}


@pytest.fixture(scope="module")
def taken() -> dict[str, int]:
    return bytes_of(FRUGAL_PROGRAM)


@pytest.mark.parametrize(("what", "most_bytes"), BOUNDS.items())
def test_little_is_sent(taken: dict[str, int], what: str, most_bytes: int) -> None:
    assert taken[what] <= most_bytes
