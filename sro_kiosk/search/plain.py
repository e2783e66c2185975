"""The text of a topic without its form: what a reader can look for."""

from collections.abc import Iterable, Iterator

from sro_kiosk.content import Topic, parse_body
from sro_kiosk.content.blocks import Block, Code, Heading, ListBlock, Paragraph, Quote, Run, Table


def topic_text(topic: Topic) -> str:
    """Summary, points, body and links in one line; trainers' notes and questions are left out."""
    links = (f"{link.label} {link.note}" for link in topic.links)
    parts = (topic.summary, *topic.points, *_texts(parse_body(topic.body)), *links)
    return " ".join(" ".join(parts).split())


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(runs) | Heading(_, runs):
                yield _joined(runs)
            case ListBlock(items):
                for item in items:
                    yield from _texts(item)
            case Quote(inner):
                yield from _texts(inner)
            case Table(header, rows):
                yield from (_joined(cell) for row in (header, *rows) for cell in row)
            case Code(text):
                yield text


def _joined(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
