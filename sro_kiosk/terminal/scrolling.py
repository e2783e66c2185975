"""Lines that moved or went: found by what they say, and moved by the terminal."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sro_kiosk.terminal.cells import Row
from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.painting import paint_rows, usual_blank
from sro_kiosk.terminal.pen import Pen
from sro_kiosk.terminal.styles import Style

STRIPS = 4  # a row is compared in pieces: the side of a page may stand still
FEWEST_MOVED = 3
FEWEST_WIPED = 5


class Scroll(NamedTuple):
    """Rows `top` to `bottom` move up by `lines`, or down if that is negative."""

    top: int
    bottom: int
    lines: int

    def made(self, pen: Pen, rows: Sequence[Row], blank: Style) -> list[Row]:
        """Have the terminal do it; the rows it shows then. `blank` is what erasing can leave.

        Setting margins sends the cursor home, but not with every terminal. The Linux console keeps
        one line between them when all are to go at once.
        """
        pen.use_for_blanks(blank)
        pen.command(f"\x1b[{self.top + 1};{self.bottom + 1}r")
        pen.x = pen.y = None
        pen.move(0, self.top)
        count, order = abs(self.lines), "M" if self.lines > 0 else "L"
        if count > self.bottom - self.top:
            pen.command(f"\x1b[{count - 1}{order}\x1b[K\x1b[r")
        else:
            pen.command(f"\x1b[{count if count > 1 else ''}{order}\x1b[r")
        pen.x = pen.y = None
        moved = list(rows[self.top : self.bottom + 1])
        new = [Row.filled(len(rows[0].chars), style=blank)] * count
        kept = moved[self.lines :] + new if self.lines > 0 else new + moved[: self.lines]
        return [*rows[: self.top], *kept, *rows[self.bottom + 1 :]]


def repaired(
    pen: Pen, shown: Sequence[Row], wanted: Sequence[Row], changed: Sequence[int], dialect: Dialect
) -> Pen:
    """The pen after it wrote what differs, after a scroll if that makes it shorter."""
    scroll = likely_scroll(shown, wanted, changed) if dialect.scrolls and changed else None
    scrolling = pen.copy()
    paint_rows(pen, shown, wanted, changed, dialect)
    if scroll is None:
        return pen
    rows = range(scroll.top, scroll.bottom + 1)
    blank = usual_blank(wanted[scroll.top : scroll.bottom + 1], dialect)
    scrolled = scroll.made(scrolling, shown, blank)
    paint_rows(scrolling, scrolled, wanted, sorted({*changed, *rows}), dialect)
    return min(pen, scrolling, key=len)


def likely_scroll(
    shown: Sequence[Row], wanted: Sequence[Row], changed: Sequence[int]
) -> Scroll | None:
    """The scroll that many of the changed lines speak for, or one that leaves nothing of them."""
    lines, rows = _most_moved(shown, wanted, changed)
    if len(rows) >= max(FEWEST_MOVED, len(changed) // STRIPS):
        top, bottom = min(rows), max(rows)
        return Scroll(min(top, top + lines), max(bottom, bottom + lines), lines)
    lines, top = _largest_block(changed)
    return Scroll(top, top + lines - 1, lines) if lines >= FEWEST_WIPED else None


def _largest_block(changed: Sequence[int]) -> tuple[int, int]:
    """How many lines it has, and the first of them."""
    ends = [y for y, after in pairwise([*changed, -1]) if after != y + 1]
    starts = [y for before, y in pairwise([-2, *changed]) if before != y - 1]
    return max((end + 1 - top, top) for top, end in zip(starts, ends, strict=True))


def _most_moved(
    shown: Sequence[Row], wanted: Sequence[Row], changed: Sequence[int]
) -> tuple[int, list[int]]:
    """By how many lines most pieces of text moved, and the rows they moved to."""
    width = len(wanted[0].chars)
    step = -(-width // STRIPS)
    moved: dict[int, list[int]] = {}
    for left in range(0, width, step):
        old = {y: "".join(shown[y].chars[left : left + step]) for y in changed}
        counts = Counter(old.values())
        places = {text: y for y, text in old.items() if counts[text] == 1 and not text.isspace()}
        for y in changed:
            text = "".join(wanted[y].chars[left : left + step])
            if places.get(text, y) != y and text != old[y]:
                moved.setdefault(places[text] - y, []).append(y)
    return max(moved.items(), key=lambda item: len(item[1]), default=(0, []))
