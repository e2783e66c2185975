"""Tokens of the keyboard → events of Textual."""

from collections.abc import Iterator

from textual.events import (
    Event,
    Key,
    MouseDown,
    MouseEvent,
    MouseScrollDown,
    MouseScrollUp,
    MouseUp,
    Paste,
)

from sro_kiosk.terminal.internals import key_names
from sro_kiosk.terminal.tokens import Clicked, Pasted, Pressed, Token, Typed
from sro_kiosk.terminal.tty import Size

SHIFT, META, CTRL, MOTION, WHEEL = 4, 8, 16, 32, 64
NO_BUTTON = 3
WHEELS: dict[int, type[MouseEvent]] = {WHEEL: MouseScrollUp, WHEEL + 1: MouseScrollDown}


class EventMaker:
    """Makes events; remembers the last button, as some terminals do not say which was released."""

    def __init__(self) -> None:
        self._button = 0

    def events(self, token: Token, size: Size) -> Iterator[Event]:
        """The events of a token; none when it means nothing here."""
        match token:
            case Typed(character):
                for name in key_names(character):
                    yield Key(name, character)
            case Pressed(sequence):
                for name in key_names(sequence):
                    yield Key(name, None)
            case Pasted(text):
                yield Paste(text)
            case Clicked(_, x, y) if 0 <= x < size.width and 0 <= y < size.height:
                yield from self._clicks(token)

    def _clicks(self, click: Clicked) -> Iterator[Event]:
        button = click.button & ~(SHIFT | META | CTRL)
        if button & MOTION:
            return
        if button & WHEEL:
            if wheel := WHEELS.get(button):
                yield _mouse(wheel, click, 0)
            return
        if button != NO_BUTTON:
            self._button = button + 1
        yield _mouse(MouseUp if click.is_release else MouseDown, click, self._button)


def _mouse(kind: type[MouseEvent], click: Clicked, button: int) -> Event:
    return kind(
        None,
        click.x,
        click.y,
        0,
        0,
        button,
        bool(click.button & SHIFT),
        bool(click.button & META),
        bool(click.button & CTRL),
        screen_x=click.x,
        screen_y=click.y,
    )
