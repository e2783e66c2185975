"""The contract's exact numbers: bytes, wake-ups and writes. Times are `make bench`'s to tell."""

from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

import pytest

from tests.bench.line import Line, size_of
from tests.bench.programs import READER_PROGRAM, STOCK_PROGRAM, Program, Setting, landmarks
from tests.bench.visit import Samples, go_through_tabs, new_home, use

SIZE = (80, 24)
SETTINGS = (
    Setting(SIZE, "xterm-256color"),
    Setting(SIZE, "xterm-256color", "truecolor"),
    Setting(SIZE, "linux"),
)
IDLE_SECONDS = 2
LIST_WIDTHS = "every list has a width of its own: its rule is drawn anew on every screen"
LIST_BESIDE = "a list beside a page is written again when the page scrolls under it"


@contextmanager
def started(program: Program, setting: Setting) -> Iterator[tuple[Line, int]]:
    """A program at rest, and the bytes of its first screen."""
    with new_home() as home, program.start(setting, home) as line:
        yield line, size_of(line.settle_with(landmarks().word))


@pytest.fixture(scope="module", params=SETTINGS, ids=str)
def setting(request: pytest.FixtureRequest) -> Setting:
    found: Setting = request.param
    return found


@pytest.fixture(scope="module")
def reader(setting: Setting) -> Samples:
    samples = Samples(list)
    with started(READER_PROGRAM, setting) as (line, size):
        samples["first bytes"].append(size)
        go_through_tabs(line, READER_PROGRAM, landmarks(), samples)
        use(line, READER_PROGRAM, setting, samples)
        before = line.process.wake_ups
        samples["idle bytes"].append(size_of(line.listen(IDLE_SECONDS)))
        samples["wake-ups"].append(line.process.wake_ups - before)
    return samples


def test_the_first_screen_is_few_bytes(reader: Samples) -> None:
    assert max(reader["first bytes"]) <= 2_500


@pytest.mark.xfail(reason=LIST_WIDTHS, raises=AssertionError, strict=True)
def test_a_tab_switch_is_few_bytes(reader: Samples) -> None:
    assert median(reader["switch bytes"]) <= 1_000


def test_a_tab_switch_is_an_eighth_of_stock(setting: Setting, reader: Samples) -> None:
    stock = Samples(list)
    with started(STOCK_PROGRAM, setting) as (line, _):
        go_through_tabs(line, STOCK_PROGRAM, landmarks(), stock)
    assert median(reader["switch bytes"]) * 8 <= median(stock["switch bytes"])


def test_moving_the_highlight_is_few_bytes(reader: Samples) -> None:
    assert max(reader["highlight bytes"]) <= 300


@pytest.mark.xfail(reason=LIST_BESIDE, raises=AssertionError, strict=True)
def test_scrolling_a_line_is_few_bytes(reader: Samples) -> None:
    assert max(reader["scroll bytes"]) <= 300


def test_nothing_is_written_or_woken_while_nobody_does_anything(reader: Samples) -> None:
    assert reader["idle bytes"] == [0]
    assert max(reader["wake-ups"]) <= IDLE_SECONDS


def test_keys_write_nothing_to_disk(reader: Samples) -> None:
    assert reader["disk"] == [0]
