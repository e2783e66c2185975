"""The line to type search words in."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from sro_kiosk.typeset import Role, Span
from sro_kiosk.views.area import EDGE, sheet_of
from sro_kiosk.widgets.canvas import Canvas

MOST_CHARACTERS = 80


class Finder(Horizontal):
    """A mark and an input; there only while the reader looks for something."""

    DEFAULT_CSS: ClassVar[str] = """
    Finder { height: 2; padding: 1 2 0 2; }
    Finder > Canvas { width: 3; height: 1; }
    Finder > Input, Finder > Input:focus {
        width: 1fr; height: 1; border: none; padding: 0;
        background: $background; color: $foreground; background-tint: transparent;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="finder")
        self.display = False
        self.input = Input(max_length=MOST_CHARACTERS, select_on_focus=False, compact=True)
        self.input.cursor_blink = False

    @property
    def is_open(self) -> bool:
        """Whether words can be typed."""
        return bool(self.display)

    def compose(self) -> ComposeResult:
        """The mark and the input."""
        mark = Canvas(id="finder-mark")
        mark.show([(Span(" / ", Role.ACCENT),)])
        yield mark
        yield self.input

    def on_resize(self) -> None:
        """Stand where the page does, on the widest screens too."""
        left, _ = sheet_of(self.app.size.width)
        self.styles.padding = (1, left + EDGE, 0, left + EDGE)

    def replace(self, words: str) -> None:
        """Take words that were not typed here."""
        with self.prevent(Input.Changed):
            self.input.value = words
        self.input.cursor_position = len(words)

    def set_open(self, words: str | None) -> None:
        """Open the line with these words, or close it for None."""
        is_open = words is not None
        if is_open == self.is_open:
            return
        self.display = is_open
        self.replace(words or "")
        # at once: `focus()` waits, and would take the keys of a line that was closed meanwhile
        self.screen.set_focus(self.input if is_open else None)
