"""From a document to the plan of a handout."""

from collections.abc import Iterator
from itertools import takewhile

from sro_kiosk.content import Edition, Link, Source, parse_body
from sro_kiosk.content.blocks import ListBlock, Paragraph, Run
from sro_kiosk.content.links import is_outside
from sro_kiosk.content.model import Address
from sro_kiosk.errors import UnknownAddress
from sro_kiosk.handout import worksheet
from sro_kiosk.handout.body import fit
from sro_kiosk.handout.dates import written
from sro_kiosk.handout.document import Asked, Chapter, Document, Section
from sro_kiosk.handout.plan import (
    About,
    Answer,
    Ask,
    Cited,
    Entry,
    Lead,
    Notes,
    Part,
    Place,
    Places,
    Plan,
    Prose,
    Remark,
    Title,
    Work,
)
from sro_kiosk.handout.qr import code_of
from sro_kiosk.words import Say

_FEW = 2  # a handout of fewer parts needs no contents


def plan_of(document: Document, edition: Edition, say: Say) -> Plan:
    """Settle what a handout says; `edition` knows the names of pages that are not in it."""
    return _Planner(document, edition, say).plan()


class _Planner:
    """One document on its way to a plan."""

    def __init__(self, document: Document, edition: Edition, say: Say) -> None:
        self._document = document
        self._edition = edition
        self._say = say
        only = document.chapters[0].screen if len(document.chapters) == 1 else None
        self._only_screen = only
        self._only_topic = only.topics[0] if only and len(only.topics) == 1 else None
        self._anchors = {str(section.address) for section in document.sections}
        if not self._only_topic:
            self._anchors |= {str(chapter.address) for chapter in document.chapters}
        # The level of a topic's heading: under its screen's, under the handout's, or that itself.
        self._topic_level = 1 if self._only_topic else 2 if only else 3

    def plan(self) -> Plan:
        document, say = self._document, self._say
        only = self._only_topic or self._only_screen
        reviewed = [chapter.screen.reviewed for chapter in document.chapters]
        parts = tuple(self._parts())
        return Plan(
            language=document.language,
            title=only.title if only else document.title,
            anchor=self._top(),
            origin=" · ".join(filter(None, (document.agency, document.title if only else ""))),
            lead=only.summary if only else "",
            emergency=document.emergency,
            reviewed=f"{say('Reviewed')}: {written(reviewed[0], say)}" if only else "",
            date=(max(reviewed).year, max(reviewed).month, max(reviewed).day),
            contents_heading=say("Contents"),
            contents=_contents(parts),
            parts=parts,
            page_number=say("{number} of {total}"),
            code_of=say("QR code of {address}"),
        )

    def _top(self) -> str:
        """Where the only topic or screen of a handout stands: at its beginning."""
        if self._only_topic:
            return str(self._document.sections[0].address)
        return str(self._document.chapters[0].address) if self._only_screen else "_top"

    def _parts(self) -> Iterator[Part]:
        say, asked = self._say, self._document.questions
        for chapter in self._document.chapters:
            yield from self._chapter(chapter)
        if self._document.sources:
            yield Title(2, say("Sources"), "_sources", "works")
            for number, source in enumerate(self._document.sources, start=1):
                yield _work(number, source)
        if asked:
            yield Title(2, say("Questions"), "_questions", "sheet")
            told = say("Choose one answer to each question. The answers are at the end.")
            yield Remark(told)
            yield from _questions(asked)
            yield Title(2, say("Answers"), "_answers", "answers")
            yield from map(_answer, asked)

    def _chapter(self, chapter: Chapter) -> Iterator[Part]:
        screen = chapter.screen
        if self._only_screen is None:
            yield Title(2, screen.title, str(chapter.address), "chapter", chapter.number)
            if screen.summary:
                yield Lead(screen.summary)
            yield Remark(f"{self._say('Reviewed')}: {written(screen.reviewed, self._say)}")
        for section in chapter.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Part]:
        topic, level = section.topic, self._topic_level
        if not self._only_topic:
            yield Title(level, topic.title, str(section.address), "topic", section.number)
            if topic.summary:
                yield Lead(topic.summary)
        if topic.points:
            yield Prose((ListBlock(tuple((Paragraph((Run(p),)),) for p in topic.points)),))
        body = fit(parse_body(topic.body), level + 1, self._anchors)
        if body:
            yield Prose(body)
        if topic.links:
            yield Places(self._say("Links"), tuple(map(self._place, topic.links)))
        if section.sources:
            works = tuple((number, _anchor(number)) for number in section.sources)
            yield Cited(self._say("Sources"), works)
        if topic.notes:
            text = worksheet.paragraphs(topic.notes)
            yield Notes(self._say("Notes for the trainer"), text)

    def _place(self, link: Link) -> Place:
        if is_outside(link.url):
            return Place(link.label, link.url, link.note, code_of(link.url))
        if link.url in self._anchors:
            return Place(link.label, f"#{link.url}", link.note)
        return Place(link.label, "", link.note or self._name_of(link.url))

    def _name_of(self, url: str) -> str:
        """The names of a screen and a topic, for a reader who stands before the kiosk later."""
        try:
            screen, topic = self._edition.find(Address.parse(url))
        except UnknownAddress:
            return ""
        return f"{screen.title}: {topic.title}" if topic else screen.title


def _contents(parts: tuple[Part, ...]) -> tuple[Entry, ...]:
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


def _questions(asked: tuple[Asked, ...]) -> Iterator[Part]:
    about = ""
    for one in asked:
        if one.about != about:
            about = one.about
            yield About(about)
        choices = enumerate(one.question.choices, start=1)
        lettered = tuple((worksheet.letter(number), choice) for number, choice in choices)
        yield Ask(one.number, one.question.ask, lettered)


def _answer(asked: Asked) -> Answer:
    letter = worksheet.letter(asked.question.answer)
    because = worksheet.paragraphs(asked.question.because)
    return Answer(asked.number, letter, worksheet.right_choice(asked), because)


def _work(number: int, source: Source) -> Work:
    facts = f"{source.publisher}, {source.year}" if source.year else source.publisher
    code = code_of(source.url) if source.url else None
    return Work(number, _anchor(number), source.title, facts, source.url, code)


def _anchor(number: int) -> str:
    """Where a source stands; no address of the pack begins so."""
    return f"_source-{number}"
