"""The screen of a briefing, at the trainer's terminal or at a follower's."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.events import Event, Key, Resize
from textual.geometry import Offset
from textual.screen import Screen

from sro_kiosk.briefing import Following, Lectern
from sro_kiosk.keys import commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.terminal.locked import LockedApp
from sro_kiosk.themes import next_theme
from sro_kiosk.typeset import Line, line_text
from sro_kiosk.views.area import Size
from sro_kiosk.widgets.canvas import Canvas

SECOND = 1.0


class Link(Protocol):
    """What connects this screen with others."""

    async def run(self) -> None:
        """Stay connected until cancelled."""

    def tell(self) -> None:
        """Something may have changed that others are to know."""


MakeLink = Callable[[Callable[[], None]], Link]
"""Makes a link that calls what draws the screen, when something has come of others."""


class BriefingScreen(Screen[None], inherit_bindings=False):
    """Shows what a briefing or a follower of one says, and brings it keys and sizes."""

    DEFAULT_CSS: ClassVar[str] = """
    BriefingScreen {
        background: $background; color: $foreground; layout: vertical; overflow: hidden;
    }
    #slide { height: 1fr; }
    """
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, shown: Lectern | Following, links: Iterable[MakeLink]) -> None:
        super().__init__()
        self._shown = shown
        self._links = [make(self.draw) for make in links]
        self._canvas = Canvas(id="slide")
        self._tick: TimerHandle | None = None
        for command in commands_of(Mode.BRIEFING):
            for key, number in command.keys_in(Mode.BRIEFING):
                self._bindings.bind(key, f"do({command.id!r}, {number})", show=False)

    def compose(self) -> ComposeResult:
        """Build the canvas, once for the whole run, with its lines: it is not painted empty."""
        self._canvas.show(self._shown.screen())
        yield self._canvas

    def on_mount(self) -> None:
        """Begin to look for others."""
        for link in self._links:
            self.run_worker(link.run())

    def on_unmount(self) -> None:
        """The clock is looked at no more."""
        self._stop_tick()

    def admits(self, event: Event) -> bool:
        """Whether a key is to be carried out, or is only to be told by its name."""
        if isinstance(event, Key) and self._shown.hears:
            self._shown.hear(event.key)
            self.call_later(self._show_or_leave)
            return False
        return True

    def action_do(self, command: str, number: int) -> None:
        """Carry out a command of the registry."""
        match command:
            case "theme":
                self.app.theme = next_theme(self.app.theme)
            case "redraw" if isinstance(self.app, LockedApp):
                self.app.redraw()
            case _:
                self._shown.do(command, number)
        self._show_or_leave()

    def _show_or_leave(self) -> None:
        if self._shown.is_over:
            self.app.exit()
        self.draw()

    def draw(self) -> None:
        """Show what there is now, and tell others of it."""
        lines = self._shown.screen()
        self._canvas.show(lines)
        self.app.cursor_position = Offset(*_place_of_mark(lines))
        for link in self._links:
            link.tell()
        self._stop_tick()
        if self._shown.ticks:
            loop = get_running_loop()
            self._tick = loop.call_later(SECOND, self.call_later, self.draw)

    @on(Resize)
    def _resize(self, event: Resize) -> None:
        self._shown.resize(Size(event.size.width, event.size.height))
        self.draw()

    def _stop_tick(self) -> None:
        if self._tick is not None:
            self._tick.cancel()
            self._tick = None


def _place_of_mark(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the real cursor stands: on what is chosen, for those who read the screen by it."""
    for y, line in enumerate(lines):
        before, mark, _ = line_text(line).partition("▶")
        if mark:
            return len(before), y
    return 0, 0
