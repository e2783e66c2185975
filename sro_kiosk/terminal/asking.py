"""Asks the terminal for its letters of double size, once, and leaves no trace on it.

All is asked at once, on the other page where there is one: the cursor's place; that after a blank
of double size as kitty has them; that at the right edge; that at the edge of a line of double
width. A terminal that understands nothing of this says four times what it would have said, and
then what every terminal says of itself: after that, nothing more is waited for.
"""

import os
import re
import select
from time import monotonic
from typing import NamedTuple

from sro_kiosk.terminal.capabilities import UNKNOWN_TERM, Capabilities, LargeText

PATIENCE = 0.5
MOST_BYTES = 4096
ASKED = (
    b"\x1b7\x1b[?1049h"
    b"\r\x1b[6n"
    b"\x1b]66;s=2; \x1b\\\x1b[6n"
    b"\x1b[999C\x1b[6n"
    b"\r\x1b#6\x1b[999C\x1b[6n"
    b"\x1b#5\r\x1b[K\x1b[?1049l\x1b8"
    b"\x1b[c"
)
_PLACE = re.compile(rb"\x1b\[\d{1,4};(\d{1,4})R")
_ITSELF = re.compile(rb"\x1b\[\?[\d;]{1,64}c")
_PLACES = 4
NARROWEST = 8  # columns: less is no half of a line
APPLE = b"\x1b[?1;2c"


class Answer(NamedTuple):
    """What the terminal has, why that is believed, and what was typed while it was asked."""

    kind: LargeText
    reason: str
    typed: bytes = b""


def ask_large_text(read_fd: int, write_fd: int, capabilities: Capabilities) -> Answer:
    """Ask a raw terminal; its line may be cut."""
    if capabilities.is_console:
        return Answer(LargeText.NONE, "the Linux console has letters of one size")
    if capabilities.is_multiplexed:
        return Answer(LargeText.NONE, "tmux, screen and the like pass no large letters on")
    if capabilities.term == UNKNOWN_TERM:
        return Answer(LargeText.NONE, "a terminal without a name is not asked")
    end = monotonic() + PATIENCE
    try:
        return understood(_asked(read_fd, write_fd, end), capabilities)
    except OSError:  # whoever reads or writes next deals with it
        return Answer(LargeText.NONE, "the line was cut")


def understood(data: bytes, capabilities: Capabilities) -> Answer:
    """What an answer says; whatever else is in it was typed."""
    itself = _ITSELF.search(data)
    places = [*_PLACE.finditer(data, 0, itself.start() if itself else len(data))][:_PLACES]
    typed = _without(data, [*places, *([itself] if itself else [])])
    if itself is None:
        return Answer(LargeText.NONE, "it did not answer within half a second", typed)
    if len(places) < _PLACES:
        return Answer(LargeText.NONE, "it does not say where its cursor is", typed)
    start, after_blank, edge, edge_of_double = (int(place[1]) for place in places)
    if start == 1 and after_blank == start + 2:
        return Answer(LargeText.KITTY, "it has the text sizes of kitty", typed)
    if edge >= NARROWEST and edge_of_double in {edge // 2, (edge + 1) // 2}:
        return Answer(LargeText.DOUBLE, "it has lines of double height", typed)
    return Answer(*_by_name(capabilities, itself[0]), typed)


def _by_name(capabilities: Capabilities, itself: bytes) -> tuple[LargeText, str]:
    """What is known of terminals whose cursor goes beyond the edge of a line of double width."""
    if capabilities.term.startswith("putty"):
        return LargeText.DOUBLE, "PuTTY has lines of double height"
    if capabilities.program == "Apple_Terminal" and itself == APPLE:
        return LargeText.DOUBLE, "Apple's Terminal has lines of double height"
    return LargeText.NONE, "it has letters of one size"


def _asked(read_fd: int, write_fd: int, end: float) -> bytes:
    """What came until the terminal had told of itself, the time was up or it was too much."""
    left, data = ASKED, b""
    while left and _is_ready([], [write_fd], end):
        left = left[os.write(write_fd, left) :]
    while len(data) < MOST_BYTES and not _ITSELF.search(data) and _is_ready([read_fd], [], end):
        piece = os.read(read_fd, MOST_BYTES - len(data))
        if not piece:
            break
        data += piece
    return data


def _is_ready(reading: list[int], writing: list[int], end: float) -> bool:
    ready = select.select(reading, writing, [], max(0.0, end - monotonic()))
    return bool(ready[0] or ready[1])


def _without(data: bytes, replies: list[re.Match[bytes]]) -> bytes:
    kept, end = b"", 0
    for reply in replies:
        kept += data[end : reply.start()]
        end = reply.end()
    return kept + data[end:]
