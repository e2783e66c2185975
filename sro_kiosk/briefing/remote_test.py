"""The test of a remote: which keys its buttons send."""

from sro_kiosk.briefing.overlays import Over
from sro_kiosk.keys import commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import BLANK, Line, Role, Span, wrap_text
from sro_kiosk.views.area import EDGE, Size
from sro_kiosk.views.view import fill
from sro_kiosk.words import Say

LAST_KEYS = 7


class RemoteTest:
    """Shows which keys a remote sends, and what they do; nothing is carried out meanwhile."""

    ENDING = "q"

    def __init__(self, say: Say) -> None:
        self._say = say
        self._heard: list[tuple[str, str]] = []

    def hear(self, key: str) -> bool:
        """Take a key, by its name; whether that ends the test."""
        label = next((label for name, label in _bound() if name == key), "")
        self._heard = [*self._heard, (key, label)][-LAST_KEYS:]
        return key == self.ENDING

    def do(self, command: str, number: int, size: Size) -> Over | int:  # noqa: ARG002 - keys are heard
        """Commands come only from elsewhere, and end it."""
        return Over.ENDS

    def lines(self, size: Size) -> tuple[Line, ...]:
        """What was pressed last, the newest at the bottom."""
        say, width = self._say, max(1, size.width - 2 * EDGE)
        intro = say("Press the buttons of the remote, one after the other. q on the keyboard ends.")
        lines: list[Line] = [(Span(say("TEST YOUR REMOTE"), Role.TITLE),), BLANK]
        lines += [*wrap_text(intro, width), BLANK]
        for position, (key, label) in enumerate(self._heard):
            is_last = position == len(self._heard) - 1
            mark = Span("▶ " if is_last else "  ", Role.ACCENT)
            name = Span(f"{named(key)}  ", Role.STRONG if is_last else Role.TEXT)
            told = say(label) if label else say("does nothing here")
            lines.append((mark, name, Span(told, Role.TEXT if is_last else Role.MUTED)))
        margin = Span(" " * EDGE)
        return fill([BLANK, *((margin, *line) if line else BLANK for line in lines)], size.height)


def _bound() -> list[tuple[str, str]]:
    """Every key of a briefing by name, and the label of its command."""
    return [
        (key, command.label)
        for command in commands_of(Mode.BRIEFING)
        for key, _ in command.keys_in(Mode.BRIEFING)
    ]


NAMES = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "full_stop": ".",
    "comma": ",",
    "escape": "Esc",
    "space": "Space",
    "backspace": "Backspace",
    "enter": "Enter",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
}


def named(key: str) -> str:
    """A key as it is printed on keyboards."""
    *modifiers, base = key.split("+")
    name = NAMES.get(base) or (base.upper() if base[1:].isdigit() else base)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])
