"""The texts of a screen without their form: what can be looked for, and shown as a snippet."""

from collections.abc import Iterable, Iterator

from sro_kiosk.content import Topic, parse_body
from sro_kiosk.content.blocks import Block, Code, Heading, ListBlock, Paragraph, Quote, Run, Table

_ENDS = (".", ":", "?", "!")


def topic_text(topic: Topic) -> str:
    """Summary, points and body on one line; trainers' notes and questions are left out."""
    texts = (topic.summary, *topic.points, *_texts(parse_body(topic.body)))
    return " ".join(" ".join(texts).split())


def link_text(topic: Topic) -> str:
    """The labels and notes of the links."""
    return " ".join(f"{link.label} {link.note}" for link in topic.links)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(runs):
                yield _joined(runs)
            case Heading(_, runs):
                heading = _joined(runs)
                yield heading if heading.endswith(_ENDS) else f"{heading}:"
            case ListBlock(items):
                for item in items:
                    yield from _texts(item)
            case Quote(inner):
                yield from _texts(inner)
            case Table(header, rows):
                yield from (", ".join(map(_joined, row)) for row in (header, *rows))
            case Code(text):
                yield text


def _joined(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
