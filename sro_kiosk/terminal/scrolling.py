"""Lines that moved: found by what they say, and moved by the terminal instead of written again."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sro_kiosk.terminal.cells import BLANK, UNKNOWN, Row
from sro_kiosk.terminal.pen import Pen

STRIPS = 4  # a row is compared in pieces: the side of a page may stand still
FEWEST_MOVED = 3


class Scroll(NamedTuple):
    """Rows `top` to `bottom` move up by `lines`, or down if that is negative."""

    top: int
    bottom: int
    lines: int

    def command(self, pen: Pen) -> None:
        """Have the terminal do it: margins, lines deleted or inserted, margins off.

        Setting margins sends the cursor home, but not with every terminal.
        """
        count, order = abs(self.lines), "M" if self.lines > 0 else "L"
        pen.command(f"\x1b[{self.top + 1};{self.bottom + 1}r")
        pen.x = pen.y = None
        pen.move(0, self.top)
        pen.command(f"\x1b[{count if count > 1 else ''}{order}\x1b[r")
        pen.x = pen.y = None

    def applied(self, rows: Sequence[Row], pen: Pen) -> list[Row]:
        """The rows after it.

        Terminals do not agree on whether new lines take the background in force.
        """
        is_sure = pen.style is not None and not pen.style.background
        moved = list(rows[self.top : self.bottom + 1])
        new = [Row.filled(len(rows[0].chars), BLANK if is_sure else UNKNOWN)] * abs(self.lines)
        kept = moved[self.lines :] + new if self.lines > 0 else new + moved[: self.lines]
        return [*rows[: self.top], *kept, *rows[self.bottom + 1 :]]


def likely_scroll(
    shown: Sequence[Row], wanted: Sequence[Row], indexes: Sequence[int]
) -> Scroll | None:
    """The scroll that most of the changed lines speak for, if any."""
    if len(indexes) < FEWEST_MOVED:
        return None
    width = len(wanted[0].chars)
    step = -(-width // STRIPS)
    moved: dict[int, list[int]] = {}
    for left in range(0, width, step):
        right = left + step
        old = {y: "".join(shown[y].chars[left:right]) for y in indexes}
        counts = Counter(old.values())
        places = {text: y for y, text in old.items() if counts[text] == 1 and not text.isspace()}
        for y in indexes:
            text = "".join(wanted[y].chars[left:right])
            if places.get(text, y) != y and text != old[y]:
                moved.setdefault(places[text] - y, []).append(y)
    lines, rows = max(moved.items(), key=lambda item: len(item[1]), default=(0, []))
    if len(rows) < FEWEST_MOVED:
        return None
    top, bottom = min(rows), max(rows)
    return Scroll(min(top, top + lines), max(bottom, bottom + lines), lines)
