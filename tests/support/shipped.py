"""The pack that is shipped, as the tests of its content see it."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from sro_kiosk.content import Edition, Pack, Topic
from sro_kiosk.content.load import load

TABLES = Path(__file__).parents[1] / "shipped"
CONTENT = Path(__file__).parents[2] / "content"


@lru_cache
def pack() -> Pack:
    return load(CONTENT).pack


LANGUAGES = pack().kiosk.languages
FIRST, *TRANSLATIONS = LANGUAGES


def edition(language: str = FIRST) -> Edition:
    return pack().editions[language]


def every_topic(language: str = FIRST) -> list[tuple[str, Topic]]:
    """Every topic of a language with its address."""
    return [
        (f"{stem}/{topic.id}", topic)
        for stem, screen in edition(language).screens.items()
        for topic in screen.topics
    ]


def topics(language: str = FIRST) -> list[tuple[str, Topic]]:
    """Every topic that somebody wrote: not those that are made of the list of sources."""
    return [(a, topic) for a, topic in every_topic(language) if not a.startswith("sources/")]


def pairs(language: str) -> Iterator[tuple[str, Topic, Topic]]:
    """Every topic's address, the topic in the first language, and in this one."""
    for (address, topic), (other, translated) in zip(topics(), topics(language), strict=True):
        assert address == other
        yield address, topic, translated


def addresses() -> set[str]:
    return set(edition().screens) | {address for address, _ in topics()}


def text_at(address: str, language: str = FIRST) -> str:
    """All that a screen or a topic says, as one string."""
    stem, _, topic_id = address.partition("/")
    screen = edition(language).screens[stem]
    if topic_id:
        topic = screen.topic(topic_id)
        assert topic is not None, address
        return "\n".join(parts(topic))
    return "\n".join((screen.title, screen.summary, *(t.title for t in screen.topics)))


def parts(topic: Topic) -> list[str]:
    """The texts of a topic, as visitors and trainers read them."""
    links = ((link.label, link.note) for link in topic.links)
    questions = ((q.ask, *q.choices, q.because) for q in topic.questions)
    return [
        topic.title,
        topic.summary,
        *topic.points,
        topic.body,
        topic.notes,
        *chain.from_iterable(links),
        *chain.from_iterable(questions),
    ]


def words(text: str) -> list[str]:
    """The words of a text in lower case, without marks and punctuation."""
    return re.findall(r"[a-z0-9]+", text.lower().replace("'", ""))


def table(name: str) -> dict[str, Any]:
    """A table of these tests."""
    return tomllib.loads((TABLES / name).read_text(encoding="utf-8"))
