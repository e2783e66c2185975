"""A terminal to write to: pyte, brought to do what terminals do where it does not.

pyte differs from xterm and the Linux console in these points, put right here:
- resizing leaves the cursor outside;
- writing over half of a wide character leaves the other half standing;
- erasing takes on all attributes in force, not the background only, and leaves out of the rows
  below what nothing was written to;
- lines that scrolling brings in are never in the background in force;
- it scrolls out as many lines as it is told; the Linux console never more than all but one.

Left as they are: it knows no dim and no concealed text; it composes (NFC) a letter with the
combining character after it; a combining character after a wide one goes to its second half.
"""

from collections.abc import Iterable
from typing import Any

import pyte
from wcwidth import wcwidth

Cell = tuple[Any, ...]
SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse", "blink")


class Terminal(pyte.Screen):
    """What a person would see; `erases_in_color` as xterm does, or not, as GNU screen."""

    def __init__(self, width: int, height: int, *, erases_in_color: bool = True) -> None:
        self._erases_in_color = erases_in_color
        super().__init__(width, height)
        self._stream = pyte.Stream(self)
        self.write("\x1b[?7l")  # as the driver does; pyte wraps before a combining character

    def write(self, text: str) -> None:
        """Take what a program writes, through the line discipline."""
        self._stream.feed(text.replace("\n", "\r\n"))

    def look(self) -> list[list[Cell]]:
        """Every cell as it looks: of a plain space only the background is seen."""
        return [
            [self._seen(self.buffer[y][x]) for x in range(self.columns)] for y in range(self.lines)
        ]

    def resize(self, lines: int | None = None, columns: int | None = None) -> None:
        """Keep the cursor inside, too, which pyte does not."""
        super().resize(lines, columns)
        self.cursor.x = min(self.cursor.x, self.columns - 1)
        self.cursor.y = min(self.cursor.y, self.lines - 1)

    def draw(self, data: str) -> None:
        for char in data:
            width = wcwidth(char)
            line = self.buffer[self.cursor.y]
            if width > 0 and self.cursor.x < self.columns:
                after = self.cursor.x + width
                if line[self.cursor.x].data == "":
                    line[self.cursor.x - 1] = line[self.cursor.x - 1]._replace(data=" ")
                if after < self.columns and line[after].data == "":
                    line[after] = line[after]._replace(data=" ")
            super().draw(char)

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:  # noqa: FBT001, FBT002 - pyte's
        attributes = self.cursor.attrs
        background = attributes.bg if self._erases_in_color else "default"
        self.cursor.attrs = self.default_char._replace(bg=background)
        super().erase_in_line(how, private)
        self.cursor.attrs = attributes

    def erase_in_display(self, how: int = 0, *_args: Any, **_kwargs: Any) -> None:
        assert how in {0, 2}
        if how == 0:
            self.erase_in_line()
        self._fill(range(0 if how else self.cursor.y + 1, self.lines))

    def insert_lines(self, count: int | None = None) -> None:
        top = self.cursor.y
        count = self._most(count)
        super().insert_lines(count)
        self._fill(range(top, top + count))

    def delete_lines(self, count: int | None = None) -> None:
        count = self._most(count)
        super().delete_lines(count)
        self._fill(range(self._bottom() + 1 - count, self._bottom() + 1))

    def _most(self, count: int | None) -> int:
        """The lines that scroll, as in `con_scroll` of the kernel's drivers/tty/vt/vt.c."""
        return min(count or 1, self._bottom() - self.cursor.y)

    def _bottom(self) -> int:
        return self.margins.bottom if self.margins else self.lines - 1

    def _fill(self, rows: Iterable[int]) -> None:
        """Erase whole rows."""
        before = self.cursor.y
        for self.cursor.y in rows:
            self.erase_in_line(2)
        self.cursor.y = before

    def _seen(self, cell: Any) -> Cell:
        if cell.data == " " and not any(getattr(cell, name) for name in SEEN_ON_BLANKS):
            return (" ", cell.bg)
        return tuple(cell)
