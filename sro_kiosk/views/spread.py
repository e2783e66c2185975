"""A page, its topic list and its side column laid out for one size of screen."""

from dataclasses import dataclass

from sro_kiosk.content import Address, Edition, Screen
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
from sro_kiosk.typeset.cards import NARROWEST
from sro_kiosk.typeset.large import enlarged
from sro_kiosk.views.area import EDGE, Size
from sro_kiosk.views.columns import SEPARATOR, columns_of


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


def lay_out(  # noqa: PLR0913 - what a page may differ in
    edition: Edition,
    library: Library,
    address: Address,
    size: Size,
    chosen: int,
    *,
    large: bool = False,
    frugal: bool = False,
) -> Spread:
    """Lay out an address for a body of `size`; `chosen` matters to boards of cards only."""
    screen = edition.screens[address.screen]
    sizes = columns_of(screen, size, large=large, frugal=frugal)
    if screen.layout == "cards" and address.topic is None:
        room = min(sizes.room, 2 * NARROWEST) if large else sizes.room  # a single column
        size = Size(room + EDGE, sizes.rows)
        board = _board(screen, address.screen, size, chosen, framed=not frugal)
        return Spread(board, sizes.rows, sizes.left - EDGE, sizes.room + EDGE, air=sizes.air)
    topics = screen.topics
    if address.topic is not None and screen.layout != "page":
        topics = tuple(topic for topic in topics if topic.id == address.topic)
    if sizes.side:
        side_size = Side(sizes.side, sizes.rows)
        sheet, side = set_with_side(topics, library, sizes.page, side_size)
    else:
        sheet, side = set_topics(topics, library, sizes.page), []
    if screen.layout == "page" and screen.summary:
        sheet = sheet.below([*wrap_text(screen.summary, sizes.page, Role.MUTED), BLANK])
    if large:
        sheet = enlarged(sheet)
    return Spread(
        sheet,
        sizes.rows,
        sizes.left,
        sizes.page,
        index=tuple(topic.title for topic in screen.topics) if screen.layout == "list" else (),
        index_width=sizes.beside,
        index_rows=sizes.above,
        side=tuple(side),
        air=sizes.air,
    )


def _board(screen: Screen, stem: str, size: Size, chosen: int, *, framed: bool) -> Sheet:
    head = [
        (Span(" " * EDGE), *line)
        for line in wrap_text(screen.summary, min(MEASURE, size.width - EDGE), Role.LEAD)
    ]
    head = [*head, BLANK] if head else []
    height = size.height - len(head)
    board = Size(size.width, height)
    return set_cards(stem, screen.topics, *board, chosen, framed=framed).below(head)
