"""Topics as a board of cards."""

from collections.abc import Sequence
from itertools import zip_longest

from sro_kiosk.content import Topic
from sro_kiosk.typeset.inline import Target
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span, capitals, indent, pad, spaced
from sro_kiosk.typeset.sheet import Sheet
from sro_kiosk.typeset.topic import set_points
from sro_kiosk.typeset.wrap import wrap_text

NARROWEST = 34
WIDEST = 70
MARKER = "▶ "
GAP = 3
CORNER = 2  # a frame is open between its corners: a whole one costs three bytes a cell

PLAIN_FRAME = ("┌─┐", "│ │", "└─┘")
CHOSEN_FRAME = ("╔═╗", "║ ║", "╚═╝")


def set_cards(screen: str, topics: Sequence[Topic], width: int, height: int, chosen: int) -> Sheet:
    """Set topics as cards; card `chosen` (from 1) has the heavy frame and the marker before it.

    Where the board still fits `height` rows, the points are on the cards too, and air between.
    """
    room = width - len(MARKER)
    columns = _columns(len(topics), room)
    size = min(WIDEST, (room - GAP * (columns - 1)) // columns)
    rows = _board(topics, columns, size, chosen, points=True)
    if sum(map(len, rows)) > height:
        rows = _board(topics, columns, size, chosen, points=False)
    airy = spaced(rows)
    lines = airy if len(airy) <= height else [line for row in rows for line in row]
    targets = tuple(Target(topic.title, f"{screen}/{topic.id}") for topic in topics)
    return Sheet(tuple(lines), targets)


def _columns(count: int, width: int) -> int:
    """As many columns as fit, then as few as need no more rows."""
    most = max(1, (width + GAP) // (NARROWEST + GAP))
    rows = -(-count // most)
    return -(-count // rows)


def _board(
    topics: Sequence[Topic], columns: int, size: int, chosen: int, *, points: bool
) -> list[list[Line]]:
    """The lines of each row of cards."""
    rows: list[list[Line]] = []
    for start in range(0, len(topics), columns):
        numbered = list(enumerate(topics[start : start + columns], start=start + 1))
        texts = [_text(number, topic, size - 4, points=points) for number, topic in numbered]
        height = max(len(text) for text in texts)
        cards = [
            _card(
                text, height, size, number, is_first=number == start + 1, is_chosen=number == chosen
            )
            for (number, _), text in zip(numbered, texts, strict=True)
        ]
        rows.append(
            [
                tuple(span for part in parts for span in part)
                for parts in zip_longest(*cards, fillvalue=BLANK)
            ]
        )
    return rows


def _text(number: int, topic: Topic, width: int, *, points: bool) -> list[Line]:
    mark = f"{number}  "
    title = indent(
        wrap_text(capitals(topic.title), width - len(mark), Role.STRONG), Span(mark, Role.NUMBER)
    )
    text = [*title, *wrap_text(topic.summary, width)]
    if points and topic.points:
        return spaced([text, set_points(topic.points, width)])
    return text


def _card(
    text: Sequence[Line], height: int, size: int, number: int, *, is_first: bool, is_chosen: bool
) -> list[Line]:
    top, side, bottom = CHOSEN_FRAME if is_chosen else PLAIN_FRAME
    role = Role.CHOSEN if is_chosen else Role.FRAME

    def rule(frame: str) -> Span:
        corner = frame[1] * CORNER
        return Span(
            f"{frame[0]}{corner}{' ' * (size - 2 - 2 * CORNER)}{corner}{frame[2]}", role, number
        )

    gutter = len(MARKER) if is_first else GAP
    before = Span(" " * gutter)
    marker = Span(MARKER.rjust(gutter), Role.ACCENT) if is_chosen else before
    edge, blank = Span(side[0], role, number), Span(" ", Role.TEXT, number)
    lines: list[Line] = [(marker, rule(top))]
    for line in (*text, *[BLANK] * (height - len(text))):
        inner = tuple(span._replace(target=number) for span in pad(line, size - 4))
        lines.append((before, edge, blank, *inner, blank, edge))
    lines.append((before, rule(bottom)))
    return lines
