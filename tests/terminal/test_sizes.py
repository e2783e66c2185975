"""Terminals of any size, and sizes that change faster than anything can be laid out."""

import random
import time

import pytest

from tests.support.pty import ROOT, python, running

READER = python("-m", "sro_kiosk")
SMALL_APP = python("-m", "tests.terminal.small_app")


@pytest.mark.parametrize(
    ("size", "drawn"),
    [
        ((80, 24), "80x24"),
        ((500, 200), "500x200"),
        ((0, 0), "80x24"),
        ((80, 0), "80x24"),
        ((65535, 65535), "500x200"),
        ((40, 9999), "40x200"),
    ],
)
def test_the_size_is_one_that_can_be_drawn(size: tuple[int, int], drawn: str) -> None:
    with running(SMALL_APP, cwd=ROOT, size=size, emulate=False) as terminal:
        terminal.wait_for_output(f"{drawn} ready".encode())
        assert terminal.peak_memory < 150 << 20


def test_a_storm_of_sizes_ends_in_the_last_one() -> None:
    chance = random.Random(1)  # noqa: S311 - no secret
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send("f")
        for _ in range(300):
            terminal.resize(chance.randint(1, 500), chance.randint(1, 200))
        terminal.resize(1, 1)
        terminal.resize(99, 33)
        terminal.wait_for("99x33")
        assert terminal.peak_memory < 200 << 20
        terminal.send("q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize(("width", "height"), [(100, 30), (80, 24), (44, 14)])
def test_after_a_storm_the_reader_looks_as_if_opened_so(width: int, height: int) -> None:
    chance = random.Random(width)  # noqa: S311 - no secret
    with running(READER, cwd=ROOT, size=(width, height)) as opened_so:
        opened_so.wait_for("911")
        opened_so.quiet()
        with running(READER, cwd=ROOT) as terminal:
            terminal.wait_for("911")
            for _ in range(60):
                terminal.resize(chance.randint(1, 200), chance.randint(1, 60))
                time.sleep(chance.choice((0, 0, 0.01, 0.05)))
            terminal.resize(width, height)
            terminal.wait_until(lambda: terminal.lines == opened_so.lines, "looking so")
            terminal.quiet()
            assert terminal.lines == opened_so.lines


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (3, 3), (80, 25)])
def test_a_new_size_is_drawn_whole(size: tuple[int, int]) -> None:
    width, height = size
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("80x24 ready")
        terminal.send("f")
        terminal.wait_for("80x24 key f")
        terminal.resize(width, height)
        terminal.wait_for(f"{width}x{height} key f #1"[:width])
        last = f"{height - 1:04}"[:width]
        terminal.wait_until(lambda: terminal.lines[-1].startswith(last), "drawing the last line")
