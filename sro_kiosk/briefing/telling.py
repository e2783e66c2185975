"""What is told of a topic, a screen or a pack, piece by piece, in its order."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from sro_kiosk.briefing.pieces import LETTERS, Kind, Piece
from sro_kiosk.briefing.plain import entry_of, flat
from sro_kiosk.content import Address, Edition, Pack, Question, Screen, Topic, parse_body
from sro_kiosk.content.blocks import Block, Paragraph, Run
from sro_kiosk.content.links import is_outside
from sro_kiosk.words import Say


class Ask(StrEnum):
    """When the questions of the content are asked."""

    TOPIC = "topic"  # after their topic
    END = "end"  # all together
    NEVER = "never"


def pieces_of(
    pack: Pack, edition: Edition, address: Address | None, ask: Ask, say: Say
) -> tuple[Piece, ...]:
    """The pieces of a topic, a screen or the whole pack; `UnknownAddress` where there is none."""
    chosen = list(_chosen(edition, address))
    pieces: list[Piece] = []
    for stem, screen, topics in chosen:
        if address is None or address.topic is None:
            pieces.append(Piece(Address(stem), Kind.TITLE, 0, screen.title, lead=screen.summary))
        for topic in topics:
            pieces += _of_topic(stem, topic)
            if ask is Ask.TOPIC:
                pieces += _of_questions(stem, topic, topic.title, say)
    topics_of = [(stem, topic) for stem, _, topics in chosen for topic in topics]
    if ask is Ask.END:
        pieces += _quiz(topics_of, say)
    return (*pieces, *_references(pack, [topic for _, topic in topics_of], chosen[-1][0], say))


def _chosen(
    edition: Edition, address: Address | None
) -> Iterator[tuple[str, Screen, Sequence[Topic]]]:
    if address is None:
        for stem, screen in edition.screens.items():
            yield stem, screen, screen.topics
        return
    screen, topic = edition.find(address)
    yield address.screen, screen, screen.topics if topic is None else (topic,)


def _of_topic(stem: str, topic: Topic) -> Iterator[Piece]:
    address, title = Address(stem, topic.id), topic.title
    yield Piece(address, Kind.TITLE, 0, title, lead=topic.summary)
    for number, point in enumerate(topic.points):
        yield Piece(address, Kind.POINT, number, title, (entry_of((Paragraph((Run(point),)),)),))
    for number, (block, tight) in enumerate(flat(parse_body(topic.body))):
        yield Piece(address, Kind.TEXT, number, title, (block,), tight=tight)


def _quiz(topics: Sequence[tuple[str, Topic]], say: Say) -> Iterator[Piece]:
    asking = [(stem, topic) for stem, topic in topics if topic.questions]
    count = sum(len(topic.questions) for _, topic in asking)
    if count:
        lead = say("One question.") if count == 1 else say("{count} questions.").format(count=count)
        yield Piece(Address(asking[0][0]), Kind.TITLE, 1, say("Quiz"), lead=lead)
    for stem, topic in asking:
        yield from _of_questions(stem, topic, say("Quiz"), say)


def _of_questions(stem: str, topic: Topic, title: str, say: Say) -> Iterator[Piece]:
    address = Address(stem, topic.id)
    for number, question in enumerate(topic.questions):
        yield Piece(address, Kind.QUESTION, number, title, _asked(question))
        yield Piece(address, Kind.ANSWER, number, title, _answered(question, say))


def _asked(question: Question) -> tuple[Block, ...]:
    choices = (Paragraph((Run(choice),)) for choice in question.choices)
    return (Paragraph((Run(question.ask, strong=True),)), *choices)


def _answered(question: Question, say: Say) -> tuple[Block, ...]:
    """The letter and the words of the right choice, since the question may be on another slide."""
    right = question.answer - 1
    told = f"{say('Answer:')} {LETTERS[right]}. {question.choices[right]}"
    because = (Paragraph((Run(question.because),)),) if question.because else ()
    return (Paragraph((Run(told, strong=True),)), *because)


def _references(pack: Pack, topics: Sequence[Topic], stem: str, say: Say) -> Iterator[Piece]:
    """Where to read on, and what all of it rests on, each once."""
    entries = dict.fromkeys(
        (link.label, link.note, link.url)
        for topic in topics
        for link in topic.links
        if is_outside(link.url)
    )
    yield from _listed(Kind.LINK, say("Links"), entries, Address(stem))
    sources = dict.fromkeys(name for topic in topics for name in topic.sources)
    cited = dict.fromkeys(
        (f"{source.publisher}, {source.title}", str(source.year or ""), source.url)
        for source in map(pack.sources.get, sources)
        if source is not None
    )
    yield from _listed(Kind.SOURCE, say("Sources"), cited, Address(stem))


def _listed(
    kind: Kind, title: str, entries: Iterable[tuple[str, str, str]], address: Address
) -> Iterator[Piece]:
    for number, (name, note, url) in enumerate(entries):
        text = f"{name} ({note})" if note else name
        runs = (Run(text), Run(f"\n{url}")) if url and "://" in url else (Run(text),)
        blocks = (entry_of((Paragraph(runs),)),)
        yield Piece(address, kind, number, title, blocks)
