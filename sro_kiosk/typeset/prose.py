"""Blocks of a text as plain lines: for pipes, files and screen readers.

No line is drawn and no meaning rests on where a thing stands: a table is read out row by row, each
value behind the name of its column, and a heading ends in a colon.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from sro_kiosk.content.blocks import (
    Block,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)
from sro_kiosk.typeset.inline import Numbering, set_runs
from sro_kiosk.typeset.lines import line_text
from sro_kiosk.typeset.wrap import wrap, wrap_text

BULLET = "- "
ENDS = (".", ":", "?", "!")


def set_prose(blocks: Iterable[Block], width: int, numbering: Numbering) -> list[str]:
    """Set blocks below each other, a blank line between."""
    return apart(_set(block, width, numbering) for block in blocks)


def flow(text: str, width: int) -> list[str]:
    """Break a text into lines."""
    return [line_text(line) for line in wrap_text(text, width)]


def hang(mark: str, lines: Iterable[str]) -> list[str]:
    """Put a mark before the first line, and as many blanks before the others."""
    blanks = " " * len(mark)
    marked = [(blanks + line if number else mark + line) for number, line in enumerate(lines)]
    return [line.rstrip() for line in marked] or [mark.rstrip()]


def apart(parts: Iterable[Sequence[str]]) -> list[str]:
    """Put parts below each other with a blank line between; empty ones are left out."""
    lines: list[str] = []
    for part in parts:
        if part:
            lines.extend(("", *part) if lines else part)
    return lines


def _set(  # noqa: PLR0911 - one way out for each kind of block
    block: Block, width: int, numbering: Numbering
) -> list[str]:
    match block:
        case Paragraph(runs):
            return _flow_runs(runs, width, numbering)
        case Heading(_, runs):
            return _flow_runs(_with_colon(runs), width, numbering)
        case ListBlock():
            return _set_list(block, width, numbering)
        case Table(header, rows):
            nothing = ((),) * len(header)
            told = (_set_row(header, row, width, numbering) for row in rows or (nothing,))
            return list(chain.from_iterable(told))
        case Quote(blocks):
            quoted = set_prose(blocks, width - 2, numbering)
            return [f"> {line}".rstrip() for line in quoted]
        case Code(text):
            return [f"    {line}".rstrip() for line in text.split("\n")]
        case Rule():
            return []


def _with_colon(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Tell a heading from a short paragraph, for the ear too."""
    ended = not runs or runs[-1].text.endswith(ENDS)
    return runs if ended else (*runs, Run(":"))


def _flow_runs(runs: Iterable[Run], width: int, numbering: Numbering) -> list[str]:
    return [line_text(line) for line in wrap(set_runs(runs, numbering), width)]


def _set_list(block: ListBlock, width: int, numbering: Numbering) -> list[str]:
    items: list[list[str]] = []
    close = all(isinstance(part, ListBlock) for item in block.items for part in item[1:])
    for position, item in enumerate(block.items):
        mark = BULLET if block.start is None else f"{block.start + position}. "
        parts = [_set(part, width - len(mark), numbering) for part in item]
        items.append(hang(mark, chain.from_iterable(parts) if close else apart(parts)))
    return list(chain.from_iterable(items)) if close else apart(items)


def _set_row(
    header: Sequence[tuple[Run, ...]],
    row: Sequence[tuple[Run, ...]],
    width: int,
    numbering: Numbering,
) -> list[str]:
    values: list[str] = []
    for name, cell in zip(header, row, strict=True):
        label = (*name, Run(": ")) if name else ()
        values.extend(hang("", _flow_runs((*label, *cell), width - len(BULLET), numbering)))
    return hang(BULLET, values)
