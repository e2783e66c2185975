"""The room for a slide: few lines, so that the last row of the audience can read them."""

from typing import NamedTuple, Self

from sro_kiosk.views.area import Size

WIDEST = 60  # cells of text
MOST_LINES = 8  # of text; the title above them is one more
MOST_ROWS = 17  # with the title and the blank ones between
EDGE = 4  # cells at the left and the right, where there is room
LOW = 8  # rows that leave none free above the title
FOOT_ROWS = 3  # scores, progress and the line below it, in letters of the usual size
LEAST_DOUBLED = Size(72, 20)  # smaller screens hold too little in large letters


class Stage(NamedTuple):
    """A slide's text in letters of one size: the cells of a line, the rows, the lines with text."""

    width: int
    rows: int
    lines: int = MOST_LINES

    @classmethod
    def of(cls, size: Size, scale: int) -> Self:
        """What a screen has room for, in letters of so many cells each way."""
        columns, rows = size.width // scale, (size.height - FOOT_ROWS) // scale
        edge = EDGE if columns > WIDEST // 2 + 2 * EDGE else 2
        width = min(WIDEST, columns - 2 * edge)
        air = 1 if rows > LOW else 0
        return cls(max(1, width), max(1, min(MOST_ROWS, rows - air)))

    def shared_with(self, other: "Stage") -> "Stage":
        """What fits both."""
        return Stage(*map(min, self, other))


def scale_for(size: Size, *, can_double: bool) -> int:
    """How many cells each way a letter takes."""
    is_large = size.width >= LEAST_DOUBLED.width and size.height >= LEAST_DOUBLED.height
    return 2 if can_double and is_large else 1
