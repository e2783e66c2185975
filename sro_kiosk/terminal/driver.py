"""Textual's way to the terminal and back.

A `Driver` of its own and no child of Textual's `LinuxDriver`: that one takes over signals, lets a
stalled terminal stop the app, and dies of one byte that is no UTF-8.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from textual import geometry
from textual.app import App
from textual.driver import Driver
from textual.events import Resize

from sro_kiosk.terminal.feeding import Feeder
from sro_kiosk.terminal.internals import InnerApp, laid_out_size
from sro_kiosk.terminal.listening import Listener
from sro_kiosk.terminal.modes import entering
from sro_kiosk.terminal.tokens import Token
from sro_kiosk.terminal.tty import Size


class KioskDriver(Driver):
    """Hands what comes in to the app, and its frames to the terminal."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,  # noqa: ARG002 - Textual's would log every key
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=False, mouse=mouse, size=size)
        if not isinstance(app, InnerApp) or app.session is None:
            raise TypeError("this driver serves apps that were given a session")
        self._inner = app
        self._session = app.session
        self._size = self._tty_size = self._session.tty.size
        self._feeder = Feeder(app, lambda: self._tty_size)
        self._listener = Listener(
            self._session.tty.read_fd,
            self._take,
            self._session.signals.hang_up,
            self._session.tty.typed,
        )

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self._session.talker.start()
        self._listener.start()
        self._session.signals.on_resize = lambda: self._soon(self._resize)
        self._session.signals.on_resume = lambda: self._soon(self._resume)
        if self._session.tty.size != self._tty_size:
            self._resize()

    def disable_input(self) -> None:
        """Read no more keys."""
        self._listener.stop()
        self._feeder.stop()

    def stop_application_mode(self) -> None:
        """Read no more keys; the session gives the terminal back when it is closed."""
        self.disable_input()

    def write(self, data: str) -> None:
        """Show a frame. Bells and the like are no frames and go nowhere."""
        if data.startswith("\x1b["):
            self._session.talker.draw(data, Size(*laid_out_size(self._inner)))
            self._feeder.open()

    def open_url(self, url: str, new_tab: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's
        """Start nothing."""

    def _soon(self, callback: Callable[[], object]) -> None:
        """Call from the app's thread; never when the app has gone."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(callback)

    def _take(self, tokens: Sequence[Token]) -> None:
        self._feeder.take(tokens)
        self._soon(self._feeder.feed)

    def _resize(self) -> None:
        """Tell the app; where it has nothing to do, the terminal may still have lost its screen."""
        size = self._session.tty.size
        if size == laid_out_size(self._inner):
            self._session.talker.repaint()
        if size != self._tty_size:
            self._tty_size = size
            self._inner.post_message(Resize(geometry.Size(*size), geometry.Size(*size)))

    def _resume(self) -> None:
        """The process was stopped meanwhile: anything may have happened to the terminal."""
        self._session.tty.make_raw()
        self._resize()
        self._session.talker.repaint(entering(self._session.capabilities))
