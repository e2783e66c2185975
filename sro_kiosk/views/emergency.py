"""An emergency: the whole screen."""

from collections.abc import Sequence

from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, cut, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill

FRAME_ROWS = 4  # two rules and the air within
FRAMED = 10  # rows; below that there is no room for a frame
APART = (BLANK, BLANK)


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
