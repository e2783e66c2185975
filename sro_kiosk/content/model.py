"""The content model: what the files of screens and sources may say, and the pack they make.

Every field's description stands in its `Meta`; the JSON Schema, the messages of `check` and the
author's guide are made from it.
"""

import datetime as dt
from typing import Annotated, NamedTuple, Self

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from sro_kiosk.content.fields import (
    Audience,
    Id,
    Label,
    Language,
    Layout,
    Line,
    OptionalLine,
    OptionalOutsideUrl,
    Text,
    Url,
    Work,
)
from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.suggest import did_you_mean
from sro_kiosk.content.text import shown
from sro_kiosk.errors import UnknownAddress


class Address(NamedTuple):
    """Where a thing is: `screen` or `screen/topic`."""

    screen: str
    topic: str | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `screen` or `screen/topic`; whether it exists is the pack's to say."""
        screen, _, topic = text.partition("/")
        return cls(screen, topic or None)

    def __str__(self) -> str:
        return f"{self.screen}/{self.topic}" if self.topic else self.screen


class Link(Struct, frozen=True, forbid_unknown_fields=True):
    """A place to go from a topic."""

    label: Annotated[Line, Meta(description="What the reader sees.")]
    url: Annotated[
        Url, Meta(description="An outside address (https://…) or an address of this pack.")
    ]
    note: Annotated[OptionalLine, Meta(description="What it is good for, in one line.")] = ""


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """A question a trainer asks the room."""

    ask: Annotated[Line, Meta(description="The question.")]
    choices: Annotated[
        tuple[Line, ...],
        Meta(min_length=2, max_length=6, description="The answers to choose from."),
    ]
    answer: Annotated[int, Meta(ge=1, description="The number of the right choice, from 1.")]
    because: Annotated[Text, Meta(description="Why it is right.")] = ""


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of a screen."""

    id: Annotated[Id, Meta(description="Its name in addresses; the same in every language.")]
    title: Annotated[Line, Meta(description="The heading.")]
    summary: Annotated[
        OptionalLine, Meta(description="One line for cards, lists and search hits.")
    ] = ""
    points: Annotated[
        tuple[Line, ...], Meta(description="Short statements, one a bullet, shown before the body.")
    ] = ()
    body: Annotated[
        Text, Meta(description="CommonMark text with tables; no raw HTML, no images.")
    ] = ""
    sources: Annotated[
        tuple[Id, ...], Meta(description="Ids of sources.toml that this topic rests on.")
    ] = ()
    audience: Annotated[
        tuple[Audience, ...],
        Meta(max_length=3, description="Whom it is for above all; left out when for everybody."),
    ] = ()
    notes: Annotated[Text, Meta(description="For the trainer alone: never shown to visitors.")] = ""
    links: Annotated[tuple[Link, ...], Meta(description="Places to go, numbered.")] = field(
        default=(), name="link"
    )
    questions: Annotated[tuple[Question, ...], Meta(description="Questions for a briefing.")] = (
        field(default=(), name="question")
    )


class Screen(Struct, frozen=True, forbid_unknown_fields=True):
    """One content file: one tab."""

    title: Annotated[Label, Meta(description="The tab.")]
    reviewed: Annotated[dt.date, Meta(description="The day a person last checked every word.")]
    topics: Annotated[tuple[Topic, ...], Meta(min_length=1, description="What it holds.")] = field(
        name="topic"
    )
    summary: Annotated[OptionalLine, Meta(description="One line under the tabs.")] = ""
    layout: Annotated[
        Layout,
        Meta(description="page: all topics in a row; cards: a board; list: one beside the list."),
    ] = "page"

    def topic(self, topic_id: str) -> Topic | None:
        """The topic of this id, or None."""
        return next((topic for topic in self.topics if topic.id == topic_id), None)


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """One work that topics rest on."""

    id: Annotated[Id, Meta(description="Its name in `sources`.")]
    title: Annotated[Line, Meta(description="Its title.")]
    publisher: Annotated[Line, Meta(description="Who stands behind it.")]
    year: Annotated[
        int | None, Meta(description="When it was published; left out when the work has no date.")
    ] = None
    url: Annotated[OptionalOutsideUrl, Meta(description="Its address, where it has one.")] = ""
    seen: Annotated[
        OptionalLine,
        Meta(description="What was checked and when, and what became of the address."),
    ] = ""
    seen_in: Annotated[
        dict[Language, Line], Meta(description="`seen` in languages other than the first.")
    ] = field(default_factory=dict)
    kind: Annotated[
        Work | None, Meta(description="The part of the list of sources where it stands.")
    ] = None

    def told_in(self, language: str) -> Self:
        """The same source, its `seen` in this language where it has been translated."""
        return replace(self, seen=self.seen_in.get(language, self.seen))


class SourceList(Struct, frozen=True, forbid_unknown_fields=True):
    """The file sources.toml."""

    sources: Annotated[tuple[Source, ...], Meta(description="The works.")] = field(
        default=(), name="source"
    )


class Edition(Struct, frozen=True):
    """A pack in one language: its screens by stem, in their order."""

    language: str
    screens: dict[str, Screen]

    def find(self, address: Address) -> tuple[Screen, Topic | None]:
        """Find the screen, and the topic if one is named; `UnknownAddress` when there is none."""
        screen = self.screens.get(address.screen)
        if screen is None:
            hint = did_you_mean(address.screen, self.screens)
            raise UnknownAddress(f"there is no screen {shown(address.screen)}{hint}")
        if address.topic is None:
            return screen, None
        topic = screen.topic(address.topic)
        if topic is None:
            hint = did_you_mean(address.topic, [topic.id for topic in screen.topics])
            raise UnknownAddress(f"{address.screen} has no topic {shown(address.topic)}{hint}")
        return screen, topic


class Pack(Struct, frozen=True):
    """A content folder, read whole.

    `editions` are the languages that have a screen to show, in their order; there is at least one.
    """

    kiosk: Kiosk
    sources: dict[str, Source]
    editions: dict[str, Edition]

    def edition(self, language: str | None = None) -> Edition:
        """The edition in this language, or in the default one."""
        first = next(iter(self.editions.values()))
        return first if language is None else self.editions.get(language, first)
