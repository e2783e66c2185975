"""How wide and high the parts of a body are: list, page and side column."""

from typing import NamedTuple

from sro_kiosk.content import Screen, cell_len
from sro_kiosk.typeset import MEASURE
from sro_kiosk.typeset.large import MEASURE as LARGE_MEASURE
from sro_kiosk.views.area import EDGE, Size, sheet_of

SEPARATOR = 3  # the rule between list and page, with a blank at each side
SIDE_GAP = 4
NARROWEST_SIDE, WIDEST_SIDE = 26, 36
WIDEST_INDEX = 40
NARROWEST_PAGE_BESIDE_INDEX = 44
NARROWEST_PAGE_BESIDE_SIDE = 60
PLACE_ROWS = 2  # a line that names the place, and a rule
AIRY_HEIGHT = 10


class Columns(NamedTuple):
    """Cells and rows.

    The list takes `beside` cells beside the page, or `above` rows above it; `side` is the column at
    the other side of the page. 0 is none.
    """

    left: int
    room: int
    air: int
    rows: int
    beside: int
    above: int
    page: int
    side: int


def columns_of(screen: Screen, size: Size, *, large: bool = False, frugal: bool = False) -> Columns:
    """Divide a body of this size for a screen; large text has a narrow page and nothing beside.

    Nor has a frugal page: what stands beside it would be written again when it scrolls.
    """
    left, inner = sheet_of(size.width)
    room = inner - 2 * EDGE
    air = 1 if size.height >= AIRY_HEIGHT and not frugal else 0
    rows = size.height - air - 1
    beside, above = 0, 0
    if screen.layout == "list":
        beside, above = _list_of(screen, room, rows, above=frugal)
    free = room - (beside + SEPARATOR if beside else 0)
    page, side = min(LARGE_MEASURE if large else MEASURE, free), 0
    if not large and not frugal and free - SIDE_GAP - NARROWEST_SIDE >= NARROWEST_PAGE_BESIDE_SIDE:
        page = min(MEASURE, free - SIDE_GAP - NARROWEST_SIDE)
        side = min(WIDEST_SIDE, free - SIDE_GAP - page)
    return Columns(left + EDGE, room, air, rows - above, beside, above, page, side)


def _list_of(screen: Screen, room: int, rows: int, *, above: bool) -> tuple[int, int]:
    """The width of the list beside the page; `above` or where that leaves too little, its rows."""
    titles = [topic.title for topic in screen.topics]
    widest = min(WIDEST_INDEX, room // 3 + 4)  # a third and a bit: the page is the hero
    width = min(widest, max(map(cell_len, titles)) + 2)
    if not above and room - width - SEPARATOR >= NARROWEST_PAGE_BESIDE_INDEX:
        return width, 0
    whole = len(titles) + 1
    return 0, whole if whole <= rows // 3 else PLACE_ROWS
