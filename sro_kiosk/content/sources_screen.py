"""The screen `sources`, made of sources.toml where kiosk.toml lists it and there is no such file.

A topic is a kind of work, so that there are few of them and their addresses stay.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from sro_kiosk.content.fields import LONGEST_TEXT
from sro_kiosk.content.model import Screen, Source, Topic
from sro_kiosk.words import Say, say_in

STEM = "sources"

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")  # CommonMark takes any of these as it is behind a \


def sources_screen(sources: Iterable[Source], language: str, reviewed: dt.date) -> Screen:
    """List all sources, of which there must be one or more."""
    say = say_in(language)
    told = sorted((source.told_in(language) for source in sources), key=_shelf)
    topics = [
        topic
        for name, title in _kinds(say).items()
        for topic in _topics(name, title, (s for s in told if (s.kind or "other") == name))
    ]
    return Screen(
        title=say("Sources"),
        summary=say("The works that these pages rest on, and what was read of each."),
        layout="list",
        reviewed=reviewed,
        topics=tuple(topics),
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


def _topics(name: str, title: str, sources: Iterable[Source]) -> Iterator[Topic]:
    """One topic, or several where a body would grow too long."""
    for number, body in enumerate(_bodies(sources), start=1):
        if number == 1:
            yield Topic(id=name, title=title, body=body)
        else:
            yield Topic(id=f"{name}-{number}", title=f"{title} ({number})", body=body)


def _bodies(sources: Iterable[Source]) -> Iterator[str]:
    body = ""
    for item in map(_item, sources):
        if len(body) + len(item) > LONGEST_TEXT:
            yield body
            body = ""
        body += item
    if body:
        yield body


def _item(source: Source) -> str:
    title = _plain(source.title)
    named = f"[{title}](<{_plain(source.url)}>)" if source.url else f"*{title}*"
    year = f" ({source.year})" if source.year and str(source.year) not in source.title else ""
    return f"- {_plain(source.publisher)}, {named}{year}. {_plain(source.seen)}".rstrip() + "\n"


def _plain(text: str) -> str:
    """Write a text so that nothing in it is markup."""
    return _MARKS.sub(r"\\\1", text)
