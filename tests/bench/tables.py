"""Tables for people: plain, or Markdown for docs/performance.md."""

from collections.abc import Iterable, Sequence

from sro_kiosk.content import cell_len
from tests.bench.rows import READER, Row, Values

NONE = "-"
COMPARED = {"stock Textual": "of stock", "lynx": "of lynx"}

Cells = Sequence[str]


def compare(rows: Iterable[tuple[Row, Values]], names: Sequence[str]) -> list[Cells]:
    """A row of cells a number: each program's, what the first one's is of the others', the goal."""
    table: list[Cells] = [["", *names, *COMPARED.values(), "to reach", ""]]
    for row, values in rows:
        own = [row.show(values[name]) if name in values else NONE for name in names]
        ratios = [_ratio(values, name) for name in COMPARED]
        reached = row.is_reached(values)
        mark = "" if reached is None else "yes" if reached else "NO"
        table.append([row.label, *own, *ratios, row.goal, mark])
    return table


def _ratio(values: Values, name: str) -> str:
    reader, other = values.get(READER), values.get(name)
    return f"{reader / other:.2f}" if reader is not None and other else NONE


def plain(table: Sequence[Cells]) -> str:
    """Columns under each other."""
    widths = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
    lines = []
    for first, *others in table:
        cells = [_padded(first, widths[0], right=False)]
        cells += [_padded(cell, width) for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def markdown(table: Sequence[Cells]) -> str:
    """A table of Markdown."""
    head, *rows = table
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def _padded(text: str, width: int, *, right: bool = True) -> str:
    blank = " " * (width - cell_len(text))
    return blank + text if right else text + blank
