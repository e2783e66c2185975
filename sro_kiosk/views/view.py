"""What a view hands to the screen."""

from dataclasses import dataclass

from sro_kiosk.typeset import BLANK, Line, Role, Span, line_len, wrap_text
from sro_kiosk.views.area import SMALLEST_HEIGHT, SMALLEST_WIDTH, Size
from sro_kiosk.words import Say


@dataclass(frozen=True, slots=True)
class View:
    """The body: its lines, where the real cursor stands, and the keys worth naming."""

    lines: tuple[Line, ...]
    cursor: tuple[int, int] = (0, 0)
    hints: tuple[str, ...] = ()


def fill(lines: list[Line], height: int) -> tuple[Line, ...]:
    """The lines cut or stretched to a height."""
    return (*lines[:height], *[BLANK] * (height - len(lines)))


def position(offset: int, rows: int, total: int) -> Line:
    """Which lines of a long page are visible, with arrows where there is more; BLANK if all are."""
    if total <= rows:
        return BLANK
    above = "▲" if offset > 0 else " "
    below = "▼" if offset + rows < total else " "
    last = min(offset + rows, total)
    return (Span(f"{offset + 1}-{last} / {total} ", Role.MUTED), Span(above + below, Role.ACCENT))


def right(line: Line, width: int) -> Line:
    """The line at the right end of `width` cells."""
    return (Span(" " * max(0, width - line_len(line))), *line) if line else BLANK


def too_small(size: Size, say: Say) -> tuple[Line, ...]:
    """A calm word for a screen that holds no page."""
    text = say("This window is small. Please make it at least {width} columns by {height} rows.")
    lines = wrap_text(
        text.format(width=SMALLEST_WIDTH, height=SMALLEST_HEIGHT), max(1, size.width - 2)
    )
    return fill([(Span(" "), *line) for line in lines], size.height)
