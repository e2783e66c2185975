"""The app that nothing opens from outside, and how it is run."""

import asyncio
import os
import threading
from collections.abc import Iterable
from typing import Any, ClassVar

from textual.app import SystemCommand
from textual.screen import Screen

from sro_kiosk.errors import ExitCode
from sro_kiosk.terminal.driver import KioskDriver
from sro_kiosk.terminal.faults import told_fault
from sro_kiosk.terminal.internals import InnerApp
from sro_kiosk.terminal.modes import setting
from sro_kiosk.terminal.session import Session


class LockedApp(InnerApp, inherit_bindings=False):
    """An app without inherited keys, palette, selection, clipboard, files or browser."""

    ENABLE_COMMAND_PALETTE = False
    COMMANDS: ClassVar = set()
    ALLOW_SELECT: ClassVar[bool] = False
    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False
    ENABLE_SELECT_AUTO_SCROLL: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__(driver_class=KioskDriver)

    def on_load(self) -> None:
        """What goes wrong outside of message handlers is a fault of the program as well."""
        if self.session is not None:
            asyncio.get_running_loop().set_exception_handler(
                lambda _, context: self.fail(context.get("exception"))
            )
            threading.excepthook = lambda thread: self.fail(thread.exc_value)

    def fail(self, error: BaseException | None) -> None:
        """Leave because of a fault; may be called from any thread."""
        if isinstance(error, Exception):
            self.fault = self.fault or error
            self.leave_soon(ExitCode.FAILED)

    def ring(self) -> None:
        """Ring the terminal's bell."""
        if self.session is not None:
            self.session.talker.ring()

    def redraw(self) -> None:
        """Draw everything anew, when something else has written on the screen."""
        if self.session is not None:
            self.session.talker.repaint(setting(self.session.capabilities))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's
        """None."""
        return ()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Start nothing."""

    def copy_to_clipboard(self, text: str) -> None:
        """Copy nothing."""

    def deliver_text(self, *args: Any, **kwargs: Any) -> str | None:  # noqa: ARG002 - Textual's
        """Write no file."""
        return None

    def deliver_binary(self, *args: Any, **kwargs: Any) -> str | None:  # noqa: ARG002 - Textual's
        """Write no file."""
        return None

    def save_screenshot(self, *args: Any, **kwargs: Any) -> str:  # noqa: ARG002 - Textual's
        """Write no file."""
        return ""


def run_app(app: LockedApp, session: Session) -> int:
    """Run until the app leaves; its exit code, or 128 and the signal that ended it."""
    app.session = session
    session.signals.on_end = app.leave_soon
    app.run()
    if app.fault is not None:
        raise told_fault(app.fault, os.environ)
    return session.signals.exit_code or app.return_code or 0
