"""Pieces set in lines of a stage."""

from collections.abc import Iterator, Sequence

from sro_kiosk.briefing.pieces import LETTERS, Kind, Piece, texts
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.content.blocks import Block, Paragraph, Run, Table
from sro_kiosk.typeset import (
    BLANK,
    Line,
    Role,
    Span,
    capitals,
    indent,
    line_text,
    spaced,
    wrap_text,
)
from sro_kiosk.typeset.blocks import set_block
from sro_kiosk.typeset.inline import Numbering


def set_title(title: str, stage: Stage) -> list[Line]:
    """A title as it heads slides."""
    return wrap_text(capitals(title), stage.width, Role.TITLE)


def set_piece(piece: Piece, stage: Stage) -> list[Line]:
    """The lines of a piece; of a title those of its lead."""
    if piece.lead:
        return wrap_text(piece.lead, stage.width, Role.LEAD)
    if piece.kind is Kind.QUESTION:
        return _set_question(piece.blocks, stage.width)
    if piece.kind is Kind.ANSWER:
        return _set_blocks(piece.blocks, stage.width, Role.ACCENT)
    lines = spaced(set_block(block, stage.width, Numbering()) for block in piece.blocks)
    if len(lines) > min(stage.rows, stage.lines) or _breaks_words(piece.blocks, lines):
        lines = spaced(
            set_block(part, stage.width, Numbering())
            for block in piece.blocks
            for part in _in_rows(block)
        )
    return lines


def _set_question(blocks: Sequence[Block], width: int) -> list[Line]:
    """The question, and each choice behind its letter."""
    ask, *choices = blocks
    lines = [*set_block(ask, width, Numbering()), BLANK]
    for letter, choice in zip(LETTERS, choices, strict=False):
        mark = Span(f"{letter}. ", Role.ACCENT)
        lines += indent(set_block(choice, width - len(mark.text), Numbering()), mark)
    return lines


def _set_blocks(blocks: Sequence[Block], width: int, role: Role) -> list[Line]:
    """Blocks close to each other, the first in a role of its own."""
    first, *others = (set_block(block, width, Numbering()) for block in blocks)
    told = [tuple(span._replace(role=role) for span in line) for line in first]
    return [*told, *(line for other in others for line in other)]


def _breaks_words(blocks: Sequence[Block], lines: Sequence[Line]) -> bool:
    """Whether the columns of a table are too thin for their words."""
    if not any(isinstance(block, Table) for block in blocks):
        return False
    shown = {word for line in lines for word in line_text(line).split()}
    return any(word not in shown for text in texts(blocks) for word in text.split())


def _in_rows(block: Block) -> Iterator[Block]:
    """A table in rows that can stand on different slides: each value behind its column's name."""
    if not isinstance(block, Table):
        yield block
        return
    for row in block.rows:
        runs: list[Run] = []
        for name, cell in zip(block.header, row, strict=True):
            label = "".join(run.text for run in name)
            runs += [Run("\n")] if runs else []
            runs += [Run(f"{label}: ", strong=True)] if label else []
            runs += cell
        yield Paragraph(tuple(runs))
