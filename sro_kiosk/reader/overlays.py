"""Looking at the keys, and at an outside link."""

from sro_kiosk.reader.activity import Result, Step
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Target
from sro_kiosk.views.area import Size
from sro_kiosk.views.helping import KeyTable
from sro_kiosk.views.linking import view_linking
from sro_kiosk.views.view import View
from sro_kiosk.words import Say


class Helping:
    """The key table."""

    def __init__(self, mode: Mode, say: Say) -> None:
        self._table = KeyTable(mode, say)
        self._offset = 0

    def do(self, command: str, number: int, size: Size) -> Step:
        """Move in the table; Esc, Enter and the help key close it."""
        match command:
            case "step":
                before = self._offset
                self.scroll(number, size)
                return Result.DONE if self._offset != before else Result.UNUSED
            case "turn":
                self.scroll(number * max(1, size.height - 3), size)
            case "edge":
                self._offset = 0 if number < 0 else self._table.last_offset(size)
            case "back" | "open" | "help":
                return Result.CLOSE
            case _:
                return Result.UNUSED
        return Result.DONE

    def point(self, target: int, size: Size) -> Step:  # noqa: ARG002 - nothing to click on
        """Nothing here can be opened."""
        return Result.DONE

    def scroll(self, rows: int, size: Size) -> None:
        """Move by rows."""
        last = self._table.last_offset(size)
        self._offset = max(0, min(self._offset + rows, last))

    def view(self, size: Size) -> View:
        """Draw the table."""
        return self._table.view(self._offset, size)


class Linking:
    """An outside link or a source."""

    def __init__(self, target: Target, say: Say, *, halves: bool) -> None:
        self._target = target
        self._say = say
        self._halves = halves

    def do(self, command: str, number: int, size: Size) -> Step:  # noqa: ARG002 - one way out
        """Esc and Enter close it."""
        return Result.CLOSE if command in ("back", "open") else Result.UNUSED

    def point(self, target: int, size: Size) -> Step:  # noqa: ARG002 - a click anywhere closes it
        """Close it."""
        return Result.CLOSE

    def scroll(self, rows: int, size: Size) -> None:
        """There is nothing to move."""

    def view(self, size: Size) -> View:
        """Draw it."""
        return view_linking(self._target, size, self._say, halves=self._halves)
