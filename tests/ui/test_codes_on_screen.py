"""A visitor points a phone at the screen: the code of every link and source is read.

Without colors only reverse video is left; a code is then dark on light where the terminal's own
colors are light on dark, as on a console.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from sro_kiosk.reader.overlays import Linking
from tests.support import camera, shipped
from tests.support.pty import Terminal, plain_env, python, running
from tests.support.visitor import Visitor

TOPIC = "resources/recovery"
NUMBERS = "1234567"
EMERGENCY = "In an emergency call 911."
ESCAPE = "\x1b"

WINDOW = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
SCREENS = {
    "night": (["--theme", "night"], WINDOW, (80, 24), camera.XTERM),
    "day": (["--theme", "day"], WINDOW, (80, 24), camera.XTERM),
    "contrast": (["--theme", "contrast"], WINDOW, (80, 24), camera.XTERM),
    "256 colors": ([], {"TERM": "xterm-256color"}, (80, 24), camera.XTERM),
    "16 colors": ([], {"TERM": "xterm"}, (120, 40), camera.XTERM),
    "no colors": ([], {"NO_COLOR": "1"}, (80, 24), camera.XTERM),
    "console": ([], {"TERM": "linux"}, (120, 40), camera.VGA),
    "vt100": ([], {"TERM": "vt100"}, (120, 40), camera.VGA),
}


@contextmanager
def reading(name: str) -> Iterator[tuple[Terminal, dict[str, int]]]:
    options, environ, size, greys = SCREENS[name]
    command = python("-m", "sro_kiosk", "--start", TOPIC, *options)
    with running(command, size=size, env=plain_env(**environ)) as terminal:
        terminal.wait_for(EMERGENCY)
        yield terminal, greys


def outside() -> dict[str, str]:
    """The numbers that stand for addresses of the world, and these."""
    found = {}
    for number in NUMBERS:
        overlay = Visitor(shipped.pack(), TOPIC).presses(number).reader.busy_with
        if isinstance(overlay, Linking) and "://" in overlay._target.href:
            found[number] = overlay._target.href
    return found


def test_the_topic_has_links_and_sources() -> None:
    topic = dict(shipped.topics())[TOPIC]
    assert len(outside()) > max(len(topic.links), len(topic.sources))


def open_code(terminal: Terminal, number: str, address: str) -> None:
    """Open a link or source and wait for its screen, where the address may go over two lines."""
    terminal.send(number)
    terminal.wait_for(address[:30])
    terminal.quiet(0.05)


@pytest.mark.parametrize("name", SCREENS)
def test_a_phone_reads_the_code_of_every_link_and_source(name: str) -> None:
    with reading(name) as (terminal, greys):
        for number, address in outside().items():
            open_code(terminal, number, address)
            picture = camera.see(terminal.screen, greys)
            assert [camera.read_codes(cell, picture) for cell in camera.CELLS] == [[address]] * 2
            terminal.send(ESCAPE)
            terminal.wait_for("SOURCES")


def test_colors_make_it_dark_on_light_on_a_light_terminal_too() -> None:
    with reading("16 colors") as (terminal, greys):
        number, address = next(iter(outside().items()))
        open_code(terminal, number, address)
        picture = camera.see(terminal.screen, greys, is_light=True)
        assert camera.read_codes((9, 17), picture) == [address]


def test_without_colors_a_light_terminal_shows_it_light_on_dark_which_some_phones_read() -> None:
    with reading("no colors") as (terminal, greys):
        number, address = next(iter(outside().items()))
        open_code(terminal, number, address)
        picture = camera.see(terminal.screen, greys, is_light=True)
        inverted = camera.read_codes((9, 17), picture, options=["-Stest-inverted"])
        assert inverted == [address]
