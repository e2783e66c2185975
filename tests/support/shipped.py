"""The pack that is shipped, as the tests of its content see it."""

import re
import tomllib
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from sro_kiosk.content import Edition, Pack, Topic, load

TABLES = Path(__file__).parents[1] / "shipped"
CONTENT = Path(__file__).parents[2] / "content"


@lru_cache
def pack() -> Pack:
    return load(CONTENT).pack


@lru_cache
def english() -> Edition:
    return pack().edition("en")


def topics() -> list[tuple[str, Topic]]:
    """Every English topic with its address."""
    return [
        (f"{stem}/{topic.id}", topic)
        for stem, screen in english().screens.items()
        for topic in screen.topics
    ]


def addresses() -> set[str]:
    return set(english().screens) | {address for address, _ in topics()}


def text_at(address: str) -> str:
    """All that a screen or a topic says, as one string."""
    stem, _, topic_id = address.partition("/")
    screen = english().screens[stem]
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
