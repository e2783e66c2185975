"""A pack, screens or topics as one document to read from top to bottom.

Trainers' notes and questions are not in it unless they are asked for: what writes a document cannot
show what it does not hold. Sources stand at the end, each once; topics name them by number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from sro_kiosk.content import Address, Edition, Pack, Question, Screen, Source, Topic


class Extras(NamedTuple):
    """What is for a trainer, and goes into a document only when somebody wants it there."""

    questions: bool = False
    notes: bool = False


NO_EXTRAS = Extras()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A screen with the topics that are shown of it, each with its address."""

    number: str
    address: Address
    screen: Screen
    sections: tuple["Section", ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A topic; `sources` are the numbers of its sources in the document."""

    number: str
    address: Address
    topic: Topic
    sources: tuple[int, ...]


class Asked(NamedTuple):
    """A question with its number in the document, and the title of its topic."""

    number: int
    about: str
    question: Question


@dataclass(frozen=True, slots=True)
class Document:
    """What is shown, in its order; chapters and sections have numbers in a whole pack only."""

    title: str
    agency: str
    emergency: str
    language: str
    chapters: tuple[Chapter, ...]
    sources: tuple[Source, ...]

    @property
    def is_whole(self) -> bool:
        """Whether this is the whole pack."""
        return any(chapter.number for chapter in self.chapters)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The topics of all chapters."""
        return tuple(section for chapter in self.chapters for section in chapter.sections)

    @property
    def questions(self) -> tuple[Asked, ...]:
        """The questions of all topics, numbered through; `check` tells those without an answer."""
        asked = [
            (section.topic.title, question)
            for section in self.sections
            for question in section.topic.questions
            if question.answer <= len(question.choices)
        ]
        return tuple(Asked(number, *pair) for number, pair in enumerate(asked, start=1))


def document_of(
    pack: Pack, edition: Edition, addresses: Sequence[Address], extras: Extras = NO_EXTRAS
) -> Document:
    """The document of some addresses, or of the whole pack without any.

    A screen is one chapter however many addresses name it. `UnknownAddress` where there is none.
    """
    citing = _Citing(pack.sources)
    chosen = _chosen(edition, addresses) if addresses else edition.screens
    chapters = tuple(
        _chapter("" if addresses else f"{number}.", stem, screen, extras, citing)
        for number, (stem, screen) in enumerate(chosen.items(), start=1)
    )
    emergency = pack.kiosk.emergency
    return Document(
        pack.kiosk.titles.get(edition.language, pack.kiosk.title),
        pack.kiosk.agency,
        emergency.get(edition.language) or next(iter(emergency.values()), ""),
        edition.language,
        chapters,
        tuple(citing.cited),
    )


def _chosen(edition: Edition, addresses: Iterable[Address]) -> dict[str, Screen]:
    """Screens with the topics that were named of them, in the order in which they were."""
    topics: dict[str, dict[str, Topic]] = {}
    for address in addresses:
        screen, topic = edition.find(address)
        named = screen.topics if topic is None else (topic,)
        topics.setdefault(address.screen, {}).update((topic.id, topic) for topic in named)
    return {
        stem: replace(edition.screens[stem], topics=tuple(named.values()))
        for stem, named in topics.items()
    }


@dataclass
class _Citing:
    """Numbers sources in the order in which topics name them."""

    known: Mapping[str, Source]
    cited: list[Source] = field(default_factory=list)

    def numbers(self, ids: Iterable[str]) -> Iterator[int]:
        for name in ids:
            source = self.known.get(name)
            if source is None:
                continue
            if source not in self.cited:
                self.cited.append(source)
            yield self.cited.index(source) + 1


def _chapter(number: str, stem: str, screen: Screen, extras: Extras, citing: _Citing) -> Chapter:
    sections = tuple(
        Section(
            f"{number}{position}." if number else "",
            Address(stem, topic.id),
            _without(topic, extras),
            tuple(citing.numbers(topic.sources)),
        )
        for position, topic in enumerate(screen.topics, start=1)
    )
    topics = tuple(section.topic for section in sections)
    return Chapter(number, Address(stem), replace(screen, topics=topics), sections)


def _without(topic: Topic, extras: Extras) -> Topic:
    return replace(
        topic,
        questions=topic.questions if extras.questions else (),
        notes=topic.notes if extras.notes else "",
    )
