"""Letters on the screen, for whoever has arrows and Enter, or a finger, and no keyboard."""

from collections.abc import Sequence

from sro_kiosk.views.keyboard import DELETE, DONE, ROWS


class Keyboard:
    """Which key is chosen; it is open until it is done with, or somebody types on a real one."""

    def __init__(self) -> None:
        self.is_open = True
        self._chosen = ROWS[0][0]
        self._column = 0.0  # from 0 to 1: rows differ in length

    @property
    def chosen(self) -> str:
        """The key that Enter presses."""
        return self._chosen

    def step(self, rows: Sequence[Sequence[str]], number: int) -> bool:
        """Go up or down a row; False at the ends."""
        row = self._row(rows) + number
        if not 0 <= row < len(rows):
            return False
        self._chosen = rows[row][round(self._column * (len(rows[row]) - 1))]
        return True

    def move(self, rows: Sequence[Sequence[str]], number: int) -> None:
        """Go left or right, around the ends."""
        row = rows[self._row(rows)]
        place = ((row.index(self._chosen) if self._chosen in row else 0) + number) % len(row)
        self._chosen, self._column = row[place], place / (len(row) - 1)

    def edited(self, words: str, key: str) -> str:
        """The words after a key was pressed."""
        if key == DONE:
            self.is_open = False
        return words[:-1] if key == DELETE else words + key if len(key) == 1 else words

    def _row(self, rows: Sequence[Sequence[str]]) -> int:
        return next((n for n, row in enumerate(rows) if self._chosen in row), 0)
