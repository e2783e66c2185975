"""Finding words on all screens, as they are typed."""

from collections.abc import Callable, Sequence

from sro_kiosk.errors import KioskError
from sro_kiosk.reader.activity import Result, Step
from sro_kiosk.reader.keyboard import Keyboard
from sro_kiosk.search import Hit
from sro_kiosk.views.area import Size
from sro_kiosk.views.finding import ROWS_A_HIT, view_finding, view_no_search
from sro_kiosk.views.keyboard import KEYS, rows_of, view_keyboard
from sro_kiosk.views.targets import FIRST_KEY
from sro_kiosk.views.view import View
from sro_kiosk.words import Say

MOST_CHARACTERS = 80
Find = Callable[[str], Sequence[Hit] | None]
"""Hits for the words, best first; None while the index is being made.

Raises `KioskError` where this machine cannot search.
"""


class Finding:
    """The words typed so far and their hits; below them, perhaps, letters to choose from.

    `edits` counts what was typed with these. While the keys are elsewhere it `is_left`.
    """

    def __init__(self, find: Find, say: Say, keyboard: Keyboard | None = None) -> None:
        self.edits = 0
        self.is_left = False
        self._keyboard = keyboard
        self._find = find
        self._say = say
        self._query = ""
        self._hits: Sequence[Hit] | None = ()
        self._chosen = 0
        self._is_possible = True

    @property
    def words(self) -> str:
        """What was typed so far."""
        return self._query

    @property
    def found_nothing(self) -> bool:
        """Whether words were looked for in vain."""
        return bool(self._query.strip()) and self._hits is not None and not self._hits

    @property
    def letters(self) -> Keyboard | None:
        """The letters on the screen, if they are there."""
        is_there = self._keyboard and self._keyboard.is_open and self._is_possible
        return self._keyboard if is_there else None

    def offer_letters(self) -> None:
        """Somebody wants to find words, most likely others."""
        if self._keyboard is not None:
            self._keyboard.is_open = True

    def typed(self, query: str) -> None:
        """Look for words from a real keyboard: whoever has one needs no letters on the screen."""
        if self._keyboard and len(query) > len(self._query) and not query[-1:].isdigit():
            self._keyboard.is_open = False
        self.search(query)

    def search(self, query: str) -> None:
        """Look for these words."""
        self._query = query
        self._chosen = 0
        try:
            self._hits = self._find(query) if query.strip() else ()
        except KioskError:
            self._hits, self._is_possible = (), False

    def search_again(self) -> None:
        """Look for the same words, now that the index is there."""
        self.search(self._query)

    def do(self, command: str, number: int, size: Size) -> Step:
        """Move among the hits, open one, or go back to where the reader was."""
        if self.letters and command in {"step", "screen", "link", "open"}:
            return self._spell(self.letters, command, number, size)
        match command:
            case "step" if number < 0 and self._keyboard and not self._chosen:
                self._keyboard.is_open = True
            case "step" | "link":
                before = self._chosen
                self._choose(self._chosen + number)
                return Result.DONE if self._chosen != before else Result.UNUSED
            case "turn":
                self._choose(self._chosen + number * max(1, (size.height - 1) // ROWS_A_HIT))
            case "edge":
                self._choose(0 if number < 0 else len(self._hits or ()) - 1)
            case "open":
                return self.point(self._chosen + 1, size)
            case "back":
                return Result.CLOSE
            case _:
                return Result.UNUSED
        return Result.DONE

    def point(self, target: int, size: Size) -> Step:  # noqa: ARG002 - hits are where they are
        """Open a hit, or press a key on the screen."""
        if target >= FIRST_KEY:
            self._press(KEYS[target - FIRST_KEY])
            return Result.DONE
        hits = self._hits or ()
        return hits[target - 1].address if 0 < target <= len(hits) else Result.DONE

    def scroll(self, rows: int, size: Size) -> None:  # noqa: ARG002 - the choice moves, by one
        """Move to the next or previous hit."""
        self._choose(self._chosen + (1 if rows > 0 else -1))

    def view(self, size: Size) -> View:
        """Draw the hits."""
        if not self._is_possible:
            return view_no_search(size, self._say)
        if self.letters:
            chosen, is_left = self.letters.chosen, self.is_left
            return view_keyboard(self._query, self._hits, chosen, size, self._say, is_left=is_left)
        return view_finding(self._query, self._hits, self._chosen, size, self._say)

    def _spell(self, keyboard: Keyboard, command: str, number: int, size: Size) -> Step:
        rows = rows_of(size)
        if command == "step":
            return Result.DONE if keyboard.step(rows, number) else Result.UNUSED
        if command == "open":
            self._press(keyboard.chosen)
        else:
            keyboard.move(rows, number)
        return Result.DONE

    def _press(self, key: str) -> None:
        if self._keyboard is not None:
            self.edits += 1
            self.search(self._keyboard.edited(self._query, key)[:MOST_CHARACTERS])

    def _choose(self, chosen: int) -> None:
        self._chosen = max(0, min(chosen, len(self._hits or ()) - 1))
