"""Topics as a board of cards."""

from collections.abc import Sequence
from itertools import chain

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
FRAME = 4  # cells of a card's width: its two sides, and the blanks inside them
CORNER = 2  # a frame is open between its corners: a whole one costs three bytes a cell

PLAIN_FRAME = ("┌─┐", "│ │", "└─┘")
CHOSEN_FRAME = ("╔═╗", "║ ║", "╚═╝")


def set_cards(
    screen: str,
    topics: Sequence[Topic],
    width: int,
    height: int,
    chosen: int,
    *,
    framed: bool = True,
) -> Sheet:
    """Set topics as cards; card `chosen` (from 1) has the heavy frame and the marker before it.

    Where the board still fits `height` rows, the points are on the cards too, and air between. A
    card that is not `framed` is its number, title and summary; the chosen title stands out.
    """
    room = width - len(MARKER)
    columns = _columns(len(topics), room)
    size = min(WIDEST, (room - GAP * (columns - 1)) // columns)
    rows = _board(topics, columns, size, chosen, points=framed, framed=framed)
    if framed and sum(map(len, rows)) > height:
        rows = _board(topics, columns, size, chosen, points=False, framed=True)
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
    topics: Sequence[Topic], columns: int, size: int, chosen: int, *, points: bool, framed: bool
) -> list[list[Line]]:
    """The lines of each row of cards."""
    rows: list[list[Line]] = []
    width = size - FRAME if framed else size
    for start in range(0, len(topics), columns):
        cards: list[list[Line]] = []
        numbered = list(enumerate(topics[start : start + columns], start=start + 1))
        texts = [
            _text(number, topic, width, points=points, heavy=framed or number == chosen)
            for number, topic in numbered
        ]
        height = max(len(text) for text in texts)
        for (number, _), text in zip(numbered, texts, strict=True):
            is_chosen = number == chosen
            filled = [*text, *[BLANK] * (height - len(text))]
            if framed:
                card = _framed(filled, size, number, is_chosen=is_chosen)
            else:
                card = [_own(line, size, number) for line in filled]
            gutter = len(MARKER) if number == start + 1 else GAP
            cards.append(_marked(card, gutter, is_chosen=is_chosen))
        rows.append([tuple(chain.from_iterable(parts)) for parts in zip(*cards, strict=True)])
    return rows


def _text(number: int, topic: Topic, width: int, *, points: bool, heavy: bool) -> list[Line]:
    mark = f"{number}  "
    role = Role.STRONG if heavy else Role.TEXT
    title = indent(
        wrap_text(capitals(topic.title), width - len(mark), role), Span(mark, Role.NUMBER)
    )
    text = [*title, *wrap_text(topic.summary, width)]
    if points and topic.points:
        return spaced([text, set_points(topic.points, width)])
    return text


def _framed(text: Sequence[Line], size: int, number: int, *, is_chosen: bool) -> list[Line]:
    top, side, bottom = CHOSEN_FRAME if is_chosen else PLAIN_FRAME
    role = Role.CHOSEN if is_chosen else Role.FRAME

    def rule(frame: str) -> Line:
        corner = frame[1] * CORNER
        inner = " " * (size - 2 - 2 * CORNER)
        return (Span(f"{frame[0]}{corner}{inner}{corner}{frame[2]}", role, number),)

    edge, blank = Span(side[0], role, number), Span(" ", Role.TEXT, number)
    lines = [(edge, blank, *_own(line, size - FRAME, number), blank, edge) for line in text]
    return [rule(top), *lines, rule(bottom)]


def _own(line: Line, width: int, number: int) -> Line:
    """The line of a card, which can be clicked all over."""
    return tuple(span._replace(target=number) for span in pad(line, width))


def _marked(card: Sequence[Line], gutter: int, *, is_chosen: bool) -> list[Line]:
    """The card behind its gutter, with the marker there if it is chosen."""
    before = Span(" " * gutter)
    marker = Span(MARKER.rjust(gutter), Role.ACCENT) if is_chosen else before
    return indent(card, marker, before)
