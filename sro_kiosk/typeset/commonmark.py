r"""Blocks of a text as CommonMark that reads back as the same blocks.

What an author wrote is not passed on as it is: a fence left open or a link defined by reference
would change the texts around it.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

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
from sro_kiosk.typeset.commonmark_inline import escape_starts, longest_ticks, write_runs

_DEEPEST_HEADING = 6
_MARKS = (("-", "."), ("*", ")"))
_COLUMN = {"left": "---", "center": ":---:", "right": "---:"}


def to_markdown(blocks: Sequence[Block], shift: int = 0) -> str:
    """Write blocks; `shift` moves headings down by so many levels."""
    parts: list[str] = []
    marks = _MARKS
    previous: Block | None = None
    for block in blocks:
        # Two lists with the same mark would be one.
        marks = _MARKS[::-1] if _is_same_kind(block, previous) and marks == _MARKS else _MARKS
        parts.append(_write(block, shift, marks[0]))
        previous = block
    return "\n\n".join(parts)


def _write(  # noqa: PLR0911 - one way out for each kind of block
    block: Block, shift: int, marks: tuple[str, str]
) -> str:
    match block:
        case Paragraph(runs):
            return escape_starts(write_runs(runs))
        case Heading(level, runs):
            text = _on_one_line(runs)
            closed = re.sub(r"(#+)\Z", r"\\\1", text)
            return f"{'#' * min(level + shift, _DEEPEST_HEADING)} {closed}".rstrip(" ")
        case ListBlock():
            return _list(block, shift, marks)
        case Quote(inner):
            return _prefixed(to_markdown(inner, shift), ">", "> ")
        case Table():
            return _table(block)
        case Code(text):
            fence = "`" * max(3, longest_ticks(text) + 1)
            return f"{fence}\n{text}\n{fence}"
        case Rule():
            return "___"  # of dashes or stars it would be a list's beginning inside one


def _is_same_kind(block: Block, previous: Block | None) -> bool:
    match block, previous:
        case ListBlock(start=start), ListBlock(start=before):
            return (start is None) == (before is None)
        case _:
            return False


def _list(block: ListBlock, shift: int, marks: tuple[str, str]) -> str:
    texts = [to_markdown(item, shift) for item in block.items]
    # Three of the same marks with nothing behind them would be a rule.
    bullet = "+" if any(text.startswith(marks[0]) for text in texts) else marks[0]
    items: list[str] = []
    for position, text in enumerate(texts):
        mark = bullet if block.start is None else f"{block.start + position}"[-9:] + marks[1]
        blanks = " " * (len(mark) + 1)
        items.append(f"{mark} {_prefixed(text, '', blanks)[len(blanks) :]}".rstrip(" "))
    tight = all(len(item) <= 1 for item in block.items)
    return ("\n" if tight else "\n\n").join(items)


def _prefixed(text: str, empty: str, full: str) -> str:
    return "\n".join(full + line if line else empty for line in text.split("\n"))


def _table(table: Table) -> str:
    rows = [[_cell(cell) for cell in row] for row in (table.header, *table.rows)]
    rows.insert(1, [_COLUMN.get(side, "---") for side in table.align])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(runs: tuple[Run, ...]) -> str:
    return _on_one_line(runs).replace("|", "\\|")


def _on_one_line(runs: tuple[Run, ...]) -> str:
    return write_runs(tuple(replace(run, text=run.text.replace("\n", " ")) for run in runs))
