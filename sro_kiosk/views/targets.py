"""Numbers of what can be clicked, one range for each kind; a page's own targets count from 1."""

from collections.abc import Sequence

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import Line

FIRST_KEY = 1 << 23  # letters on the screen
FIRST_ENTRY = 1 << 24  # entries of a list, from the first on
LANGUAGES = 1 << 25
FIRST_TAB = 1 << 26  # tabs, from the first on
FIRST_BUTTON = 1 << 27  # buttons of the lobby, from the first on
MORE_NOTICES = FIRST_BUTTON + 100  # the banner, where it holds more than it shows
FIRST_DIGIT = 1 << 28  # at the staff's door: the digits, then Enter and Esc
KNOCK = FIRST_DIGIT + 12  # the title: staff know that it is a door

SIDEWAYS = (0, -1, 1, -2, 2)


def target_at(lines: Sequence[Line], x: int, y: int) -> int:
    """The target at a cell, or 0."""
    if not (0 <= y < len(lines) and x >= 0):
        return 0
    for span in lines[y]:
        x -= cell_len(span.text)
        if x < 0:
            return span.target
    return 0


def target_near(lines: Sequence[Line], x: int, y: int) -> int:
    """The target that a finger means: the one it touches, or else the nearest, a row away at most.

    So whatever has one row, such as a link in a text, is three rows high to a finger.
    """
    places = ((x + across, y + down) for down in (0, -1, 1) for across in SIDEWAYS)
    return next((target for place in places if (target := target_at(lines, *place))), 0)
