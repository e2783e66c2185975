"""Tokens: what a person did at the keyboard or with the mouse."""

import re
from typing import NamedTuple

LONGEST_SEQUENCE = 64
STRING_STARTS = b"]PX^_"
RELEASE, WHEEL = 3, 64  # in the numbers of buttons
SGR_CLICK = re.compile(rb"\x1b\[<(\d{1,3});(\d{1,4});(\d{1,4})([Mm])")


class Typed(NamedTuple):
    """One character."""

    character: str


class Pressed(NamedTuple):
    """A key that sends a sequence."""

    sequence: str


class Pasted(NamedTuple):
    """Text that was pasted, cut to its limit."""

    text: str


class Clicked(NamedTuple):
    """A mouse button or the wheel: the button as the terminal numbers it, a cell from 0."""

    button: int
    x: int
    y: int
    is_release: bool


Token = Typed | Pressed | Pasted | Clicked


def token_of(sequence: bytes) -> Token | None:
    """The token of a whole sequence; None for an answer that nobody asked for."""
    if click := SGR_CLICK.fullmatch(sequence):
        button, x, y = (int(number) for number in click.groups()[:3])
        return Clicked(button, x - 1, y - 1, is_release=click[4] == b"m")
    if sequence.startswith(b"\x1b[M"):
        button, x, y = (byte - 32 for byte in sequence[3:])
        return Clicked(button, x - 1, y - 1, is_release=button & (WHEEL | RELEASE) == RELEASE)
    if len(sequence) > LONGEST_SEQUENCE or sequence[1] in STRING_STARTS:
        return None
    return Pressed(sequence.decode("ascii"))
