"""From a document to the plan of a handout."""

from collections import Counter
from collections.abc import Iterator

from sro_kiosk.content import Edition, Link, parse_body
from sro_kiosk.content.blocks import ListBlock, Paragraph, Run
from sro_kiosk.content.links import is_outside
from sro_kiosk.content.model import Address
from sro_kiosk.errors import UnknownAddress
from sro_kiosk.handout import worksheet
from sro_kiosk.handout.body import fit
from sro_kiosk.handout.dates import written
from sro_kiosk.handout.document import Chapter, Document, Section
from sro_kiosk.handout.endmatter import (
    anchor_of,
    answer_to,
    ask_all,
    contents_of,
    work_of,
)
from sro_kiosk.handout.plan import (
    Cited,
    Lead,
    Notes,
    Part,
    Place,
    Places,
    Plan,
    Prose,
    Remark,
    Title,
)
from sro_kiosk.handout.qr import code_of
from sro_kiosk.words import Say


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
        self._met: Counter[str] = Counter()
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
            contents=contents_of(parts),
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
                yield work_of(number, source)
        if asked:
            yield Title(2, say("Questions"), "_questions", "sheet")
            told = say("Choose one answer to each question. The answers are at the end.")
            yield Remark(told)
            yield from ask_all(asked)
            yield Title(2, say("Answers"), "_answers", "answers")
            yield from map(answer_to, asked)

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
            number = "" if self._only_screen else section.number
            yield Title(level, topic.title, self._anchor(section.address), "topic", number)
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
            works = tuple((number, anchor_of(number)) for number in section.sources)
            yield Cited(self._say("Sources"), works)
        if topic.notes:
            text = worksheet.paragraphs(topic.notes)
            yield Notes(self._say("Notes for the trainer"), text)

    def _anchor(self, address: Address) -> str:
        """Where a topic stands; one that has the id of another is no place to go."""
        self._met[str(address)] += 1
        times = self._met[str(address)]
        return str(address) if times == 1 else f"{address}_{times}"

    def _place(self, link: Link) -> Place:
        if is_outside(link.url):
            return Place(link.label, link.url, link.note, code_of(link.url))
        if link.url in self._anchors:
            return Place(link.label, f"#{link.url}", link.note)
        told = (self._name_of(link.url), link.note)
        return Place(link.label, "", " · ".join(filter(None, told)))

    def _name_of(self, url: str) -> str:
        """The names of a screen and a topic, for a reader who stands before the kiosk later."""
        try:
            screen, topic = self._edition.find(Address.parse(url))
        except UnknownAddress:
            return ""
        return f"{screen.title}: {topic.title}" if topic else screen.title
