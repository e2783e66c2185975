"""The pen: where the terminal's cursor stands and how it writes, and what moves and changes it."""

from sro_kiosk.terminal.dialect import Dialect
from sro_kiosk.terminal.styles import SEEN_ON_BLANKS, Style, change, style_of

SHORTEST_SEQUENCE = 4  # that takes a number


class Pen:
    """Collects bytes for the terminal; knows its cursor and style, or None where they are not sure.

    After the last column the column is not sure: terminals differ in where they think they are. The
    same after characters whose width terminals do not agree on. Where lines differ in width, no
    column but the first is kept from one line to another.
    """

    __slots__ = ("_dialect", "_written", "lines_differ", "style", "x", "y")

    def __init__(self, dialect: Dialect) -> None:
        self.x: int | None = None
        self.y: int | None = None
        self.style: Style | None = None
        self.lines_differ = False
        self._dialect = dialect
        self._written: list[str] = []

    def __len__(self) -> int:
        return len("".join(self._written).encode())

    def copy(self) -> "Pen":
        """A pen that has written the same."""
        pen = Pen(self._dialect)
        pen._written = self._written.copy()
        pen.x, pen.y, pen.style = self.x, self.y, self.style
        return pen

    def taken(self) -> str:
        """What was written since it was last taken."""
        written = "".join(self._written)
        self._written.clear()
        return written

    def write(self, text: str, width: int, *, surely: bool = True) -> None:
        """Write characters; not `surely` if terminals may not agree on the width."""
        self._written.append(text)
        self.x = self.x + width if surely and self.x is not None else None

    def command(self, sequence: str) -> None:
        """Write a sequence that leaves cursor and style alone."""
        self._written.append(sequence)

    def use(self, style: Style) -> None:
        """Take on a style."""
        if self.style is not style:
            self._written.append(change(self.style, style, singly=self._dialect.ends_singly))
            self.style = style

    def use_for_blanks(self, blank: Style) -> None:
        """Take on any style in which a space looks like this one."""
        style = self.style
        if style is not None and style.blank is blank:
            return
        if style is None or blank.attributes & SEEN_ON_BLANKS:
            self.use(blank)
            return
        near = style_of(style.foreground, blank.background, style.attributes & ~SEEN_ON_BLANKS)
        singly = self._dialect.ends_singly
        costs = {to: len(change(style, to, singly=singly)) for to in (blank, near)}
        self.use(min(costs, key=costs.__getitem__))

    def move(self, x: int, y: int) -> None:
        """Go to a cell by the cheapest way."""
        self._written.append(self.way(x, y))
        self.x, self.y = x, y

    def way(self, x: int, y: int) -> str:
        """The cheapest way to a cell."""
        if (x, y) == (self.x, self.y):
            return ""
        ways = [f"\x1b[{y + 1 if y or x else ''}{f';{x + 1}' if x else ''}H"]
        if self.y is not None:
            vertical = _down(y - self.y)
            ways.append(f"\r{vertical}{_along(x)}")
            is_kept = not self.lines_differ or y == self.y or self.x == 0
            if self.x is not None and is_kept:
                ways.append(f"{vertical}{_along(x - self.x)}")
        return min(ways, key=len)


def _along(distance: int) -> str:
    """Move right, or left if negative."""
    return _times(distance, "C") if distance > 0 else _shorter("\b", -distance, "D")


def _down(distance: int) -> str:
    r"""Move down, or up if negative.

    A vertical tab moves down in the same column on any terminal with ANSI sequences, and no line
    discipline adds a return to it as to a newline.
    """
    return _times(-distance, "A") if distance < 0 else _shorter("\v", distance, "B")


def _shorter(char: str, count: int, final: str) -> str:
    return char * count if count <= SHORTEST_SEQUENCE else _times(count, final)


def _times(count: int, final: str) -> str:
    return f"\x1b[{count if count > 1 else ''}{final}"
