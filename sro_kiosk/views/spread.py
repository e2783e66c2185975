"""A page, its topic list and its side column laid out for one size of screen."""

from dataclasses import dataclass

from sro_kiosk.content import Address, Edition, Screen, cell_len
from sro_kiosk.typeset import (
    BLANK,
    MEASURE,
    Library,
    Line,
    Role,
    Sheet,
    Side,
    Span,
    set_cards,
    set_topics,
    set_with_side,
    wrap_text,
)
from sro_kiosk.views.area import EDGE, Size, sheet_of

SEPARATOR = 3
SIDE_GAP = 4
NARROWEST_SIDE = 26
WIDEST_SIDE = 36
WIDEST_INDEX = 40
NARROWEST_PAGE_BESIDE_INDEX = 44
NARROWEST_PAGE_BESIDE_SIDE = 60
AIRY_HEIGHT = 10


@dataclass(frozen=True, slots=True)
class Spread:
    """Where everything of one address stands.

    `index` holds the topic titles of the list; it is `beside` the page, or above it (`index_rows`
    rows, 1 meaning a line that names the place). `rows` is how many lines of the page are visible.
    """

    sheet: Sheet
    rows: int
    left: int
    page_width: int
    index: tuple[str, ...] = ()
    index_width: int = 0
    index_rows: int = 0
    side: tuple[Line, ...] = ()
    air: int = 0

    @property
    def last_offset(self) -> int:
        """The offset that shows the end of the page."""
        return max(0, len(self.sheet.lines) - self.rows)

    def offset_like(self, before: "Spread", offset: int, topic: str | None) -> int:
        """The offset that shows what `before` showed at `offset`.

        That is `topic` if it was in view, else the topic at the top, as far into it as before.
        """
        start = before.sheet.row_of_topic(topic) if topic else 0
        if topic and len(before.sheet.anchors) > 1 and offset <= start < offset + before.rows:
            wanted = self.sheet.row_of_topic(topic)
        elif top := before.sheet.topic_at(offset):
            share = (offset - before.sheet.row_of_topic(top)) / before.sheet.rows_of_topic(top)
            wanted = self.sheet.row_of_topic(top) + round(share * self.sheet.rows_of_topic(top))
        else:
            wanted = offset
        return max(0, min(wanted, self.last_offset))

    def offset_with(self, target: int, offset: int) -> int:
        """The offset nearest to this one that shows a target; the top shows what is above it."""
        rows = self.sheet.rows_of(target)
        if rows is None:
            return offset
        first, last = rows
        if first < offset:
            offset = first if self.sheet.anchors or target > 1 else 0
        elif last >= offset + self.rows:
            offset = last - self.rows + 1
        return max(0, min(offset, self.last_offset))

    @property
    def beside(self) -> bool:
        """Whether the list stands beside the page."""
        return self.index_width > 0

    @property
    def page_left(self) -> int:
        """The cells that a list beside the page takes, its rule included."""
        return self.index_width + SEPARATOR if self.beside else 0


def lay_out(
    edition: Edition, library: Library, address: Address, size: Size, chosen: int
) -> Spread:
    """Lay out an address for a body of `size`; `chosen` matters to boards of cards only."""
    screen = edition.screens[address.screen]
    left, inner = sheet_of(size.width)
    left += EDGE
    room = inner - 2 * EDGE
    air = 1 if size.height >= AIRY_HEIGHT else 0
    rows = size.height - air - 1
    if screen.layout == "cards" and address.topic is None:
        sheet = _board(screen, address.screen, Size(room + EDGE, rows), chosen)
        return Spread(sheet, rows, left - EDGE, room + EDGE, air=air)
    topics = screen.topics
    if address.topic is not None and screen.layout != "page":
        topics = tuple(topic for topic in topics if topic.id == address.topic)
    index: tuple[str, ...] = ()
    index_width = index_rows = 0
    if screen.layout == "list":
        index = tuple(topic.title for topic in screen.topics)
        widest = min(WIDEST_INDEX, room // 3 + 4)
        index_width = min(widest, max(map(cell_len, index)) + 2)
        if room - index_width - SEPARATOR < NARROWEST_PAGE_BESIDE_INDEX:
            index_width = 0
            index_rows = len(index) + 1 if len(index) + 1 <= rows // 3 else 2
            rows -= index_rows
    taken = index_width + SEPARATOR if index_width else 0
    page_width = min(MEASURE, room - taken)
    beside_side = room - taken - SIDE_GAP - NARROWEST_SIDE
    if beside_side >= NARROWEST_PAGE_BESIDE_SIDE:
        page_width = min(MEASURE, beside_side)
        side_width = min(WIDEST_SIDE, room - taken - SIDE_GAP - page_width)
        side_size = Side(side_width, rows)
        sheet, side = set_with_side(topics, library, page_width, side_size)
    else:
        sheet, side = set_topics(topics, library, page_width), []
    if screen.layout == "page" and screen.summary:
        sheet = sheet.below([*wrap_text(screen.summary, page_width, Role.MUTED), BLANK])
    return Spread(sheet, rows, left, page_width, index, index_width, index_rows, tuple(side), air)


def _board(screen: Screen, stem: str, size: Size, chosen: int) -> Sheet:
    head = [
        (Span(" " * EDGE), *line)
        for line in wrap_text(screen.summary, min(MEASURE, size.width - EDGE), Role.LEAD)
    ]
    head = [*head, BLANK] if head else []
    height = size.height - len(head)
    return set_cards(stem, screen.topics, size.width, height, chosen).below(head)
