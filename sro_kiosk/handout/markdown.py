"""A document as CommonMark: for other tools.

Links into the pack keep their addresses, like `roles/educator`.
"""

from collections.abc import Iterator, Sequence

from sro_kiosk.content import Source, parse_body
from sro_kiosk.content.blocks import Heading, Quote
from sro_kiosk.handout import worksheet
from sro_kiosk.handout.document import Chapter, Document, Section
from sro_kiosk.typeset.commonmark import to_markdown
from sro_kiosk.typeset.commonmark_inline import link, plain
from sro_kiosk.typeset.topic import cite
from sro_kiosk.words import Say

_TOPIC_LEVEL = 3


def as_markdown(document: Document, say: Say) -> str:
    """Write the document: screens under headings of level 2, topics of level 3."""
    return "\n\n".join(filter(None, _parts(document, say)))


def _parts(document: Document, say: Say) -> Iterator[str]:
    yield f"# {plain(document.title)}"
    yield plain(document.agency)
    yield plain(document.emergency)
    for chapter in document.chapters:
        yield from _chapter(chapter, say)
    if document.sources:
        yield f"## {say('Sources')}"
        yield _listed(
            [_source(number, source) for number, source in enumerate(document.sources, 1)]
        )
    asked = document.questions
    if asked:
        yield f"## {say('Questions')}"
        yield plain(say("Choose one answer to each question. The answers are at the end."))
        yield to_markdown(worksheet.questions(asked))
        yield f"## {say('Answers')}"
        yield to_markdown(worksheet.answers(asked))


def _chapter(chapter: Chapter, say: Say) -> Iterator[str]:
    screen = chapter.screen
    yield f"## {plain(_heading(chapter.number, screen.title))}"
    yield plain(screen.summary)
    yield f"{say('Reviewed')}: {screen.reviewed.isoformat()}"
    for section in chapter.sections:
        yield from _section(section, say)


def _section(section: Section, say: Say) -> Iterator[str]:
    topic = section.topic
    yield f"### {plain(_heading(section.number, topic.title))}"
    yield plain(topic.summary)
    yield _listed([plain(point) for point in topic.points])
    body = parse_body(topic.body)
    levels = [block.level for block in body if isinstance(block, Heading)]
    yield to_markdown(body, _TOPIC_LEVEL + 1 - min(levels, default=1))
    notes = [f": {plain(item.note)}" if item.note else "" for item in topic.links]
    links = [link(item.label, item.url) for item in topic.links]
    if links:
        yield f"{say('Links')}:"
        yield _listed([address + note for address, note in zip(links, notes, strict=True)])
    if section.sources:
        names = ", ".join(f"S{number}" for number in section.sources)
        yield f"{say('Sources')}: {names}"
    if topic.notes:
        yield f"{say('Notes for the trainer')}:"
        yield to_markdown((Quote(worksheet.paragraphs(topic.notes)),))


def _heading(number: str, title: str) -> str:
    return f"{number} {title}".lstrip()


def _listed(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _source(number: int, source: Source) -> str:
    label = cite(source).label
    return f"S{number}. {link(label, source.url) if source.url else plain(label)}"
