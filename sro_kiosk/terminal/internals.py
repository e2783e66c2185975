"""The only module that touches private parts of Textual, each with its reason.

tests/terminal/test_internals.py says which of them a new version of Textual has changed.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual._ansi_sequences import (
    ANSI_SEQUENCES_KEYS,  # what keys send, on decades of terminals: not to be collected anew
)
from textual.app import App, ScreenStackError
from textual.events import Event
from textual.keys import (
    KEY_NAME_REPLACEMENTS,
    Keys,
    _character_to_key,  # bindings name keys as this function does
)

from sro_kiosk.terminal.session import Session

MORE_KEYS = {
    "\n": "enter",  # the keypad's Enter in Alacritty
    "\x1b[P": "delete",  # st
}


class InnerApp(App[None], inherit_bindings=False):
    """An app whose faults are noted, not printed, and that leaves the pointer's shape alone."""

    BINDINGS: ClassVar = []

    session: Session | None = None
    fault: Exception | None = None

    def _handle_exception(self, error: Exception) -> None:
        """Textual would print the traceback, with the values of variables, on the terminal."""
        self.fault = self.fault or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual's own rings the bell and renders the traceback."""
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:  # noqa: ARG002 - Textual's
        """Textual's own would print them when the app has ended."""
        self._close_messages_no_wait()

    def soon(self, callback: Callable[[], object]) -> None:
        """Have the app call this, in its turn; from any thread, and not when there is no loop."""
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self.call_later, callback)

    def leave_soon(self, code: int) -> None:
        """Leave with this exit code; may be called from any thread, also when there is no loop."""
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self.exit, None, code)

    def admits(self, event: Event) -> bool:  # noqa: ARG002 - a kiosk has its reasons
        """Whether what somebody did is to be carried out; asked before anything comes of it."""
        return True

    def _set_pointer_shape(self, shape: str) -> None:
        """Textual would write a sequence that few terminals know on every click."""


def laid_out_size(app: App[None]) -> tuple[int, int]:
    """The size that what is drawn now was laid out for; `app.size` is ahead of it."""
    try:
        width, height = app.screen.outer_size
    except ScreenStackError:
        width, height = app.size
    return width, height


def key_names(sequence: str) -> list[str]:
    """Textual's names for the keys behind a sequence or a character; [] when it knows none.

    Alt with another key is one key, and no command has it: Textual would make it two, Escape first.
    """
    if sequence in MORE_KEYS:
        return [MORE_KEYS[sequence]]
    known = ANSI_SEQUENCES_KEYS.get(sequence)
    if isinstance(known, tuple):
        if known[0] is Keys.Escape and len(known) > 1:
            return []
        return [key.value for key in known if key is not Keys.Ignore]
    if isinstance(known, str):
        sequence = known
    if len(sequence) != 1:
        return []
    name = _character_to_key(sequence)
    return [KEY_NAME_REPLACEMENTS.get(name, name)]
