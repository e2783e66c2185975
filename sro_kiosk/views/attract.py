"""One topic, to be read from some steps away, and how to begin."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

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
from sro_kiosk.words import Say

GAP = 4
NARROWEST_TEXT = 28
WIDEST_TEXT = 60
LEFT = 2
NO_BREAK = "\N{NO-BREAK SPACE}"


def view_attract(
    screen: Screen, address: Address, library: Library, size: Size, *, console: bool, held: bool
) -> View:
    """Draw a topic, or a screen's summary; at the right, where that fits, the code of a source."""
    left, inner = sheet_of(size.width)
    left += EDGE + LEFT
    room = inner - 2 * (EDGE + LEFT)
    topic = screen.topic(address.topic) if address.topic else None
    places = _places(topic, library) if topic else _shared_places(screen, library)
    code = _code(places, Size(room, size.height - 4), console=console)
    width = min(WIDEST_TEXT, room - (line_len(code[0]) + GAP if code else 0))
    text = _text(screen, topic, width, size.height - 5)
    above = max(1, (size.height - 3 - max(len(text), len(code))) // 3)
    rows = [(Span(" " * left), *line) if line else BLANK for line in text]
    edge = left + min(width, room) + GAP
    for number, part in enumerate(code):
        row = rows[number] if number < len(rows) else BLANK
        rows[number : number + 1] = [(*pad(row, edge), *part)]
    lines = [*[BLANK] * above, *rows]
    lines = [*lines[: size.height - 2], *[BLANK] * (size.height - 2 - len(lines))]
    lines.append((Span(" " * left), *_begin(library.say, console=console, held=held)))
    return View(fill(lines, size.height), (left, size.height - 2))


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


def _code(places: Iterable[tuple[str, str]], room: Size, *, console: bool) -> tuple[Line, ...]:
    """The code of the first address that fits, and below it whose that is."""
    width = room.width - GAP - NARROWEST_TEXT
    for name, url in places:
        if code := set_qr(url, width, room.height, halves=not console):
            return (*code, (Span(cut(name, line_len(code[0])), Role.MUTED),))
    return ()


def _begin(say: Say, *, console: bool, held: bool) -> Line:
    told = say("Held: Esc goes on.") if held else say("Enter: more of this. Esc: hold.")
    begin = say("Press any key to begin.") if console else say("Touch, or press any key, to begin.")
    return (Span(begin, Role.ACCENT), Span(f"   {told}", Role.MUTED))
