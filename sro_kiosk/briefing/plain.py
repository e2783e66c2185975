"""Blocks of a text for slides: in small parts, without what only a reader could follow."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sro_kiosk.content.blocks import Block, Heading, ListBlock, Paragraph, Quote, Rule, Run, Table


def entry_of(item: tuple[Block, ...], start: int | None = None) -> ListBlock:
    """A list of one entry."""
    return ListBlock((item,), start)


def flat(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """Blocks in parts as small as make sense alone, and whether one stays close to the last."""
    for block in map(_without_links, blocks):
        match block:
            case Rule():
                continue
            case ListBlock(items, start):
                for position, item in enumerate(items):
                    number = None if start is None else start + position
                    yield entry_of(item, number), position > 0
            case _:
                yield block, False


def _without_links(block: Block) -> Block:
    """The block without what only a reader could follow."""
    match block:
        case Paragraph(runs):
            return Paragraph(_plain(runs))
        case Heading(level, runs):
            return Heading(level, _plain(runs))
        case ListBlock(items, start):
            return ListBlock(tuple(tuple(map(_without_links, item)) for item in items), start)
        case Quote(parts):
            return Quote(tuple(map(_without_links, parts)))
        case Table(header, rows, align):
            plain_rows = tuple(tuple(map(_plain, row)) for row in rows)
            return Table(tuple(map(_plain, header)), plain_rows, align)
        case _:
            return block


def _plain(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(replace(run, href="", is_word=False) for run in runs)
