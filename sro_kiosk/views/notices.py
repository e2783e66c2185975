"""Notices: a banner above the page, or the whole screen for an emergency."""

from collections.abc import Sequence

from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, cut, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill

MARK = "! "
MOST_ROWS = 3
SMALL = 18  # rows of a screen that has room for one row of a banner


def banner(texts: Sequence[str], size: Size) -> tuple[Line, ...]:
    """A few rows with the most important notices; none where there is nothing to say."""
    left, inner = sheet_of(size.width)
    width = inner - 2 * EDGE - len(MARK)
    most = MOST_ROWS if size.height >= SMALL else 1
    rows: list[Line] = []
    for text in texts:
        lines = wrap_text(text, width, Role.ALERT)
        if rows and len(rows) + len(lines) > most:
            break
        rows.extend(_marked(lines, left))
    if not rows:
        return ()
    if len(rows) > most:
        rows = [*rows[: most - 1], _shortened(texts[0], most, left, width)]
    return tuple(rows)


def _marked(lines: Sequence[Line], left: int) -> list[Line]:
    edge = Span(" " * (left + EDGE))
    return [
        (edge, Span(" " * len(MARK) if number else MARK, Role.ALERT), *line)
        for number, line in enumerate(lines)
    ]


def _shortened(text: str, rows: int, left: int, width: int) -> Line:
    """The last row of a text that is longer than there are rows."""
    lines = wrap_text(text, width, Role.ALERT)
    rest = " ".join(span.text for line in lines[rows - 1 :] for span in line)
    mark = Span(MARK if rows == 1 else " " * len(MARK), Role.ALERT)
    return (Span(" " * (left + EDGE)), mark, Span(cut(rest, width), Role.ALERT))


def view_emergency(texts: Sequence[tuple[str, str]], size: Size) -> View:
    """The whole screen: each emergency's line, and more of it where there is room."""
    left, inner = sheet_of(size.width)
    width = min(MEASURE, inner - 4 * EDGE)
    edge = Span(" " * (left + 2 * EDGE))
    text: list[Line] = []
    for line, detail in texts:
        part = [*wrap_text(line.upper(), width, Role.EMERGENCY)]
        more = [
            set_line
            for paragraph in detail.strip().split("\n")
            for set_line in (wrap_text(paragraph, width, Role.STRONG) or [BLANK])
        ]
        part = [*part, BLANK, *more] if detail.strip() else part
        text = [*text, BLANK, BLANK, *part] if text else part
    rule = (Span(" " * (left + 2 * EDGE)), Span("═" * width, Role.EMERGENCY))
    above = max(0, (size.height - len(text) - 4) // 3)
    lines: list[Line] = [*[BLANK] * above, rule, BLANK]
    lines += [(edge, *line) if line else BLANK for line in text[: size.height - above - 4]]
    lines += [BLANK, rule]
    return View(fill(lines, size.height), (left + 2 * EDGE, above + 2))
