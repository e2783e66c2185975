"""One topic, to be read from some steps away."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sro_kiosk.content import Address, Screen, Topic, cell_len
from sro_kiosk.typeset import (
    BLANK,
    Library,
    Line,
    Role,
    Span,
    capitals,
    cut,
    line_len,
    pad,
    set_points,
    spaced,
    wrap_text,
)
from sro_kiosk.typeset.qr import set_qr
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.linking import is_outside
from sro_kiosk.views.view import View, fill

GAP = 4
NARROWEST_TEXT = 28
WIDEST_TEXT = 60
LEFT = 2
FEWEST_ROWS = 6  # for a topic, where its address is to stand below it
NO_BREAK = "\N{NO-BREAK SPACE}"


def view_attract(
    screen: Screen,
    address: Address,
    library: Library,
    size: Size,
    *,
    begin: Sequence[Line],
    halves: bool,
) -> View:
    """Draw a topic, or a screen's summary, and how to `begin`.

    At the right, where that fits, is the code of a source; else its address stands below.
    """
    left, inner = sheet_of(size.width)
    left += EDGE + LEFT
    room = inner - 2 * (EDGE + LEFT)
    topic = screen.topic(address.topic) if address.topic else None
    places = _places(topic, library) if topic else _shared_places(screen, library)
    foot = len(begin) + 2
    code = _code(places, Size(room, size.height - foot), halves=halves)
    width = min(WIDEST_TEXT, room - (line_len(code[0]) + GAP if code else 0))
    words = [] if code else _address(places, width)
    spare = size.height - foot - 2 - len(words)
    if spare < FEWEST_ROWS:
        words, spare = [], size.height - foot - 1
    text = _text(screen, topic, width, spare)
    text = spaced([text, words])
    above = max(1, (size.height - foot - max(len(text), len(code))) // 3)
    rows = [(Span(" " * left), *line) if line else BLANK for line in text]
    edge = left + min(width, room) + GAP
    for number, part in enumerate(code):
        row = rows[number] if number < len(rows) else BLANK
        rows[number : number + 1] = [(*pad(row, edge), *part)]
    ways = [(Span(" " * left), *(line if line_len(line) <= room else line[:1])) for line in begin]
    shown = [*[BLANK] * above, *rows]
    below = 1 if len(shown) + len(ways) < size.height else 0
    lines = fill(shown, max(0, size.height - len(ways) - below))
    return View(fill([*lines, *ways], size.height), (left, len(lines)))


def _text(screen: Screen, topic: Topic | None, width: int, height: int) -> list[Line]:
    """Title, summary and as many points as there is room for: whole ones."""
    entry = topic or screen
    text = spaced(
        [
            wrap_text(_large(capitals(entry.title), width), width, Role.TITLE),
            wrap_text(entry.summary, width, Role.STRONG),
        ]
    )
    for point in topic.points if topic else [f"{other.title}" for other in screen.topics]:
        lines = set_points([point], width)
        if len(text) + 1 + len(lines) > height:
            break
        text = [*text, BLANK, *lines]
    return text[:height]


def _large(title: str, width: int) -> str:
    """The letters of a title set apart, where they then still fit on one line."""
    large = NO_BREAK.join(NO_BREAK if char == " " else char for char in title)
    return large if cell_len(large) <= width else title


def _places(topic: Topic, library: Library) -> list[tuple[str, str]]:
    """Names and addresses of what a topic rests on, then of where it leads."""
    links = [(link.label, link.url) for link in topic.links if is_outside(link.url)]
    return [*_addressed(topic.sources, library), *links]


def _shared_places(screen: Screen, library: Library) -> list[tuple[str, str]]:
    """The same of a whole screen: only what most of its topics rest on."""
    counts = Counter(name for topic in screen.topics for name in dict.fromkeys(topic.sources))
    most = (name for name, count in counts.most_common() if 2 * count > len(screen.topics))
    return _addressed(most, library)


def _addressed(sources: Iterable[str], library: Library) -> list[tuple[str, str]]:
    known = (library.sources[name] for name in sources if name in library.sources)
    return [(source.publisher, source.url) for source in known if source.url]


def _address(places: Sequence[tuple[str, str]], width: int) -> list[Line]:
    """The first address in words, and whose that is."""
    if not places:
        return []
    name, url = places[0]
    return [(Span(cut(name, width), Role.MUTED),), *wrap_text(url, width)]


def _code(places: Iterable[tuple[str, str]], room: Size, *, halves: bool) -> tuple[Line, ...]:
    """The code of the first address that fits, and below it whose that is."""
    width = room.width - GAP - NARROWEST_TEXT
    for name, url in places:
        if code := set_qr(url, width, room.height, halves=halves):
            return (*code, (Span(cut(name, line_len(code[0])), Role.MUTED),))
    return ()
