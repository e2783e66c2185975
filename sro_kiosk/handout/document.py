"""A pack, a screen or a topic as one document to read from top to bottom.

Trainers' notes and questions are not in it. Sources stand at the end, each once; topics name them
by number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sro_kiosk.content import Address, Edition, Pack, Screen, Source, Topic


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


def document_of(pack: Pack, edition: Edition, address: Address | None) -> Document:
    """The document of an address, or of the whole pack; `UnknownAddress` where there is none."""
    citing = _Citing(pack.sources)
    if address is None:
        chapters = tuple(
            _chapter(f"{number}.", Address(stem), screen, screen.topics, citing)
            for number, (stem, screen) in enumerate(edition.screens.items(), start=1)
        )
    else:
        screen, topic = edition.find(address)
        topics = screen.topics if topic is None else (topic,)
        chapters = (_chapter("", Address(address.screen), screen, topics, citing),)
    emergency = pack.kiosk.emergency
    return Document(
        pack.kiosk.titles.get(edition.language, pack.kiosk.title),
        pack.kiosk.agency,
        emergency.get(edition.language) or next(iter(emergency.values()), ""),
        edition.language,
        chapters,
        tuple(citing.cited),
    )


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


def _chapter(
    number: str, address: Address, screen: Screen, topics: Sequence[Topic], citing: _Citing
) -> Chapter:
    sections = tuple(
        Section(
            f"{number}{position}." if number else "",
            Address(address.screen, topic.id),
            topic,
            tuple(citing.numbers(topic.sources)),
        )
        for position, topic in enumerate(topics, start=1)
    )
    return Chapter(number, address, screen, sections)
