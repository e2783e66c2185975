"""One topic, to be read from some steps away, and how to begin."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from sro_kiosk.content import Address, Screen, Topic, cell_len
from sro_kiosk.keys import BY_ID
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
from sro_kiosk.words import Say

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


def begin_lines(
    say: Say, others: Iterable[tuple[str, Say]], *, console: bool, held: bool
) -> list[Line]:
    """How to begin: in the language shown, then in those that follow, each with its own name."""
    told = say("Held: Esc goes on.") if held else say("Enter: more of this. Esc: hold.")
    lines: list[Line] = [
        (Span(_begin(say, console=console), Role.ACCENT), Span(f"   {told}", Role.MUTED))
    ]
    key = f"{BY_ID['language'].shown}: "
    for name, other in others:
        way = Span(f"   {key}{name}", Role.MUTED)
        lines.append((Span(_begin(other, console=console), Role.ACCENT), way))
        key = ""  # it goes on by one language
    return lines


def _begin(say: Say, *, console: bool) -> str:
    return say("Press any key to begin.") if console else say("Touch, or press any key, to begin.")


def clock_of(now: dt.datetime | None, language: str) -> str:
    """The time of day as people here write it; nothing where nobody knows it."""
    if now is None:
        return ""
    if language == "en":
        return f"{now.hour % 12 or 12}:{now.minute:02} {'AM' if now.hour < 12 else 'PM'}"  # noqa: PLR2004 - noon
    return f"{now.hour}:{now.minute:02}"


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
