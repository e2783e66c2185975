"""The one screen of the program: masthead, tabs, page, footer."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Input

from sro_kiosk.content import Edition
from sro_kiosk.errors import KioskError
from sro_kiosk.keys import commands_of
from sro_kiosk.reader.face import Face
from sro_kiosk.search import Hit, Index
from sro_kiosk.settings import Mode
from sro_kiosk.terminal.locked import LockedApp
from sro_kiosk.themes import next_theme
from sro_kiosk.views.area import Size
from sro_kiosk.views.scene import Screenful
from sro_kiosk.widgets.canvas import Canvas
from sro_kiosk.widgets.finder import Finder


class ReaderScreen(Screen[None], inherit_bindings=False):
    """Shows what the reader says, and brings it keys, clicks and sizes."""

    DEFAULT_CSS: ClassVar[str] = """
    ReaderScreen {
        background: $background; color: $foreground; layout: vertical; overflow: hidden;
    }
    #top, #bottom { height: auto; }
    #body { height: 1fr; }
    """
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, face: Face, mode: Mode) -> None:
        super().__init__()
        self.face = face
        self.face.look_with(self._find)
        self._top = Canvas(id="top")
        self._finder = Finder()
        self._body = Canvas(id="body", is_touched=mode is Mode.LOBBY)
        self._bottom = Canvas(id="bottom")
        self._under_way: list[Edition] = []
        self._indexes: dict[str, tuple[Edition, Index | KioskError]] = {}
        for command in commands_of(mode):
            for key, number in command.keys_in(mode):
                self._bindings.bind(key, f"do({command.id!r}, {number})", show=False)

    def compose(self) -> ComposeResult:
        """Build the parts, once for the whole run, with their lines: none is painted empty."""
        self._show(self.screenful())
        yield from (self._top, self._finder, self._body, self._bottom)

    def action_do(self, command: str, number: int) -> None:
        """Carry out a command of the registry."""
        match command:
            case "quit":
                self.app.exit()
            case "theme":
                self.app.theme = next_theme(self.app.theme)
            case "redraw" if isinstance(self.app, LockedApp):
                self.app.redraw()
            case _:
                self.face.do(command, number)
                self.draw()

    def draw(self) -> None:
        """Show what the reader has now."""
        screenful = self.screenful()
        finding = self.face.finding
        if finding is not None:
            self._index_soon()  # most people never look for words: no memory for them
        self._finder.set_open(finding.words if finding else None)
        self._show(screenful)
        if not self._finder.is_open:
            self.app.cursor_position = Offset(*screenful.cursor)

    def screenful(self) -> Screenful:
        """What the reader shows now."""
        return self.face.screenful()

    def _show(self, screenful: Screenful) -> None:
        self._top.show(screenful.top)
        self._body.show(screenful.body.lines)
        self._bottom.show(screenful.bottom)

    def _find(self, words: str) -> Sequence[Hit] | None:
        """Hits, or None while the index of this language is being made."""
        edition, index = self._indexes.get(self.face.edition.language, (None, None))
        if index is None or edition is not self.face.edition:
            self._index_soon()
            return None
        if isinstance(index, KioskError):
            raise index
        return index.find(words)

    def _index_soon(self) -> None:
        """Have the index of this edition made, if nobody makes it."""
        edition = self.face.edition
        known, _ = self._indexes.get(edition.language, (None, None))
        if known is not edition and not any(other is edition for other in self._under_way):
            self._under_way.append(edition)
            self._build_index(edition)

    @work(thread=True)
    def _build_index(self, edition: Edition) -> None:
        index: Index | KioskError
        try:
            index = Index.build(edition)
        except KioskError as error:
            index = error
        self.app.call_from_thread(self._take_index, edition, index)

    def _take_index(self, edition: Edition, index: Index | KioskError) -> None:
        self._under_way = [other for other in self._under_way if other is not edition]
        self._indexes[edition.language] = edition, index
        if finding := self.face.finding:
            finding.search_again()
            self.draw()

    @on(Resize)
    def _resize(self, event: Resize) -> None:
        self.face.resize(Size(event.size.width, event.size.height))
        self.draw()

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        if finding := self.face.finding:
            finding.typed(event.value)
            self.draw()

    @on(Input.Submitted)
    def _open_hit(self) -> None:
        self.action_do("open", 0)

    @on(Canvas.Pointed)
    def _point(self, event: Canvas.Pointed) -> None:
        self.face.point(event.target)
        self.draw()

    @on(Canvas.Scrolled)
    def _scroll(self, event: Canvas.Scrolled) -> None:
        self.face.scroll(event.rows)
        self.draw()
