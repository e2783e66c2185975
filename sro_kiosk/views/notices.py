"""Notices: a banner above the page, or the whole screen for an emergency."""

from collections.abc import Sequence

from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, cut, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill

MARK = "! "
MOST_ROWS = 3
SMALL = 18  # rows of a screen that has room for one row of a banner
FRAME_ROWS = 4  # two rules and the air within
FRAMED = 10  # rows; below that there is no room for a frame
APART = (BLANK, BLANK)


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
    """The whole screen: the line of each emergency, and as much more of them as there is room."""
    left, inner = sheet_of(size.width)
    width = max(1, min(MEASURE, inner - 4 * EDGE))
    edge = Span(" " * (left + 2 * EDGE))
    room = size.height - FRAME_ROWS if size.height >= FRAMED else size.height
    text = _emergencies(texts, width, room)[: max(0, room)]
    lines: list[Line] = [(edge, *line) if line else BLANK for line in text]
    above = max(0, (room - len(text)) // 3)
    if size.height >= FRAMED:
        rule = (edge, Span("═" * width, Role.EMERGENCY))
        lines = [*[BLANK] * above, rule, BLANK, *lines, BLANK, rule]
        above += FRAME_ROWS // 2
    return View(fill(lines, size.height), (left + 2 * EDGE, above))


def _emergencies(texts: Sequence[tuple[str, str]], width: int, room: int) -> list[Line]:
    """One below the other; no detail takes the room of another emergency's line."""
    heads = [wrap_text(line.upper(), width, Role.EMERGENCY) for line, _ in texts]
    spare = room - sum(map(len, heads)) - len(APART) * (len(heads) - 1)
    parts: list[list[Line]] = []
    for head, (_, detail) in zip(heads, texts, strict=True):
        more = _detail(detail.strip(), width, spare - 1)
        parts.append([*head, BLANK, *more] if more else [*head])
        spare -= len(parts[-1]) - len(head)
    return [line for part in parts for line in (*APART, *part)][len(APART) :]


def _detail(detail: str, width: int, room: int) -> list[Line]:
    """As many lines as there is room for; that there are more is told by dots."""
    lines = [
        line
        for paragraph in (detail.split("\n") if detail else ())
        for line in (wrap_text(paragraph, width, Role.STRONG) or [BLANK])
    ]
    if len(lines) <= room:
        return lines
    if room <= 0:
        return []
    rest = " ".join(span.text for line in lines[room - 1 :] for span in line)
    return [*lines[: room - 1], (Span(cut(rest, width), Role.STRONG),)]
