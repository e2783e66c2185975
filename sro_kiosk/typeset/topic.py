"""Topics as pages: the text, and below or beside it the links and sources."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sro_kiosk.content import Source, Topic, parse_body
from sro_kiosk.content.blocks import Run
from sro_kiosk.content.glossary import Glossary
from sro_kiosk.typeset.blocks import set_blocks
from sro_kiosk.typeset.inline import Numbering, Target, set_runs
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span, capitals, indent, spaced
from sro_kiosk.typeset.sheet import Sheet
from sro_kiosk.typeset.wrap import wrap, wrap_text
from sro_kiosk.words import Say

Sources = Mapping[str, Source]
MEASURE = 76
BULLET = Span("• ", Role.ACCENT)


class Library(NamedTuple):
    """What pages refer to."""

    sources: Sources
    glossary: Glossary
    say: Say


def set_topics(topics: Sequence[Topic], library: Library, width: int) -> Sheet:
    """Set topics below each other as one page, numbers running on; references close the page."""
    numbering = Numbering()
    lines, anchors = _set_texts(topics, library.glossary, width, numbering)
    references = set_references(topics, library, width, numbering)
    if references:
        lines.extend((BLANK, *references))
    return _sheet(lines, anchors, numbering)


class Side(NamedTuple):
    """The column beside a page: its cells and rows."""

    width: int
    rows: int


def set_with_side(
    topics: Sequence[Topic], library: Library, width: int, side: Side
) -> tuple[Sheet, list[Line]]:
    """As `set_topics`, with references in a column beside the page as far as they fit there whole.

    Sources that do not fit go below the page; links that do not fit go with them.
    """
    numbering = Numbering()
    lines, anchors = _set_texts(topics, library.glossary, width, numbering)
    beside = set_references(topics, library, side.width, numbering)
    if len(beside) > side.rows:
        beside = set_links(topics, library, side.width, numbering)
        below = set_sources(topics, library, width, numbering)
        if len(beside) > side.rows:
            beside, below = [], set_references(topics, library, width, numbering)
        lines.extend((BLANK, *below))
    return _sheet(lines, anchors, numbering), beside


Anchors = list[tuple[str, int]]


def _sheet(lines: list[Line], anchors: Anchors, numbering: Numbering) -> Sheet:
    settled, targets = numbering.settle(lines)
    return Sheet(settled, targets, tuple(anchors), len(numbering.targets))


def _set_texts(
    topics: Iterable[Topic], glossary: Glossary, width: int, numbering: Numbering
) -> tuple[list[Line], Anchors]:
    """The topics' lines, two blank ones between, and the row where each begins."""
    lines: list[Line] = []
    anchors: Anchors = []
    for topic in topics:
        if lines:
            lines.extend((BLANK, BLANK))
        anchors.append((topic.id, len(lines)))
        words = glossary.on_page(topic)
        text = [
            wrap_text(capitals(topic.title), width, Role.TITLE),
            wrap_text(topic.summary, width, Role.LEAD),
            _set_bullets(map(words.link_text, topic.points), width, numbering),
            set_blocks([words.link(block) for block in parse_body(topic.body)], width, numbering),
        ]
        lines.extend(spaced(text))
    return lines, anchors


def _set_bullets(points: Iterable[Sequence[Run]], width: int, numbering: Numbering) -> list[Line]:
    lines: list[Line] = []
    for runs in points:
        lines.extend(indent(wrap(set_runs(runs, numbering), width - 2), BULLET))
    return lines


def set_points(points: Iterable[str], width: int) -> list[Line]:
    """Short statements with hanging bullets."""
    return _set_bullets(((Run(point),) for point in points), width, Numbering())


def set_references(
    topics: Sequence[Topic], library: Library, width: int, numbering: Numbering
) -> list[Line]:
    """The links and sources of topics, each once and behind its number."""
    links = set_links(topics, library, width, numbering)
    return spaced([links, set_sources(topics, library, width, numbering)])


def set_links(
    topics: Sequence[Topic], library: Library, width: int, numbering: Numbering
) -> list[Line]:
    """The links of topics."""
    targets = {
        link.url: Target(link.label, link.url, link.note)
        for topic in topics
        for link in topic.links
    }
    return _listed(library.say("Links"), targets.values(), width, numbering, notes=True)


def set_sources(
    topics: Sequence[Topic], library: Library, width: int, numbering: Numbering
) -> list[Line]:
    """The sources of topics."""
    known = library.sources
    targets = {
        name: cite(known[name]) for topic in topics for name in topic.sources if name in known
    }
    return _listed(library.say("Sources"), targets.values(), width, numbering, notes=False)


def cite(source: Source) -> Target:
    """A source as a target: publisher, title and year; what was checked is its note."""
    year = f" ({source.year})" if source.year else ""
    return Target(f"{source.publisher}, {source.title}{year}", source.url, source.seen)


def _listed(
    heading: str, targets: Iterable[Target], width: int, numbering: Numbering, *, notes: bool
) -> list[Line]:
    """Targets behind their numbers: links in their color and with notes, sources without."""
    lines: list[Line] = []
    for target in targets:
        if not lines:
            lines.append((Span(heading.upper(), Role.MUTED),))
        number = numbering.number(target, by_label=not notes)
        mark = Span(f"[{number}] ", Role.NUMBER, number)
        text = [Span(target.label, Role.LINK if notes else Role.MUTED, number)]
        if notes and target.note:
            text.append(Span(f" · {target.note}", Role.MUTED))
        lines.extend(indent(wrap(text, width - len(mark.text)), mark))
    return lines
