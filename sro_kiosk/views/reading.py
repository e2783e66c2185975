"""The page a reader is on, its list beside or above it, its side column."""

from sro_kiosk.navigation import Place
from sro_kiosk.typeset import BLANK, Line, Role, Span, cut, line_len, pad
from sro_kiosk.views.area import Size
from sro_kiosk.views.columns import PLACE_ROWS, SIDE_GAP
from sro_kiosk.views.spread import Spread
from sro_kiosk.views.targets import FIRST_ENTRY
from sro_kiosk.views.view import View, fill, position, right
from sro_kiosk.words import Say

CARD_HINTS = ("screen", "step", "open", "find", "help", "quit")
LIST_HINTS = ("screen", "step", "find", "help", "quit")
LONG_LIST_HINTS = ("screen", "step", "turn", "find", "help", "quit")
PAGE_HINTS = ("turn", "link", "back", "find", "help", "quit")
LINK_HINTS = ("link", "open", "back", "find", "help", "quit")


def view_reading(place: Place, here: int, spread: Spread, size: Size, say: Say) -> View:
    """Draw a spread; `here` is the position of the topic in the list, from 0."""
    rows = _page_rows(place, spread)
    cursor_x, cursor_y = _cursor(place, spread)
    above: list[Line] = [BLANK] * spread.air
    if spread.beside:
        index = _index_rows(spread, here, inside=place.inside, rows=spread.rows)
        rows = [
            (*pad(entry, spread.index_width), _bar(inside=place.inside), *row)
            for entry, row in zip(index, rows, strict=True)
        ]
        cursor_x += spread.page_left
        if not place.inside:
            cursor_x, cursor_y = 0, _index_row(spread, here, spread.rows)
    elif spread.index_rows:
        head = _index_above(spread, here, say, inside=place.inside)
        rows = [*head, *rows]
        cursor_y += len(head)
        if not place.inside:
            cursor_x, cursor_y = 0, min(here, len(head) - 2)
    if spread.side:
        rows = _with_side(rows, spread, place.chosen)
    left = Span(" " * spread.left)
    lines = [*above, *((left, *row) if row else BLANK for row in rows)]
    state = position(place.offset, spread.rows, len(spread.sheet.lines))
    edge = spread.left + spread.page_left + spread.page_width
    lines.append(_last_row(spread, here, right(state, min(edge, size.width)), say))
    cursor = (spread.left + cursor_x, cursor_y + spread.air)
    return View(fill(lines, size.height), cursor, _hints(place, spread))


def _last_row(spread: Spread, here: int, state: Line, say: Say) -> Line:
    """Below the page what is visible of it; below a list longer than it is high, the place."""
    if not spread.beside or len(spread.index) <= spread.rows:
        return state
    place = say("{number} of {total}").format(number=here + 1, total=len(spread.index))
    begin = (Span(" " * (spread.left + 2)), Span(place, Role.MUTED))
    if not state:
        return begin
    blank, *rest = state
    return (*begin, Span(" " * (len(blank.text) - line_len(begin))), *rest)


def _hints(place: Place, spread: Spread) -> tuple[str, ...]:
    if spread.index and not place.inside:
        return LONG_LIST_HINTS if spread.last_offset else LIST_HINTS
    if spread.sheet.anchors:
        return LINK_HINTS if place.chosen else PAGE_HINTS
    return CARD_HINTS


def _page_rows(place: Place, spread: Spread) -> list[Line]:
    visible = list(spread.sheet.lines[place.offset : place.offset + spread.rows])
    if place.chosen and spread.sheet.anchors:
        visible = [_highlighted(line, place.chosen) for line in visible]
    return [*visible, *[BLANK] * (spread.rows - len(visible))]


def _highlighted(line: Line, target: int) -> Line:
    """The line with the chosen link reversed."""
    return tuple(
        span._replace(role=Role.SELECTED) if span.target == target else span for span in line
    )


def _cursor(place: Place, spread: Spread) -> tuple[int, int]:
    """Where the chosen link or card is, relative to the page; the top left corner else."""
    if not place.chosen:
        return 0, 0
    row, _ = spread.sheet.rows_of(place.chosen) or (-1, -1)
    if not 0 <= row - place.offset < spread.rows:
        return 0, 0
    x = 0
    for span in spread.sheet.lines[row]:
        if span.target == place.chosen:
            break
        x += line_len((span,))
    return x, row - place.offset


def _bar(*, inside: bool) -> Span:
    """The line between list and page: double when the page has the keys."""
    return Span(" ║ ", Role.ACCENT) if inside else Span(" │ ", Role.FRAME)


def _index_row(spread: Spread, here: int, rows: int) -> int:
    return here - _first_entry(spread, here, rows)


def _first_entry(spread: Spread, here: int, rows: int) -> int:
    """The first visible entry of a list longer than the screen: the chosen one stays in view."""
    return max(0, min(here - rows // 2, len(spread.index) - rows))


def _index_rows(spread: Spread, here: int, *, inside: bool, rows: int) -> list[Line]:
    first = _first_entry(spread, here, rows)
    entries = [
        _entry(title, number, spread.index_width or spread.page_width, number == here, inside)
        for number, title in enumerate(spread.index)
    ][first : first + rows]
    return [*entries, *[BLANK] * (rows - len(entries))]


def _entry(title: str, number: int, width: int, chosen: bool, inside: bool) -> Line:  # noqa: FBT001 - called once
    mark = "  " if not chosen else "· " if inside else "▶ "
    role = Role.ACCENT if chosen else Role.TAB
    return (Span(mark, Role.ACCENT), Span(cut(title, width - 2), role, FIRST_ENTRY + number))


def _index_above(spread: Spread, here: int, say: Say, *, inside: bool) -> list[Line]:
    """The list above the page where there is room, else one line that names the place."""
    rule = (Span("─" * spread.page_width, Role.RULE),)
    if spread.index_rows > PLACE_ROWS:
        return [*_index_rows(spread, here, inside=inside, rows=spread.index_rows - 1), rule]
    place = say("{number} of {total}").format(number=here + 1, total=len(spread.index))
    mark = Span("  " if inside else "▶ ", Role.ACCENT)
    title = cut(f"{place} · {spread.index[here]}", spread.page_width - 2)
    return [(mark, Span(title, Role.ACCENT)), rule]


def _with_side(rows: list[Line], spread: Spread, chosen: int) -> list[Line]:
    """The side column at the right of the page, from its first row on."""
    edge = spread.page_left + spread.page_width + SIDE_GAP
    side = [_highlighted(line, chosen) if chosen else line for line in spread.side[: len(rows)]]
    side += [BLANK] * (len(rows) - len(side))
    return [(*pad(row, edge), *part) if part else row for row, part in zip(rows, side, strict=True)]
