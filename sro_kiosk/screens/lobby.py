"""The screen of an unattended kiosk: the reader's, with time and news."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable
from functools import partial

from textual.events import Event, Key, MouseUp

from sro_kiosk.backroom import Backroom, Watcher
from sro_kiosk.lobby import Front
from sro_kiosk.lobby.visit import Phase
from sro_kiosk.screens.errands import Errands
from sro_kiosk.screens.reader import ReaderScreen
from sro_kiosk.settings import Mode
from sro_kiosk.terminal.locked import LockedApp
from sro_kiosk.themes import strongest


class LobbyScreen(ReaderScreen, inherit_bindings=False):
    """Shows the front, and tells it what time it is and what has come in."""

    def __init__(self, front: Front, backroom: Backroom, app: LockedApp, theme: str) -> None:
        super().__init__(front, Mode.LOBBY)
        self._front = front
        self._clock = backroom.clock
        self._theme = theme
        self._alarm: TimerHandle | None = None
        self._edits = 0
        self._errands = Errands(app, front, backroom, self.look_again)
        soon = self._soon_in(app)
        self._watcher = Watcher(backroom, soon(front.post), soon(front.offer))

    def on_mount(self) -> None:
        """Begin to look at the clock and the folders."""
        self._wait()
        self._watcher.start()

    def on_unmount(self) -> None:
        """Look no more."""
        self._watcher.stop()
        if self._alarm is not None:
            self._alarm.cancel()

    def admits(self, event: Event) -> bool:
        """Whether what somebody did is to be carried out; anything wakes the kiosk.

        A button or a finger that goes up does only that once the kiosk has started over meanwhile.
        """
        if isinstance(event, MouseUp) and self._front.phase is not Phase.WARNED:
            return self._front.phase is Phase.VISIT
        key, character = (event.key, event.character) if isinstance(event, Key) else ("", None)
        phase = self._front.phase
        is_admitted = self._front.touch(key, character)
        if not is_admitted or phase is not self._front.phase:
            self.call_later(self.look_again)
        if is_admitted and (way := self._front.way_of(key)):
            self.call_later(self.action_do, *way)
            return False
        return is_admitted

    def draw(self) -> None:
        """Show what the front has now, and see to what it asks for."""
        theme = strongest(self._theme) if self._front.is_contrast else self._theme
        if self.app.theme != theme:
            self.app.theme = theme
        super().draw()
        if (finding := self._front.finding) and finding.edits != self._edits:
            self._finder.replace(finding.words)
        self._edits = finding.edits if finding else 0
        self._errands.run()

    def look_again(self) -> None:
        """Something has changed that keys and clicks have not done."""
        self.draw()
        self._wait()

    def look_at_clock(self) -> None:
        """Do what it is time for."""
        was_there = self._front.phase is Phase.WARNED
        if self._front.pass_time():
            self.draw()
        if was_there and self._front.phase is Phase.FRESH:
            self._errands.visitor_left()
        self._wait()

    def _wait(self) -> None:
        """Look at the clock when it is time; in between an idle kiosk sleeps."""
        if self._alarm is not None:
            self._alarm.cancel()
        seconds = self._clock.real_seconds(self._front.seconds())
        self._alarm = get_running_loop().call_later(seconds, self.call_later, self.look_at_clock)

    def _soon_in(self, app: LockedApp) -> Callable[[Callable[..., None]], Callable[..., None]]:
        """Make of what takes news a thing that any thread may call."""

        def soon(take: Callable[..., None]) -> Callable[..., None]:
            return lambda news: app.soon(partial(self._take_news, take, news))

        return soon

    def _take_news(self, take: Callable[..., None], news: object) -> None:
        take(news)
        self.look_again()
