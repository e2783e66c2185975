"""What stands around the topics of a handout: contents, worksheet, answers, sources."""

from collections.abc import Iterator
from itertools import takewhile

from sro_kiosk.content import Source
from sro_kiosk.handout import worksheet
from sro_kiosk.handout.document import Asked
from sro_kiosk.handout.plan import About, Answer, Ask, Entry, Part, Title, Work
from sro_kiosk.handout.qr import code_of

_FEW = 2  # a handout of fewer parts needs no contents


def contents_of(parts: tuple[Part, ...]) -> tuple[Entry, ...]:
    """The contents; none where there is one topic."""
    titles = [part for part in parts if isinstance(part, Title)]
    topics = [title for title in titles if title.kind in {"chapter", "topic"}]
    if len(topics) < _FEW:
        return ()
    return tuple(_entries(titles))


def _entries(titles: list[Title]) -> Iterator[Entry]:
    """Titles of the highest level, each with those that follow below it."""
    while titles:
        first, *rest = titles
        below = list(takewhile(lambda title: title.level > first.level, rest))  # noqa: B023 - at once
        titles = rest[len(below) :]
        yield Entry(first.text, first.anchor, first.number, tuple(_entries(below)))


def ask_all(asked: tuple[Asked, ...]) -> Iterator[Part]:
    """The questions, each group below the title of its topic."""
    about = ""
    for one in asked:
        if one.about != about:
            about = one.about
            yield About(about)
        choices = enumerate(one.question.choices, start=1)
        lettered = tuple((worksheet.letter(number), choice) for number, choice in choices)
        yield Ask(one.number, one.question.ask, lettered)


def answer_to(asked: Asked) -> Answer:
    """The answer to a question."""
    letter = worksheet.letter(asked.question.answer)
    because = worksheet.paragraphs(asked.question.because)
    return Answer(asked.number, letter, worksheet.right_choice(asked), because)


def work_of(number: int, source: Source) -> Work:
    """A source, with its code where it has an address."""
    facts = f"{source.publisher}, {source.year}" if source.year else source.publisher
    code = code_of(source.url) if source.url else None
    return Work(number, anchor_of(number), source.title, facts, source.url, code)


def anchor_of(number: int) -> str:
    """Where a source stands; no address of the pack begins so."""
    return f"_source-{number}"
