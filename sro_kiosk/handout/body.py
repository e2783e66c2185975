"""A topic's text as it fits into a handout: levels of headings, and where its links lead."""

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from sro_kiosk.content.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, Table
from sro_kiosk.content.links import is_outside

_DEEPEST = 6


def fit(blocks: Sequence[Block], level: int, anchors: Collection[str]) -> tuple[Block, ...]:
    """The blocks below a heading of the level before this one.

    No level is left out on the way down, as who listens goes by them. A heading inside a list or a
    quote, where none belongs, becomes a strong paragraph. Links lead out or to `anchors`; of others
    the words stay.
    """
    return tuple(_fit_all(_levelled(blocks, level), anchors))


def _levelled(blocks: Sequence[Block], level: int) -> Iterator[Block]:
    least = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    above = level - 1
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif block.runs:
            above = min(block.level - least + level, above + 1, _DEEPEST)
            yield Heading(above, block.runs)


def _fit_all(
    blocks: Sequence[Block] | Iterator[Block], anchors: Collection[str]
) -> Iterator[Block]:
    return (_fit(block, anchors) for block in blocks)


def _fit(block: Block, anchors: Collection[str]) -> Block:
    match block:
        case Paragraph(runs) | Heading(_, runs):
            return replace(block, runs=_led(runs, anchors))
        case ListBlock(items):
            fitted = (tuple(_inner(item, anchors)) for item in items)
            return replace(block, items=tuple(fitted))
        case Quote(inner):
            return Quote(tuple(_inner(inner, anchors)))
        case Table(header, rows):
            cells = tuple(tuple(_led(cell, anchors) for cell in row) for row in rows)
            return replace(block, header=tuple(_led(cell, anchors) for cell in header), rows=cells)
        case _:
            return block


def _inner(blocks: Sequence[Block], anchors: Collection[str]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Paragraph(_led(tuple(replace(run, strong=True) for run in block.runs), anchors))
        else:
            yield _fit(block, anchors)


def _led(runs: Sequence[Run], anchors: Collection[str]) -> tuple[Run, ...]:
    return tuple(replace(run, href=_destination(run.href, anchors)) for run in runs)


def _destination(href: str, anchors: Collection[str]) -> str:
    if is_outside(href):
        return href
    return f"#{href}" if href in anchors else ""
