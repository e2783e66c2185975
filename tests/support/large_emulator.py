"""Terminals with large letters: lines of double height as xterm has them, cells joined as kitty's.

They are as unkind as the terminals may be: a line of double height keeps what stands beyond its
middle, stays one when the screen is erased, and may hold the cursor in its half; text that would
overwrite the lower half of a joined cell goes past it. Lines must not be scrolled.
"""

import re
from typing import Any

from wcwidth import wcwidth

from tests.support.emulator import Cell, Terminal

LARGE = re.compile(r"\x1b#(?P<kind>[3456])|\x1b\]66;(?P<keys>[^;\x1b]*);(?P<text>[^\x1b]*)\x1b\\")
SINGLE, LONGEST = "5", 4096


class DoubleTerminal(Terminal):
    """DECDHL; `clamps` says whether the cursor stays in the visible half of a line."""

    def __init__(self, width: int, height: int, *, clamps: bool, **how: bool) -> None:
        self.kinds = [SINGLE] * height
        self._clamps = clamps
        super().__init__(width, height, **how)

    def write(self, text: str) -> None:
        for before, kind in _parts(text):
            super().write(before)
            if kind is not None:
                assert kind["kind"], "this terminal has no OSC 66"
                self.kinds[self.cursor.y] = kind["kind"]

    def resize(self, lines: int | None = None, columns: int | None = None) -> None:
        super().resize(lines, columns)
        self.kinds = (self.kinds + [SINGLE] * self.lines)[: self.lines]

    def look(self) -> list[list[Cell]]:
        """What is seen of each line, and first of what kind it is."""
        seen = [row[: self._room(y)] for y, row in enumerate(super().look())]
        return [[(kind,), *row] for kind, row in zip(self.kinds, seen, strict=True)]

    def draw(self, data: str) -> None:
        for char in data:
            is_seen = self.cursor.x < self._room(self.cursor.y) or not wcwidth(char)
            assert is_seen, "written where nobody sees it"
            super().draw(char)

    def cursor_down(self, count: int | None = None) -> None:
        super().cursor_down(count)
        self._hold()

    def cursor_up(self, count: int | None = None) -> None:
        super().cursor_up(count)
        self._hold()

    def linefeed(self) -> None:
        super().linefeed()
        self._hold()

    def set_margins(self, *margins: Any) -> None:
        assert set(self.kinds) == {SINGLE} or margins == (), "scrolls large lines"
        super().set_margins(*margins)

    def _room(self, y: int) -> int:
        return self.columns if self.kinds[y] == SINGLE else self.columns // 2

    def _hold(self) -> None:
        if self._clamps:
            self.cursor.x = min(self.cursor.x, self._room(self.cursor.y) - 1)


class KittyTerminal(Terminal):
    """OSC 66 with s=2; a joined cell is known by its upper left corner."""

    def __init__(self, width: int, height: int, **how: bool) -> None:
        self.corners: dict[tuple[int, int], tuple[int, int]] = {}
        self.joined: dict[tuple[int, int], Cell] = {}
        super().__init__(width, height, **how)

    def write(self, text: str) -> None:
        for before, large in _parts(text):
            super().write(before)
            if large is not None:
                assert large["kind"] is None, "this terminal has no double lines"
                self._join(large["keys"], large["text"])

    def look(self) -> list[list[Cell]]:
        rows = super().look()
        for (x, y), corner in self.corners.items():
            rows[y][x] = (*self.joined[corner], x - corner[0], y - corner[1])
        return rows

    def resize(self, lines: int | None = None, columns: int | None = None) -> None:
        super().resize(lines, columns)
        for x, y in list(self.corners):
            if x >= self.columns or y >= self.lines:
                self._destroy((x, y))

    def draw(self, data: str) -> None:
        for char in data:
            place = (self.cursor.x, self.cursor.y)
            while (corner := self.corners.get(place)) and corner[1] < self.cursor.y:
                self.cursor.x += 1
                place = (self.cursor.x, self.cursor.y)
            self._destroy(place)
            self._destroy((place[0] + (ord(char) > 0x3000), place[1]))
            super().draw(char)

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:  # noqa: FBT001, FBT002 - pyte's
        for x in range(0 if how else self.cursor.x, self.columns):
            self._destroy((x, self.cursor.y))
        super().erase_in_line(how, private)

    def set_margins(self, *margins: Any) -> None:
        assert not self.corners or margins == (), "scrolls large lines"
        super().set_margins(*margins)

    def _destroy(self, place: tuple[int, int]) -> None:
        """All of a joined cell goes; its blanks have no color."""
        if corner := self.corners.get(place):
            del self.joined[corner]
            for x, y in [place for place, its in self.corners.items() if its == corner]:
                del self.corners[x, y]
                self.buffer[y][x] = self.default_char

    def _join(self, keys: str, text: str) -> None:
        assert len(text.encode()) <= LONGEST
        assert text.isprintable()
        kinds = dict(key.split("=") for key in keys.split(":"))
        assert kinds.pop("s") == "2"
        told = int(kinds.pop("w", "0"))
        assert not kinds
        for letter in [text] if told else text:
            width = 2 * (told or 1)
            assert self.cursor.x + width <= self.columns, "no room for the letter"
            assert self.cursor.y + 1 < self.lines
            corner = (self.cursor.x, self.cursor.y)
            for y in (corner[1], corner[1] + 1):
                for x in range(corner[0], corner[0] + width):
                    self._destroy((x, y))
                    self.corners[x, y] = corner
            look = self.cursor.attrs._replace(data=letter)
            self.joined[corner] = self._seen(look)
            self.cursor.x += width


def _parts(text: str) -> list[tuple[str, re.Match[str] | None]]:
    """The text in pieces, each before what only these terminals know."""
    parts: list[tuple[str, re.Match[str] | None]] = []
    end = 0
    for found in LARGE.finditer(text):
        parts.append((text[end : found.start()], found))
        end = found.end()
    return [*parts, (text[end:], None)]
