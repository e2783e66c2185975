"""The command line as argparse sees it; a wrong one is told in one line, with a next step."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from sro_kiosk.errors import KioskError

_CHOICE = re.compile(r"invalid choice: (['\"])(.*?)\1.*\(choose from (.*)\)", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """An argument parser that raises what it has to complain about."""

    def error(self, message: str) -> NoReturn:
        """Raise the complaint, with what was perhaps meant or where to read on."""
        from sro_kiosk.content.text import safe  # noqa: PLC0415 - a right command line needs none

        raise KioskError(f"{safe(message)}; {_meant(message) or f'see: {self.prog} --help'}")


def add_common(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """Take what every command takes, before its name or after it."""
    parser.add_argument(
        "--content",
        type=Path,
        metavar="DIR",
        default=default,
        help="the content folder, if not $SRO_KIOSK_CONTENT or this machine's",
    )
    parser.add_argument("--lang", metavar="CODE", default=default, help="the language, like en")


def number(least: int, most: int) -> Callable[[str], int]:
    """Make a reader of numbers between two others."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"must be a number from {least} to {most}")
        return int(text)

    return read


def _meant(message: str) -> str:
    """Suggest the nearest choice to a wrong one."""
    wrong = _CHOICE.search(message)
    if wrong is None:
        return ""
    from difflib import get_close_matches  # noqa: PLC0415 - a right command line needs none

    near = get_close_matches(wrong[2], re.findall(r"[\w-]+", wrong[3]), n=1)
    return f'did you mean "{near[0]}"?' if near else ""
