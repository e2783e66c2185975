"""The question whether somebody is still there, over the page."""

from collections.abc import Sequence

from sro_kiosk.typeset import BLANK, Line, Role, Span, line_len, wrap_text
from sro_kiosk.views.area import Size
from sro_kiosk.words import Say

WIDTH = 50
STEP = 5  # seconds: the number changes calmly


def warned(lines: Sequence[Line], size: Size, seconds: int, say: Say) -> tuple[Line, ...]:
    """The lines with a box in their middle that says how long there is to answer."""
    width = min(WIDTH, size.width - 4)
    shown = -(-seconds // STEP) * STEP
    told = say("This screen starts over in {seconds} seconds.").format(seconds=shown)
    text = [
        *wrap_text(say("Are you still there?"), width - 4, Role.TITLE),
        BLANK,
        *wrap_text(told, width - 4),
        *wrap_text(say("Press any key, or touch the screen, to stay."), width - 4, Role.STRONG),
    ]
    box = _boxed(text, width)
    first = max(0, (len(lines) - len(box)) // 2)
    left = (size.width - width) // 2
    placed = [(Span(" " * left), *row) for row in box][: len(lines)]
    return (*lines[:first], *placed, *lines[first + len(placed) :])


def _boxed(text: Sequence[Line], width: int) -> list[Line]:
    def row(line: Line) -> Line:
        space = Span(" " * max(0, width - 4 - line_len(line)))
        return (Span("║ ", Role.CHOSEN), *line, space, Span(" ║", Role.CHOSEN))

    edge = "═" * (width - 2)
    return [
        (Span(f"╔{edge}╗", Role.CHOSEN),),
        row(BLANK),
        *map(row, text),
        row(BLANK),
        (Span(f"╚{edge}╝", Role.CHOSEN),),
    ]
