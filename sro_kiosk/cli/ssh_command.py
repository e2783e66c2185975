"""What may be asked over SSH in one line: taken apart by a rule of its own, never by a shell."""

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn, Protocol
from unicodedata import normalize

from sro_kiosk.cli import find, keys, show
from sro_kiosk.cli.parsing import Parser
from sro_kiosk.content.text import safe
from sro_kiosk.errors import KioskError

LONGEST = 1000  # characters
_ASK = 'ask for show, find or keys, like: find "last resort"'
_PLAIN = r"(?:[\w./,:?!¿¡%+-]|(?<=\w)[&'\u2019=](?=\w))+"  # what's, R&B, --format=json
_WORD = re.compile(rf"""(?:{_PLAIN}|"[^"]*"|'[^']*')(?= |\Z)""")


class Command(Protocol):
    """What a command's module offers to one line over SSH."""

    NAME: str

    def add_arguments(self, parser: argparse.ArgumentParser, /) -> None:
        """Say what the command takes."""

    def run(self, args: argparse.Namespace, /) -> int:
        """Do it, and say how it ended."""


COMMANDS: tuple[Command, ...] = (show, find, keys)
OPTIONS = {
    "show": ("--format", "--width", "--lang"),
    "find": ("--format", "--limit", "--lang"),
    "keys": (),
}


def parse(line: str) -> argparse.Namespace:
    """Read what was asked for: its `run` does it. `KioskError` for all that may not be asked.

    No option that names a file is let through, and nothing of the line is repeated.
    """
    name, *words = _words(line)
    command = next((command for command in COMMANDS if name == command.NAME), None)
    if command is None:
        raise KioskError(f"this is not open over SSH; {_ASK}")
    allowed = OPTIONS[name]
    if any(word.startswith("-") and word.partition("=")[0] not in allowed for word in words):
        only = f"only {', '.join(allowed)}" if allowed else "no options"
        raise KioskError(f"over SSH {name} takes {only}")
    parser = _Parser(prog=name, add_help=False, allow_abbrev=False)
    command.add_arguments(parser)
    parser.add_argument("--lang")
    parser.set_defaults(run=command.run)
    return parser.parse_args(words)


class _Parser(Parser):
    def error(self, message: str) -> NoReturn:
        """Raise the complaint; there is no help to be read here."""
        raise KioskError(f"{self.prog}: {safe(message)}")


def _words(line: str) -> Sequence[str]:
    """Take a line apart at its spaces, but not in quotes; letters of any language are letters."""
    if len(line) > LONGEST:
        raise KioskError(f"the line is longer than {LONGEST} characters; {_ASK}")
    rest, words = normalize("NFC", line).strip(" "), []  # letters of a Mac come in two parts
    while rest:
        found = _WORD.match(rest)
        if found is None or not found[0].isprintable():
            raise KioskError(f"the line has characters that mean nothing here; {_ASK}")
        words.append(found[0][1:-1] if found[0][0] in "\"'" else found[0])
        rest = rest[found.end() :].lstrip(" ")
    if not words:
        raise KioskError(f"nothing was asked; {_ASK}")
    return words
