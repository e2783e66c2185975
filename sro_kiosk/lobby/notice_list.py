"""Reading all notices, where there are more than fit above the page."""

from collections.abc import Callable, Sequence

from sro_kiosk.reader.activity import Result, Step
from sro_kiosk.views.area import Size
from sro_kiosk.views.notices import notice_lines, view_notices
from sro_kiosk.views.view import View
from sro_kiosk.words import Say


class NoticeList:
    """The notices of the moment, one below the other."""

    def __init__(self, texts: Callable[[], Sequence[str]], say: Say) -> None:
        self._texts = texts
        self._say = say
        self._offset = 0

    def do(self, command: str, number: int, size: Size) -> Step:
        """Move in the list; Esc, Enter and the key of the notices close it."""
        match command:
            case "step":
                before = self._offset
                self.scroll(number, size)
                return Result.DONE if self._offset != before else Result.UNUSED
            case "turn":
                self.scroll(number * max(1, size.height - 3), size)
            case "edge":
                self._offset = 0 if number < 0 else self._last(size)
            case "back" | "open" | "notices":
                return Result.CLOSE
            case _:
                return Result.UNUSED
        return Result.DONE

    def point(self, target: int, size: Size) -> Step:  # noqa: ARG002 - nothing to touch
        """Nothing here can be opened."""
        return Result.DONE

    def scroll(self, rows: int, size: Size) -> None:
        """Move by rows."""
        self._offset = max(0, min(self._offset + rows, self._last(size)))

    def view(self, size: Size) -> View:
        """Draw the list."""
        offset = min(self._offset, self._last(size))
        return view_notices(self._texts(), offset, size, self._say)

    def _last(self, size: Size) -> int:
        return max(0, len(notice_lines(self._texts(), size, self._say)) - (size.height - 2))
