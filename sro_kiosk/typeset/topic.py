"""Topics as pages: the text, and below or beside it the links and sources."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sro_kiosk.content import Source, Topic, parse_body
from sro_kiosk.typeset.blocks import set_blocks
from sro_kiosk.typeset.inline import Numbering, Target
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span, indent, spaced
from sro_kiosk.typeset.sheet import Sheet
from sro_kiosk.typeset.wrap import wrap, wrap_text

Sources = Mapping[str, Source]
Say = Callable[[str], str]
"""Turns a word of the program into the reader's language (gettext)."""

MEASURE = 76


def set_topics(topics: Sequence[Topic], sources: Sources, width: int, say: Say) -> Sheet:
    """Set topics below each other as one page, numbers running on; references close the page."""
    numbering = Numbering()
    lines, anchors = _set_texts(topics, width, numbering)
    references = set_references(topics, sources, width, numbering, say)
    if references:
        lines.extend((BLANK, *references))
    return Sheet(tuple(lines), tuple(numbering.targets), tuple(anchors))


def set_with_side(
    topics: Sequence[Topic], sources: Sources, width: int, side_width: int, say: Say
) -> tuple[Sheet, list[Line]]:
    """As `set_topics`, with the references in a column of their own beside the page."""
    numbering = Numbering()
    lines, anchors = _set_texts(topics, width, numbering)
    side = set_references(topics, sources, side_width, numbering, say)
    return Sheet(tuple(lines), tuple(numbering.targets), tuple(anchors)), side


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
    topics: Iterable[Topic], sources: Sources, width: int, numbering: Numbering, say: Say
) -> list[Line]:
    """The links and sources of topics, each once and behind its number."""
    links: dict[str, Target] = {}
    cited: dict[str, Target] = {}
    for topic in topics:
        links.update((link.url, Target(link.label, link.url, link.note)) for link in topic.links)
        cited.update((name, cite(sources[name])) for name in topic.sources if name in sources)
    return spaced(
        [
            _listed(say("Links"), links.values(), width, numbering, notes=True),
            _listed(say("Sources"), cited.values(), width, numbering, notes=False),
        ]
    )


def cite(source: Source) -> Target:
    """A source as a target: publisher, title and year; what was checked is its note."""
    year = f" ({source.year})" if source.year else ""
    return Target(f"{source.publisher}, {source.title}{year}", source.url, source.seen)


def _listed(
    heading: str, targets: Iterable[Target], width: int, numbering: Numbering, *, notes: bool
) -> list[Line]:
    lines: list[Line] = []
    for target in targets:
        if not lines:
            lines.append((Span(heading.upper(), Role.MUTED),))
        number = numbering.number(target)
        mark = Span(f"[{number}] ", Role.NUMBER, number)
        text = [Span(target.label, Role.LINK, number)]
        if notes and target.note:
            text.append(Span(f"  {target.note}", Role.MUTED))
        lines.extend(indent(wrap(text, width - len(mark.text)), mark))
    return lines
