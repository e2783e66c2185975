"""The screen `sources`, made of sources.toml where kiosk.toml lists it and there is no such file.

A topic is a kind of work, so that there are few of them and their addresses stay.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from sro_kiosk.content.model import Link, Screen, Source, Topic
from sro_kiosk.words import Say, say_in

STEM = "sources"


def sources_screen(sources: Iterable[Source], language: str, reviewed: dt.date) -> Screen:
    """List all sources, of which there must be one or more."""
    say = say_in(language)
    told = sorted((source.told_in(language) for source in sources), key=_shelf)
    topics = [
        _topic(name, title, [source for source in told if (source.kind or "other") == name])
        for name, title in _kinds(say).items()
    ]
    return Screen(
        title=say("Sources"),
        summary=say("The works that these pages rest on, and what was read of each."),
        layout="list",
        reviewed=reviewed,
        topics=tuple(topic for topic in topics if topic.links or topic.points),
    )


def _kinds(say: Say) -> dict[str, str]:
    return {
        "law": say("Laws and courts"),
        "official": say("Government papers"),
        "research": say("Figures and studies"),
        "group": say("Associations and services"),
        "news": say("News and accounts by others"),
        "own": say("Our own words"),
        "other": say("Other works"),
    }


def _shelf(source: Source) -> tuple[str, int, str]:
    return source.publisher.casefold(), source.year or 0, source.title


def _topic(name: str, title: str, sources: Sequence[Source]) -> Topic:
    """A work with an address is a link, any other a bullet."""
    links = [Link(source.cited, source.url, source.seen) for source in sources if source.url]
    points = [f"{source.cited}. {source.seen}".rstrip() for source in sources if not source.url]
    return Topic(id=name, title=title, links=tuple(links), points=tuple(points))
