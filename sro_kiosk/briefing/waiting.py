"""What a follower sees while there is nothing to follow."""

from enum import Enum, auto

from sro_kiosk.typeset import BLANK, Line, Role, Span, wrap_text
from sro_kiosk.views.area import EDGE, Size
from sro_kiosk.views.view import fill
from sro_kiosk.words import Say


class Trouble(Enum):
    """What waiting does not mend."""

    CLOSED = auto()  # the socket lets this account not in
    STRANGER = auto()  # anybody may have put it there


def draw_waiting(trouble: Trouble | None, size: Size, state: Line, say: Say) -> tuple[Line, ...]:
    """The whole screen, with what waiting does not mend."""
    width = size.width - 2 * EDGE
    lines = wrap_text(say("Waiting for the briefing to begin."), width)
    if trouble is Trouble.CLOSED:
        told = say("This account may not use the socket: it needs the group of the folder.")
        lines += [BLANK, *wrap_text(told, width, Role.ALERT)]
    elif trouble is Trouble.STRANGER:
        told = say(
            "The socket is somebody else's, where everybody can write: it is not followed. Choose "
            "a place of your group with --socket."
        )
        lines += [BLANK, *wrap_text(told, width, Role.ALERT)]
    margin = Span(" " * EDGE)
    shown = [(margin, *line) if line else BLANK for line in lines]
    return (*fill([BLANK, *shown], size.height - 1), (margin, *state))
