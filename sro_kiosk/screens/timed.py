"""The reader's screen for somebody far away: it ends when nobody is there any more."""

from asyncio import TimerHandle, get_running_loop
from dataclasses import replace

from textual.events import Event, MouseUp

from sro_kiosk.clock import Clock
from sro_kiosk.lobby.visit import Pace, Phase, Visit
from sro_kiosk.reader import Reader
from sro_kiosk.screens.reader import ReaderScreen
from sro_kiosk.settings import Mode
from sro_kiosk.terminal.locked import LockedApp
from sro_kiosk.views.area import Size
from sro_kiosk.views.scene import Screenful
from sro_kiosk.views.warning import STEP, before_end, warned

IDLED = 73  # the exit code of an app that was left alone


class TimedScreen(ReaderScreen, inherit_bindings=False):
    """Shows the reader, asks who is there, and leaves where nobody answers.

    Only keys and clicks count: what the program writes, or the line does, is no sign of a person.
    """

    def __init__(self, reader: Reader, pace: Pace, clock: Clock) -> None:
        super().__init__(reader, Mode.DESK)
        self._reader = reader
        self._clock = clock
        self._visit = Visit(pace, clock.monotonic())
        self._visit.touch(clock.monotonic())
        self._alarm: TimerHandle | None = None

    def on_mount(self) -> None:
        """Begin to look at the clock."""
        self._wait()

    def on_unmount(self) -> None:
        """Look no more."""
        if self._alarm is not None:
            self._alarm.cancel()

    def admits(self, event: Event) -> bool:
        """Whether what somebody did is to be carried out; an answer to the question is not."""
        if isinstance(event, MouseUp):
            return True
        was_asked = self._visit.phase is Phase.WARNED
        self._visit.touch(self._clock.monotonic())
        if was_asked:
            self.call_later(self.draw)
        return not was_asked

    def screenful(self) -> Screenful:
        """What the reader shows; over it, perhaps, the question who is there."""
        shown, scene = super().screenful(), self._reader.scene
        if self._visit.phase is not Phase.WARNED or scene.size.too_small:
            return shown
        lines = shown.body.lines
        left = self._visit.seconds_left(self._clock.monotonic())
        size = Size(scene.size.width, len(lines))
        asked = warned(lines, size, left, before_end(scene.say))
        return replace(shown, body=replace(shown.body, lines=asked))

    def look_at_clock(self) -> None:
        """Do what it is time for."""
        has_changed = self._visit.pass_time(self._clock.monotonic())
        match self._visit.phase:
            case Phase.FRESH:
                self.app.exit(return_code=IDLED)
                return
            case Phase.WARNED:
                if has_changed and isinstance(self.app, LockedApp):
                    self.app.ring()
                self.draw()
        self._wait()

    def _wait(self) -> None:
        """Look again when the phase may end, and while asking, when the number changes."""
        now = self._clock.monotonic()
        seconds = max(0.01, (self._visit.end or now) - now)
        if self._visit.phase is Phase.WARNED:
            seconds = seconds % STEP or STEP
        seconds = self._clock.real_seconds(seconds)
        self._alarm = get_running_loop().call_later(seconds, self.call_later, self.look_at_clock)
