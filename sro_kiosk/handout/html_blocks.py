"""Blocks of a text as HTML."""

from collections.abc import Sequence

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
from sro_kiosk.handout.markup import Markup


def write_blocks(page: Markup, blocks: Sequence[Block]) -> None:
    """Write blocks below each other."""
    for block in blocks:
        _write(page, block)
        page.line()


def _write(page: Markup, block: Block) -> None:
    match block:
        case Paragraph(runs):
            with page.inside("p"):
                write_runs(page, runs)
        case Heading(level, runs):
            with page.inside(f"h{level}"):
                write_runs(page, runs)
        case ListBlock():
            _list(page, block)
        case Quote(inner):
            with page.inside("blockquote"):
                write_blocks(page, inner)
        case Table():
            with page.inside("div", {"class": "table"}), page.inside("table"):
                _table(page, block)
        case Code(text):
            with page.inside("pre"):
                page.add("code", text)
        case Rule():
            page.empty("hr")


def _list(page: Markup, block: ListBlock) -> None:
    first = {} if block.start in {None, 1} else {"start": str(block.start)}
    with page.inside("ul" if block.start is None else "ol", first):
        for item in block.items:
            with page.inside("li"):
                match item:
                    case (Paragraph(runs), *rest) if all(isinstance(b, ListBlock) for b in rest):
                        write_runs(page, runs)
                        write_blocks(page, rest)
                    case _:
                        write_blocks(page, item)


def _table(page: Markup, table: Table) -> None:
    with page.inside("thead"), page.inside("tr"):
        for cell, side in zip(table.header, table.align, strict=True):
            with page.inside("th", {"scope": "col", "class": side}):
                write_runs(page, cell)
    with page.inside("tbody"):
        for row in table.rows:
            with page.inside("tr"):
                for cell, side in zip(row, table.align, strict=True):
                    with page.inside("td", {"class": side}):
                        write_runs(page, cell)


def write_runs(page: Markup, runs: Sequence[Run]) -> None:
    """Write runs; those of one link, in whatever styles, are one link."""
    rest = list(runs)
    while rest:
        href = rest[0].href
        count = next((n for n, run in enumerate(rest) if run.href != href), len(rest))
        linked, rest = rest[:count], rest[count:]
        if not href:
            _styled(page, linked)
            continue
        label = "".join(run.text for run in linked)
        outside = {"class": "named"} if ":" in href and label not in href else {}
        with page.inside("a", {"href": href, **outside}):
            _styled(page, linked)


def _styled(page: Markup, runs: Sequence[Run]) -> None:
    for run in runs:
        names = (("strong", run.strong), ("em", run.emphasis), ("code", run.code))
        with page.nested(name for name, is_on in names if is_on):
            for number, line in enumerate(run.text.split("\n")):
                if number:
                    page.empty("br")
                page.text(line)
