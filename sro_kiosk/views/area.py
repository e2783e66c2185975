"""Sizes of the screen's parts, in cells."""

from typing import NamedTuple

SMALLEST_WIDTH = 40
SMALLEST_HEIGHT = 12
WIDEST_SHEET = 140
EDGE = 2


class Size(NamedTuple):
    """Columns and rows."""

    width: int
    height: int

    @property
    def too_small(self) -> bool:
        """Whether nothing but a calm word fits."""
        return self.width < SMALLEST_WIDTH or self.height < SMALLEST_HEIGHT


def sheet_of(width: int) -> tuple[int, int]:
    """Left edge and width of the sheet that everything stands on; very wide screens get margins."""
    inner = min(width, WIDEST_SHEET)
    return (width - inner) // 2, inner
