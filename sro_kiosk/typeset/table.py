"""Tables: columns side by side where they fit, else one entry below the other."""

from itertools import zip_longest

from sro_kiosk.content.blocks import Table
from sro_kiosk.typeset.inline import Numbering, set_runs
from sro_kiosk.typeset.lines import BLANK, Line, Role, Span, line_len, pad
from sro_kiosk.typeset.wrap import wrap

GAP = 2
NARROWEST = 8

Cell = list[Span]


def set_table(table: Table, width: int, numbering: Numbering) -> list[Line]:
    """Set a table in `width` cells."""
    header = [set_runs(cell, numbering, Role.STRONG) for cell in table.header]
    rows = [[set_runs(cell, numbering) for cell in row] for row in table.rows]
    widths = _column_widths([header, *rows], width)
    if widths is None:
        return _stacked(header, rows, width)
    lines = _set_row(header, widths, table.align)
    total = sum(widths) + GAP * (len(widths) - 1)
    lines.append((Span("─" * total, Role.RULE),))
    for row in rows:
        lines.extend(_set_row(row, widths, table.align))
    return lines


def _column_widths(rows: list[list[Cell]], width: int) -> list[int] | None:
    """Widths that fit: the widest columns give way first; None where columns would be too thin."""
    natural = [max(line_len(tuple(cell)) for cell in column) for column in zip(*rows, strict=True)]
    room = width - GAP * (len(natural) - 1)
    limit = max(natural, default=0)
    while sum(min(size, limit) for size in natural) > room and limit > 0:
        limit -= 1
    if limit < NARROWEST and limit < max(natural, default=0):
        return None
    return [max(1, min(size, limit)) for size in natural]


def _set_row(cells: list[Cell], widths: list[int], align: tuple[str, ...]) -> list[Line]:
    columns = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines: list[Line] = []
    for parts in zip_longest(*columns, fillvalue=BLANK):
        line: list[Span] = []
        for part, width, side in zip(parts, widths, align, strict=True):
            missing = width - line_len(part)
            before = {"right": missing, "center": missing // 2}.get(side, 0)
            line.extend(pad((Span(" " * before), *part) if before else part, width))
            line.append(Span(" " * GAP))
        lines.append(_trimmed(line))
    return lines


def _trimmed(line: list[Span]) -> Line:
    while line and line[-1].text.isspace():
        line.pop()
    return tuple(line)


def _stacked(header: list[Cell], rows: list[list[Cell]], width: int) -> list[Line]:
    """For narrow screens: each row as its own small list, the column's name before the value."""
    lines: list[Line] = []
    for row in rows:
        if lines:
            lines.append(BLANK)
        for name, cell in zip(header, row, strict=True):
            label = [*name, Span(": ", Role.STRONG)] if name else []
            lines.extend(wrap([*label, *cell], width))
    return lines
