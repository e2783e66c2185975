"""Letters to choose or touch, below the hits where there is room for these."""

from collections.abc import Sequence

from sro_kiosk.search import Hit
from sro_kiosk.typeset import BLANK, Line, Role, Span, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.buttons import BUTTON_ROWS, GAP, Button, button_row
from sro_kiosk.views.finding import ROWS_A_HIT, told_of, view_finding
from sro_kiosk.views.targets import FIRST_KEY
from sro_kiosk.views.view import View, fill
from sro_kiosk.words import Say

DELETE, DONE = "delete", "done"
DIGITS = tuple("1234567890")
ROWS = (tuple("qwertyuiop"), tuple("asdfghjkl"), tuple("zxcvbnm"), (" ", DELETE, DONE))
KEYS = tuple(key for row in (DIGITS, *ROWS) for key in row)
WIDEST_KEY = 9
FLAT_KEY = 5
TOLD_ROWS = 2


def rows_of(size: Size) -> Sequence[Sequence[str]]:
    """The keys that a body of this size has room for; digits are on every keypad."""
    has_room = size.height >= (len(ROWS) + 1) * BUTTON_ROWS + TOLD_ROWS
    return (DIGITS, *ROWS) if has_room else ROWS


def view_keyboard(
    words: str, hits: Sequence[Hit] | None, chosen: str, size: Size, say: Say, *, is_left: bool
) -> View:
    """Draw the keys three rows high, or one where there is no room; `is_left` chooses none."""
    rows = rows_of(size)
    tall = size.height >= len(rows) * BUTTON_ROWS + TOLD_ROWS
    height = BUTTON_ROWS if tall else 1
    above = size.height - len(rows) * height
    lines: list[Line] = list(_above(words, hits, Size(size.width, above), say))
    for row in rows:
        lines += (
            _tall(row, chosen, size, say, is_left)
            if tall
            else [_flat(row, chosen, size, say, is_left)]
        )
    y = above + next((n for n, row in enumerate(rows) if chosen in row), 0) * height
    return View(fill(lines, size.height), (EDGE, y), ("open", "back"))


def _above(words: str, hits: Sequence[Hit] | None, size: Size, say: Say) -> tuple[Line, ...]:
    if hits and size.height > ROWS_A_HIT:
        return view_finding(words, hits, None, size, say).lines
    if not words.strip():
        text = say("Choose letters with the arrows and Enter, or touch them.")
    elif hits:
        text = say("{number} found. Done shows them.").format(number=len(hits))
    else:
        text = told_of(words, say, ready=hits is not None)
    left, inner = sheet_of(size.width)
    edge = Span(" " * (left + EDGE))
    role = Role.STRONG if hits else Role.MUTED
    lines = [(edge, *line) for line in wrap_text(text, inner - 2 * EDGE, role)]
    if hits:
        done = FIRST_KEY + KEYS.index(DONE)
        lines = [tuple(span._replace(target=done) for span in line) for line in lines]
    return fill(lines if size.height < TOLD_ROWS + 1 else [BLANK, *lines], size.height)


def _tall(row: Sequence[str], chosen: str, size: Size, say: Say, is_left: bool) -> list[Line]:  # noqa: FBT001 - as above
    """A row of buttons, each as wide as those above and below it."""
    left, inner = sheet_of(size.width)
    room = inner - 2 * EDGE
    cell = min(WIDEST_KEY, (room + GAP) // len(DIGITS) - GAP)
    cells = len(row) if len(row) > len(ROWS[-1]) else len(DIGITS)
    buttons = [Button("", _label(key, say), FIRST_KEY + KEYS.index(key)) for key in row]
    number = row.index(chosen) + 1 if chosen in row and not is_left else 0
    return button_row(buttons, number, left + EDGE, cells * (cell + GAP) - GAP)


def _flat(row: Sequence[str], chosen: str, size: Size, say: Say, is_left: bool) -> Line:  # noqa: FBT001 - as above
    left, inner = sheet_of(size.width)
    width = min(FLAT_KEY, (inner - 2 * EDGE) // len(DIGITS))
    line = [Span(" " * (left + EDGE))]
    for key in row:
        label = _label(key, say)
        text = label.center(max(width, len(label) + 2) if len(key) > 1 or key == " " else width)
        is_chosen = key == chosen and not is_left
        role = Role.SELECTED if is_chosen else Role.STRONG
        line.append(Span(text, role, FIRST_KEY + KEYS.index(key)))
    return tuple(line)


def _label(key: str, say: Say) -> str:
    return {" ": say("Space"), DELETE: say("Delete"), DONE: say("Done")}.get(key, key.upper())
