"""The texts of a topic one by one, each with its place."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_kiosk.content.markdown import read_body
from sro_kiosk.content.model import Topic
from sro_kiosk.content.problems import VALUE, Key, Spot


class Passage(NamedTuple):
    """A line or a paragraph, and the key of the topic it stands in."""

    text: str
    key: Key
    spot: Spot = VALUE


def passages(topic: Topic) -> Iterator[Passage]:
    """What a topic says in sentences: not its headings, tables, kept text, and names of links."""
    yield Passage(topic.title, ("title",))
    yield Passage(topic.summary, ("summary",))
    for index, point in enumerate(topic.points):
        yield Passage(point, ("points", index))
    for line, text in read_body(topic.body).paragraphs:
        yield Passage(text, ("body",), Spot(line=line))
    yield from _paragraphs(topic.notes, ("notes",))
    for index, link in enumerate(topic.links):
        yield Passage(link.note, ("link", index, "note"))
    for index, question in enumerate(topic.questions):
        yield Passage(question.ask, ("question", index, "ask"))
        for number, choice in enumerate(question.choices):
            yield Passage(choice, ("question", index, "choices", number))
        yield from _paragraphs(question.because, ("question", index, "because"))


def _paragraphs(text: str, key: Key) -> Iterator[Passage]:
    """Plain text in paragraphs: blank lines stand between them."""
    first = 0
    for paragraph in text.split("\n\n"):
        yield Passage(paragraph.strip(), key, Spot(line=first))
        first += paragraph.count("\n") + 2
