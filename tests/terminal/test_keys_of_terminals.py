"""What the keys of real terminals send, from the bytes to the command that they give.

docs/clients.md tells which terminals these are.
"""

from collections.abc import Iterator

import pytest
from textual.events import Key

from sro_kiosk.keys import commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.terminal.events import EventMaker
from sro_kiosk.terminal.keystrokes import Keystrokes
from sro_kiosk.terminal.tty import Size

LATER = 60.0
COMMANDS = {
    key: (command.id, number)
    for command in commands_of(Mode.DESK)
    for key, number in command.keys_in(Mode.DESK)
}


def keys(data: bytes) -> Iterator[str]:
    """The names of the keys that were pressed."""
    keystrokes, maker = Keystrokes(), EventMaker()
    for token in keystrokes.feed(data, 0.0) + keystrokes.expire(LATER):
        for event in maker.events(token, Size(80, 24)):
            assert isinstance(event, Key)
            yield event.key


# normal mode; application mode; and what others have instead
ENCODINGS = {
    "up": (b"\x1b[A", b"\x1bOA"),
    "down": (b"\x1b[B", b"\x1bOB"),
    "right": (b"\x1b[C", b"\x1bOC"),
    "left": (b"\x1b[D", b"\x1bOD"),
    "home": (b"\x1b[H", b"\x1bOH", b"\x1b[1~", b"\x1b[7~"),  # xterm, both; Linux, PuTTY; rxvt
    "end": (b"\x1b[F", b"\x1bOF", b"\x1b[4~", b"\x1b[8~"),
    "pageup": (b"\x1b[5~",),
    "pagedown": (b"\x1b[6~",),
    "insert": (b"\x1b[2~",),
    "delete": (b"\x1b[3~", b"\x1b[P"),  # all; st
    "backspace": (b"\x7f", b"\x08"),
    "enter": (b"\r", b"\n", b"\x1bOM"),  # the second and third: keypads
    "tab": (b"\t",),
    "shift+tab": (b"\x1b[Z",),
    "escape": (b"\x1b",),
    "f1": (b"\x1bOP", b"\x1b[11~", b"\x1b[[A"),  # xterm, PuTTY's VT400; rxvt, PuTTY; Linux
    "f2": (b"\x1bOQ", b"\x1b[12~", b"\x1b[[B"),
    "f3": (b"\x1bOR", b"\x1b[13~", b"\x1b[[C"),
    "f4": (b"\x1bOS", b"\x1b[14~", b"\x1b[[D"),
    "f5": (b"\x1b[15~", b"\x1b[[E"),
    "f6": (b"\x1b[17~",),
    "f7": (b"\x1b[18~",),
    "f8": (b"\x1b[19~",),
    "f9": (b"\x1b[20~",),
    "f10": (b"\x1b[21~",),
    "f11": (b"\x1b[23~",),
    "f12": (b"\x1b[24~",),
}
ALL = [(key, data) for key, encodings in ENCODINGS.items() for data in encodings]
DOES = {
    "up": ("step", -1),
    "down": ("step", 1),
    "left": ("screen", -1),
    "right": ("screen", 1),
    "home": ("edge", -1),
    "end": ("edge", 1),
    "pageup": ("turn", -1),
    "pagedown": ("turn", 1),
    "tab": ("link", 1),
    "shift+tab": ("link", -1),
    "enter": ("open", 0),
    "f1": ("help", 0),
    "escape": ("back", 0),
    "backspace": ("back", 0),
}


@pytest.mark.parametrize(("key", "data"), ALL)
def test_every_encoding_is_the_key(key: str, data: bytes) -> None:
    assert list(keys(data)) == [key]


@pytest.mark.parametrize("key", ENCODINGS)
def test_every_key_gives_its_command_and_the_others_none(key: str) -> None:
    assert COMMANDS.get(key) == DOES.get(key)


def test_digits_and_enter_of_a_keypad_in_application_mode_are_keys() -> None:
    assert "".join(keys(b"".join(b"\x1bO%c" % code for code in b"pqrstuvwxy"))) == "0123456789"


@pytest.mark.parametrize(
    "data",
    [
        *(b"\x1b[1;3%c" % letter for letter in b"ABCDHF"),
        *(b"\x1b[%d;3~" % number for number in (3, 5, 6)),
    ],
)
def test_alt_with_another_key_is_no_escape(data: bytes) -> None:
    assert [key for key in keys(data) if key in COMMANDS] == []


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b[1;5C",  # Ctrl with the arrow
        b"\x1b[1;2C",  # Shift
        b"\x1bOc",  # rxvt
        b"\x1b[5^",
        b"\x1b[7$",
        b"\x1b[I",  # the window has the focus: a report that another program left on
        b"\x1b[4h",  # st's Insert
        b"\x1b[25~",
    ],
)
def test_what_no_command_has_does_nothing(data: bytes) -> None:
    assert [key for key in keys(data) if key in COMMANDS] == []
