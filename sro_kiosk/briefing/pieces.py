"""Pieces: what a briefing says, whatever the size it is shown at.

A piece is what stays together where there is room: a title, a point, a paragraph, an entry of a
list, a question. Trainers' notes are no pieces: nothing that is made of pieces can hold them.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from sro_kiosk.content import Address
from sro_kiosk.content.blocks import Block, Heading, ListBlock, Paragraph, Quote, Rule, Table

LETTERS = "ABCDEF"  # of choices


class Kind(StrEnum):
    """What a piece is."""

    TITLE = "title"  # of a screen, a topic or the quiz: alone on its slide
    POINT = "point"  # shown one after the other
    TEXT = "text"
    QUESTION = "question"
    ANSWER = "answer"  # shown after its question
    LINK = "link"
    SOURCE = "source"


class Piece(NamedTuple):
    """One piece.

    `topic` is where it is from; `number` counts the pieces of a kind there, from 0; `title` heads
    its slide. Of a title, `lead` is the text below it.
    """

    topic: Address
    kind: Kind
    number: int
    title: str
    blocks: tuple[Block, ...] = ()
    lead: str = ""
    tight: bool = False  # belongs close to the piece before it

    @property
    def starts_slide(self) -> bool:
        """Whether a new thought begins."""
        is_heading = bool(self.blocks) and isinstance(self.blocks[0], Heading)
        return self.kind in {Kind.TITLE, Kind.QUESTION} or is_heading


def words_in(piece: Piece) -> int:
    """How many words it has, as a measure of the time it takes."""
    return len(f"{piece.title if piece.kind is Kind.TITLE else ''} {piece.lead}".split()) + sum(
        len(text.split()) for text in texts(piece.blocks)
    )


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of blocks in their order."""
    for block in blocks:
        match block:
            case Paragraph(runs) | Heading(_, runs):
                yield "".join(run.text for run in runs)
            case ListBlock(items):
                for item in items:
                    yield from texts(item)
            case Quote(parts):
                yield from texts(parts)
            case Table(header, rows):
                for row in (header, *rows):
                    yield from ("".join(run.text for run in cell) for cell in row)
            case Rule():
                pass
            case code:
                yield code.text
