"""The one registry of what a person can do and with which keys.

Bindings, footer, help screen, `sro-kiosk keys` and the README's table are all made from it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sro_kiosk.settings import Mode

DESK = frozenset({Mode.DESK})
LOBBY = frozenset({Mode.LOBBY})


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    `keys` are (key name, number) pairs. The number tells the keys of a command apart (-1 and 1 for
    the two directions, the digit of a digit key) and is 0 where there is one way only. Control and
    function keys stand in `more_keys`, and `more` tells of them: in the lobby these keys are dead.
    """

    id: str
    keys: tuple[tuple[str, int], ...]
    shown: str
    label: str
    help: str
    modes: frozenset[Mode]
    more_keys: tuple[tuple[str, int], ...] = ()
    more: str = ""

    def keys_in(self, mode: Mode) -> tuple[tuple[str, int], ...]:
        """The keys that do it in a mode."""
        return self.keys if mode is Mode.LOBBY else self.keys + self.more_keys

    def told_in(self, mode: Mode, say: Callable[[str], str] = str) -> str:
        """What it does and with which other keys, in the reader's language."""
        more = "" if mode is Mode.LOBBY else self.more
        return " ".join(say(text) for text in (self.help, more) if text)

    @property
    def shown_short(self) -> str:
        """The keys as a footer names them."""
        return self.shown.replace(" ", "/" if self.shown.isascii() else "")


COMMANDS: tuple[Command, ...] = (
    Command(
        "screen",
        (("left", -1), ("right", 1)),
        "← →",
        "screens",
        "Go to the screen left or right of this one.",
        DESK | LOBBY,
    ),
    Command(
        "step",
        (("up", -1), ("down", 1)),
        "↑ ↓",
        "choose",
        "Go up or down: a topic, a card, a hit; inside a page, a line.",
        DESK | LOBBY,
    ),
    Command(
        "turn",
        (("pageup", -1), ("pagedown", 1), ("space", 1)),
        "PgUp PgDn",
        "page",
        "Move a page up or down. Space moves down too.",
        DESK | LOBBY,
    ),
    Command(
        "open",
        (("enter", 0),),
        "Enter",
        "open",
        "Open the chosen card or link; in a list, step into the page.",
        DESK | LOBBY,
    ),
    Command(
        "back",
        (("escape", 0), ("backspace", 0)),
        "Esc",
        "back",
        "Go back to where you were. Backspace does the same.",
        DESK | LOBBY,
    ),
    Command(
        "find",
        (("slash", 0),),
        "/",
        "find",
        "Find words on all screens.",
        DESK | LOBBY,
        (("ctrl+f", 0),),
        "Ctrl+F does the same.",
    ),
    Command(
        "help",
        (("question_mark", 0),),
        "?",
        "keys",
        "Show what every key does.",
        DESK | LOBBY,
        (("f1", 0),),
        "F1 does the same.",
    ),
    Command(
        "quit",
        (("q", 0), ("ctrl+c", 0), ("ctrl+d", 0)),
        "q",
        "quit",
        "Leave the program. Ctrl+C and Ctrl+D do the same.",
        DESK,
    ),
    Command(
        "link",
        (("shift+tab", -1), ("tab", 1)),
        "Tab",
        "next link",
        "Choose the next link, underlined word or card (Shift+Tab: back).",
        DESK | LOBBY,
    ),
    Command(
        "number",
        tuple((str(digit), digit) for digit in range(10)),
        "1-9",
        "card or link",
        "Open the card or link of this number; of two digits, type both.",
        DESK | LOBBY,
    ),
    Command(
        "edge",
        (("home", -1), ("end", 1)),
        "Home End",
        "top, end",
        "Go to the top or the end of the page.",
        DESK | LOBBY,
    ),
    Command(
        "forward",
        (("f", 0),),
        "f",
        "forward",
        "Go forward again after going back.",
        DESK | LOBBY,
    ),
    Command(
        "language",
        (("l", 0),),
        "l",
        "language",
        "Read in the next language, at the same place.",
        DESK | LOBBY,
    ),
    Command(
        "theme",
        (("t", 0),),
        "t",
        "colors",
        "Change the colors: dark, light, high contrast.",
        DESK,
    ),
    Command(
        "larger",
        (("plus", 0), ("equals_sign", 0)),
        "+",
        "larger text",
        "Show fewer lines with more room between them, or as many as before.",
        LOBBY,
    ),
    Command(
        "contrast",
        (("c", 0),),
        "c",
        "contrast",
        "Show the text in the strongest contrast, or as before.",
        LOBBY,
    ),
    Command(
        "redraw",
        (("ctrl+l", 0),),
        "Ctrl+L",
        "draw anew",
        "Draw the screen anew, when something else has written on it.",
        DESK,
    ),
)

BY_ID = {command.id: command for command in COMMANDS}


def commands_of(mode: Mode) -> tuple[Command, ...]:
    """What a person can do in this mode."""
    return tuple(command for command in COMMANDS if mode in command.modes)
