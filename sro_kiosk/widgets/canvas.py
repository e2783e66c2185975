"""A widget that shows lines."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sro_kiosk.typeset import BLANK, Line, Role
from sro_kiosk.views.targets import target_at, target_near
from sro_kiosk.widgets.looks import style_of

WHEEL_ROWS = 3


def strip_of(line: Line, theme: str, width: int) -> Strip:
    """A line as a strip of `width` cells."""
    strip = Strip(
        [Segment(span.text, style_of(theme, span.role, large=span.large)) for span in line]
    )
    return strip.adjust_cell_length(width, style_of(theme, Role.TEXT))


class Canvas(Widget):
    """Shows lines as they are; repaints those that changed, and reports clicks on targets.

    Where it `is_touched`, a finger need not hit them exactly.
    """

    class Pointed(Message):
        """A target was clicked."""

        def __init__(self, target: int) -> None:
            self.target = target
            super().__init__()

    class Scrolled(Message):
        """The wheel turned; negative rows are upward."""

        def __init__(self, rows: int) -> None:
            self.rows = rows
            super().__init__()

    def __init__(self, *, id: str, is_touched: bool = False) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._is_touched = is_touched
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines from the top."""
        before, self._lines = self._lines, lines
        if len(before) != len(lines) and self.styles.is_auto_height:
            self.refresh(layout=True)
        changed = [
            row
            for row in range(max(len(before), len(lines)))
            if row >= len(before) or row >= len(lines) or before[row] != lines[row]
        ]
        if changed:
            self.refresh(Region(0, changed[0], self.size.width, changed[-1] - changed[0] + 1))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """As high as its lines, where the styles leave it to them."""
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """The strip of one row."""
        line = self._lines[y] if y < len(self._lines) else BLANK
        return strip_of(line, self.app.theme, self.size.width)

    def target_at(self, x: int, y: int) -> int:
        """The target under a cell, or 0."""
        find = target_near if self._is_touched else target_at
        return find(self._lines, x, y)

    def on_click(self, event: Click) -> None:
        """Report a click on a target."""
        if target := self.target_at(event.x, event.y):
            self.post_message(self.Pointed(target))

    def on_mouse_scroll_up(self) -> None:
        """Report the wheel."""
        self.post_message(self.Scrolled(-WHEEL_ROWS))

    def on_mouse_scroll_down(self) -> None:
        """Report the wheel."""
        self.post_message(self.Scrolled(WHEEL_ROWS))
