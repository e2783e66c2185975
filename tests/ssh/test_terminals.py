"""The reader over SSH on the terminals that officers have, by the names that these give."""

import re

import pytest

from tests.ssh.machine import OFFICER, Machine
from tests.support.pty import Terminal, plain_env, running

NAMES = {  # and which colors are sent
    "xterm-256color": 256,
    "xterm": 16,
    "putty-256color": 256,
    "putty": 16,
    "screen": 16,
    "tmux-256color": 256,
    "linux": 16,
    "vt100": 0,
    "vt220": 0,
    "dumb": 16,  # it names no terminal: what any of them understands
    "nobody-knows-it": 16,
}
KEYS = {
    "Home": ("\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"),
    "End": ("\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"),
    "F1": ("\x1bOP", "\x1b[11~", "\x1b[[A"),
}
MANY = re.compile(rb"\x1b\[[\d;]*[34]8;5;")
SIXTEEN = re.compile(rb"\x1b\[(?:\d+;)*(?:[349]\d|10\d)(?:;\d+)*m")


def colors_in(output: bytes) -> int:
    """How many colors the bytes are for."""
    if MANY.search(output):
        return 256
    return 16 if SIXTEEN.search(output) else 0


@pytest.mark.parametrize("name", NAMES)
def test_it_reads_well_on_every_terminal(machine: Machine, name: str) -> None:
    with running(machine.client(OFFICER), env=plain_env(TERM=name)) as terminal:
        terminal.wait_for("911")
        first = terminal.text
        goes_everywhere(terminal, first)
        assert colors_in(bytes(terminal.output)) == NAMES[name]
        terminal.resize(100, 30)
        terminal.wait_until(lambda: "911" in terminal.lines[29], "the last line of a larger window")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert terminal.text.strip() == ""


def goes_everywhere(terminal: Terminal, first: str) -> None:
    """To the end of a page, back and to the help, by whatever a terminal sends for these keys."""
    for end, home in zip(KEYS["End"], KEYS["Home"], strict=True):
        terminal.send(end)
        terminal.wait_until(lambda: terminal.text != first, "the end of the page")
        terminal.send(home)
        terminal.wait_until(lambda: terminal.text == first, "its top")
    for help_key in KEYS["F1"]:
        terminal.send(help_key)
        terminal.wait_for("KEYS")
        terminal.send("\x1b")
        terminal.wait_until(lambda: terminal.text == first, "the page")
