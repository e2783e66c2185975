"""A document as plain text: for pipes, printers and screen readers.

Every heading is a line of its own, and nothing is drawn. Addresses are never broken, however narrow
the text is.
"""

from collections.abc import Iterable, Sequence

from sro_kiosk.content import Link, Source, cell_len, parse_body
from sro_kiosk.handout import worksheet
from sro_kiosk.handout.document import Asked, Chapter, Document, Section
from sro_kiosk.typeset.inline import Numbering, Target
from sro_kiosk.typeset.prose import BULLET, apart, flow, hang, set_prose
from sro_kiosk.typeset.topic import cite
from sro_kiosk.words import Say


def as_text(document: Document, width: int, say: Say) -> str:
    """Set the document in lines of at most `width` cells, addresses aside."""
    parts = [
        apart(_head(document, width, say)),
        *(_chapter(chapter, width, say) for chapter in document.chapters),
        _sources(document.sources, width, say),
        _questions(document.questions, width, say),
        _answers(document.questions, width, say),
    ]
    return "\n\n\n".join("\n".join(part) for part in parts if part)


def _head(document: Document, width: int, say: Say) -> Iterable[list[str]]:
    yield [*flow(document.title, width), *flow(document.agency, width)]
    yield flow(document.emergency, width)
    if document.is_whole:
        titles = [f"{chapter.number} {chapter.screen.title}" for chapter in document.chapters]
        yield flow(say("Contents"), width)
        yield [line for title in titles for line in flow(title, width)]


def _chapter(chapter: Chapter, width: int, say: Say) -> list[str]:
    screen = chapter.screen
    heading = _heading(chapter.number, screen.title, str(chapter.address))
    reviewed = f"{say('Reviewed')}: {screen.reviewed.isoformat()}"
    return apart(
        [
            flow(heading, width),
            [*flow(screen.summary, width), *flow(reviewed, width)],
            *(_section(section, width, say) for section in chapter.sections),
        ]
    )


def _section(section: Section, width: int, say: Say) -> list[str]:
    topic = section.topic
    numbering = Numbering()
    points = [
        line for point in topic.points for line in hang(BULLET, flow(point, width - len(BULLET)))
    ]
    body = set_prose(parse_body(topic.body), width, numbering)
    links = _links(numbering, topic.links, width)
    return [
        "",
        *apart(
            [
                flow(_heading(section.number, topic.title, str(section.address)), width),
                flow(topic.summary, width),
                points,
                body,
                [f"{say('Links')}:", *links] if links else [],
                _cited(section.sources, width, say),
                _notes(topic.notes, width, say),
            ]
        ),
    ]


def _heading(number: str, title: str, address: str) -> str:
    return f"{number} {title} ({address})".lstrip()


def _links(numbering: Numbering, links: Sequence[Link], width: int) -> list[str]:
    """List the links of the body and then the topic's own, each behind its number."""
    notes = {link.url: link.note for link in links}
    for link in links:
        numbering.number(Target(link.label, link.url))
    lines: list[str] = []
    for number, target in enumerate(numbering.targets, start=1):
        mark = f"[{number}] "
        inner = width - len(mark)
        entry = _with_address(f"{target.label}:", target.href, inner)
        lines.extend(hang(mark, [*entry, *flow(notes.get(target.href, ""), inner)]))
    return lines


def _with_address(text: str, href: str, width: int) -> list[str]:
    """Put an address behind a text; on a line of its own where it does not fit whole."""
    *lines, last = flow(text, width)
    if cell_len(last) + 1 + len(href) <= width:
        return [*lines, f"{last} {href}"]
    return [*lines, last, href]


def _cited(numbers: Sequence[int], width: int, say: Say) -> list[str]:
    names = ", ".join(f"S{number}" for number in numbers)
    return flow(f"{say('Sources')}: {names}", width) if names else []


def _notes(notes: str, width: int, say: Say) -> list[str]:
    text = set_prose(worksheet.paragraphs(notes), width, Numbering())
    return apart([flow(f"{say('Notes for the trainer')}:", width), text]) if text else []


def _questions(asked: tuple[Asked, ...], width: int, say: Say) -> list[str]:
    if not asked:
        return []
    told = say("Choose one answer to each question. The answers are at the end.")
    text = set_prose(worksheet.questions(asked), width, Numbering())
    return apart([flow(say("Questions"), width), flow(told, width), text])


def _answers(asked: tuple[Asked, ...], width: int, say: Say) -> list[str]:
    if not asked:
        return []
    text = set_prose(worksheet.answers(asked), width, Numbering())
    return apart([flow(say("Answers"), width), text])


def _sources(sources: Sequence[Source], width: int, say: Say) -> list[str]:
    entries: list[list[str]] = []
    for number, source in enumerate(sources, start=1):
        mark = f"S{number}. "
        inner = width - len(mark)
        text = f"{cite(source).label}."
        entry = _with_address(text, source.url, inner) if source.url else flow(text, inner)
        entries.append(hang(mark, entry))
    return apart([flow(say("Sources"), width), *entries]) if entries else []
