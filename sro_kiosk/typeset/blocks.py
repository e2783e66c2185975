"""Blocks of a text as lines."""

from collections.abc import Sequence
from itertools import chain

from sro_kiosk.content.blocks import Block, Code, Heading, ListBlock, Paragraph, Quote, Rule, Table
from sro_kiosk.typeset.inline import Numbering, set_runs
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span, capitals, indent, spaced
from sro_kiosk.typeset.table import set_table
from sro_kiosk.typeset.wrap import fold, wrap

BULLETS = ("•", "-")
CAPITALS_UP_TO_LEVEL = 2


def set_blocks(
    blocks: Sequence[Block], width: int, numbering: Numbering, depth: int = 0
) -> list[Line]:
    """Set blocks below each other, a blank line between."""
    return spaced(set_block(block, width, numbering, depth) for block in blocks)


def set_block(  # noqa: PLR0911 - one way out for each kind of block
    block: Block, width: int, numbering: Numbering, depth: int = 0
) -> list[Line]:
    """Set one block in `width` cells."""
    match block:
        case Paragraph(runs):
            return wrap(set_runs(runs, numbering), width)
        case Heading(level, runs):
            spans = set_runs(runs, numbering, Role.HEADING)
            if level <= CAPITALS_UP_TO_LEVEL:
                spans = [span._replace(text=capitals(span.text)) for span in spans]
            return wrap(spans, width)
        case ListBlock():
            return _set_list(block, width, numbering, depth)
        case Table():
            return set_table(block, width, numbering)
        case Quote(blocks):
            bar = Span("│ ", Role.FRAME)
            lines = set_blocks(blocks, width - 2, numbering, depth)
            return [(bar, *line) for line in lines]
        case Code(text):
            parts = [part for line in text.split("\n") for part in fold(line, width - 2)]
            return [(Span(f"  {part}", Role.CODE),) if part else BLANK for part in parts]
        case Rule():
            return [(Span("─" * width, Role.RULE),)]


def _set_list(block: ListBlock, width: int, numbering: Numbering, depth: int) -> list[Line]:
    last = (block.start or 0) + len(block.items) - 1
    loose = any(not isinstance(part, ListBlock) for item in block.items for part in item[1:])
    items: list[list[Line]] = []
    for position, item in enumerate(block.items):
        if block.start is None:
            mark = f"{BULLETS[min(depth, len(BULLETS) - 1)]} "
        else:
            mark = f"{block.start + position}.".ljust(len(str(last)) + 2)
        parts = [set_block(part, width - len(mark), numbering, depth + 1) for part in item]
        body = (spaced(parts) if loose else list(chain.from_iterable(parts))) or [BLANK]
        items.append(indent(body, Span(mark, Role.ACCENT)))
    return spaced(items) if loose else list(chain.from_iterable(items))
