"""Topics as pages: the text, and below or beside it the links and sources."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sro_kiosk.content import Source, Topic, parse_body
from sro_kiosk.typeset.blocks import set_blocks
from sro_kiosk.typeset.inline import Numbering, Target
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span, indent, spaced
from sro_kiosk.typeset.sheet import Sheet
from sro_kiosk.typeset.wrap import wrap, wrap_text
from sro_kiosk.words import Say

Sources = Mapping[str, Source]
MEASURE = 76


def set_topics(topics: Sequence[Topic], sources: Sources, width: int, say: Say) -> Sheet:
    """Set topics below each other as one page, numbers running on; references close the page."""
    numbering = Numbering()
    lines, anchors = _set_texts(topics, width, numbering)
    references = set_references(topics, sources, width, numbering, say)
    if references:
        lines.extend((BLANK, *references))
    return Sheet(tuple(lines), tuple(numbering.targets), tuple(anchors))


class Side(NamedTuple):
    """The column beside a page: its cells and rows."""

    width: int
    rows: int


def set_with_side(
    topics: Sequence[Topic], sources: Sources, width: int, side: Side, say: Say
) -> tuple[Sheet, list[Line]]:
    """As `set_topics`, with references in a column beside the page as far as they fit there whole.

    Sources that do not fit go below the page; links that do not fit go with them.
    """
    numbering = Numbering()
    lines, anchors = _set_texts(topics, width, numbering)
    beside = set_references(topics, sources, side.width, numbering, say)
    if len(beside) > side.rows:
        beside = set_links(topics, side.width, numbering, say)
        below = set_sources(topics, sources, width, numbering, say)
        if len(beside) > side.rows:
            beside, below = [], set_references(topics, sources, width, numbering, say)
        lines.extend((BLANK, *below))
    return Sheet(tuple(lines), tuple(numbering.targets), tuple(anchors)), beside


def _set_texts(
    topics: Iterable[Topic], width: int, numbering: Numbering
) -> tuple[list[Line], list[tuple[str, int]]]:
    """The topics' lines, two blank ones between, and the row where each begins."""
    lines: list[Line] = []
    anchors: list[tuple[str, int]] = []
    for topic in topics:
        if lines:
            lines.extend((BLANK, BLANK))
        anchors.append((topic.id, len(lines)))
        lines.extend(set_text(topic, width, numbering))
    return lines, anchors


def set_text(topic: Topic, width: int, numbering: Numbering) -> list[Line]:
    """Title, summary, points and body of a topic."""
    return spaced(
        [
            wrap_text(topic.title.upper(), width, Role.TITLE),
            wrap_text(topic.summary, width, Role.LEAD),
            set_points(topic.points, width),
            set_blocks(parse_body(topic.body), width, numbering),
        ]
    )


def set_points(points: Iterable[str], width: int) -> list[Line]:
    """Short statements with hanging bullets."""
    lines: list[Line] = []
    for point in points:
        lines.extend(indent(wrap_text(point, width - 2), Span("• ", Role.ACCENT)))
    return lines


def set_references(
    topics: Sequence[Topic], sources: Sources, width: int, numbering: Numbering, say: Say
) -> list[Line]:
    """The links and sources of topics, each once and behind its number."""
    links = set_links(topics, width, numbering, say)
    return spaced([links, set_sources(topics, sources, width, numbering, say)])


def set_links(topics: Sequence[Topic], width: int, numbering: Numbering, say: Say) -> list[Line]:
    """The links of topics."""
    targets = {
        link.url: Target(link.label, link.url, link.note)
        for topic in topics
        for link in topic.links
    }
    return _listed(say("Links"), targets.values(), width, numbering, notes=True)


def set_sources(
    topics: Sequence[Topic], sources: Sources, width: int, numbering: Numbering, say: Say
) -> list[Line]:
    """The sources of topics."""
    targets = {
        name: cite(sources[name]) for topic in topics for name in topic.sources if name in sources
    }
    return _listed(say("Sources"), targets.values(), width, numbering, notes=False)


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
        number = numbering.number(target)
        mark = Span(f"[{number}] ", Role.NUMBER, number)
        text = [Span(target.label, Role.LINK if notes else Role.MUTED, number)]
        if notes and target.note:
            text.append(Span(f" · {target.note}", Role.MUTED))
        lines.extend(indent(wrap(text, width - len(mark.text)), mark))
    return lines
