"""Buttons in a row: what a finger, or an arrow and Enter, can do anywhere."""

from collections.abc import Sequence
from typing import NamedTuple

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import Line, Role, Span, cut

GAP = 1
BUTTON_ROWS = 3
EDGES = AIR = 2
_PLAIN = ("┌─┐", "│ │", "└─┘")
_CHOSEN = ("╔═╗", "║ ║", "╚═╝")


class Button(NamedTuple):
    """What is on a button, the key that does the same, and the number to report."""

    key: str
    label: str
    target: int


def button_row(buttons: Sequence[Button], chosen: int, left: int, width: int) -> list[Line]:
    """Three rows of buttons as wide as their texts ask for; `chosen` counts from 1, 0 is none."""
    sizes = _sizes(buttons, width)
    rows: list[list[Span]] = [[Span(" " * left)] for _ in range(BUTTON_ROWS)]
    for number, (button, size) in enumerate(zip(buttons, sizes, strict=True), start=1):
        if number > 1:
            for row in rows:
                row.append(Span(" " * GAP))
        for row, spans in zip(rows, _drawn(button, size, is_chosen=number == chosen), strict=True):
            row.extend(spans)
    return [tuple(row) for row in rows]


def button_line(buttons: Sequence[Button], chosen: int, left: int, width: int) -> Line:
    """The same in one row, for small screens: as many labels as there is room for, whole ones."""
    room = width - 2 * (len(buttons) - 1) - sum(cell_len(button.key) for button in buttons)
    line: list[Span] = [Span(" " * left)]
    for number, (key, label, target) in enumerate(buttons, start=1):
        if number > 1:
            line.append(Span("  "))
        shown = f" {label}" if label and cell_len(label) < room else ""
        room -= cell_len(shown)
        if number == chosen:
            line.append(Span(f"{key}{shown}", Role.SELECTED, target))
        else:
            line += [
                Span(key, Role.ACCENT, target),
                *([Span(shown, Role.TEXT, target)] * bool(shown)),
            ]
    return tuple(line)


def _sizes(buttons: Sequence[Button], width: int) -> list[int]:
    """As wide as their texts, the rest shared out; where that is too much the widest give way.

    They give up the air beside their texts before any text is cut.
    """
    texts = [cell_len(button.key) + cell_len(button.label) + 1 for button in buttons]
    sizes = [text + EDGES + AIR for text in texts]
    room = width - GAP * (len(buttons) - 1)
    while sum(sizes) > room and max(sizes) > BUTTON_ROWS:
        airy = [n for n, text in enumerate(texts) if sizes[n] > text + EDGES]
        sizes[max(airy or range(len(sizes)), key=sizes.__getitem__)] -= 1
    spare = max(0, room - sum(sizes)) // len(sizes)
    return [size + min(spare, 6) for size in sizes]


def _drawn(button: Button, size: int, *, is_chosen: bool) -> list[tuple[Span, ...]]:
    top, side, bottom = _CHOSEN if is_chosen else _PLAIN
    role = Role.CHOSEN if is_chosen else Role.FRAME
    target, inner = button.target, size - 2
    key = cut(button.key, inner)
    label = cut(button.label, inner - cell_len(key) - 1) if key else cut(button.label, inner)
    gap = " " if key and label else ""
    text = (Span(key, Role.ACCENT, target), Span(gap + label, Role.STRONG, target))
    spare = inner - cell_len(key) - len(gap) - cell_len(label)
    edge = Span(side[0], role, target)
    return [
        (Span(f"{top[0]}{top[1] * (size - 2)}{top[2]}", role, target),),
        (
            edge,
            Span(" " * (spare // 2), Role.TEXT, target),
            *text,
            Span(" " * (spare - spare // 2), Role.TEXT, target),
            edge,
        ),
        (Span(f"{bottom[0]}{bottom[1] * (size - 2)}{bottom[2]}", role, target),),
    ]
