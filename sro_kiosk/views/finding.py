"""The hits of a search, below the line where the words are typed."""

from collections.abc import Sequence

from sro_kiosk.search import Hit
from sro_kiosk.typeset import BLANK, MEASURE, Line, Role, Span, cut, line_len, wrap, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.view import View, fill, position, right
from sro_kiosk.words import Say

ROWS_A_HIT = 3
HINTS = ("step", "open", "back")


def view_finding(
    query: str, hits: Sequence[Hit] | None, chosen: int | None, size: Size, say: Say
) -> View:
    """Draw the hits; `hits` is None while the index is being made, `chosen` counts from 0."""
    left, inner = sheet_of(size.width)
    left += EDGE
    width = min(MEASURE, inner - 2 * EDGE)
    if not hits:
        return _told(told_of(query, say, ready=hits is not None), size)
    per_page = max(1, (size.height - 1) // ROWS_A_HIT)
    first = (chosen or 0) // per_page * per_page
    rows: list[Line] = []
    for number, hit in enumerate(hits[first : first + per_page], start=first):
        rows.extend(_hit(hit, number, width, is_chosen=number == chosen))
    lines = [(Span(" " * left), *row) if row else BLANK for row in rows]
    lines = [*lines, *[BLANK] * (size.height - 1 - len(lines))]
    lines.append(right(position(first, per_page, len(hits)), left + width))
    return View(fill(lines, size.height), (left, ((chosen or 0) - first) * ROWS_A_HIT), HINTS)


def view_no_search(size: Size, say: Say) -> View:
    """Say that nothing can be found on this machine."""
    return _told(say("This machine cannot search. Esc brings you back."), size)


def _told(text: str, size: Size) -> View:
    left, inner = sheet_of(size.width)
    width = min(MEASURE, inner - 2 * EDGE)
    edge = Span(" " * (left + EDGE + 2))
    lines = [(edge, *line) for line in wrap_text(text, width - 2, Role.MUTED)]
    return View(fill([BLANK, *lines], size.height), (left + EDGE, 0), HINTS)


def told_of(query: str, say: Say, *, ready: bool) -> str:
    """What is said in the place of hits."""
    if not query.strip():
        return say("Type words to find them on all screens. Esc brings you back.")
    if not ready:
        return say("One moment, please.")
    return say("Nothing found. Try fewer or shorter words.")


def _hit(hit: Hit, number: int, width: int, *, is_chosen: bool) -> list[Line]:
    target = number + 1
    place = cut(hit.screen_title, width // 3) if hit.address.topic else ""
    title = cut(hit.title, width - 4 - line_len((Span(place),)))
    head = (
        Span("▶ " if is_chosen else "  ", Role.ACCENT, target),
        Span(title, Role.ACCENT if is_chosen else Role.STRONG, target),
        Span(f"  {place}", Role.MUTED, target),
    )
    parts = [Span(text, Role.MATCH if match else Role.TEXT, target) for text, match in hit.snippet]
    snippet = wrap(parts, width - 2)[:1] or [BLANK]
    return [head, (Span("  "), *snippet[0]), BLANK]
