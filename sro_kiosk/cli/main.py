"""Reads the command line and hands it to the command's module."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from sro_kiosk import __version__
from sro_kiosk.cli import check, desk, new, schema
from sro_kiosk.errors import ExitCode, KioskError

INTERRUPTED = 130


class Command(Protocol):
    """What a command's module offers."""

    NAME: str
    HELP: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS: tuple[Command, ...] = (check, new, schema)


def parser() -> argparse.ArgumentParser:
    """The whole command line; without a command it is the desk reader's."""
    top = argparse.ArgumentParser(prog="sro-kiosk", description=desk.HELP, allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    desk.add_arguments(top)
    _add_common(top)
    top.set_defaults(run=desk.run)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        sub = commands.add_parser(
            command.NAME, help=command.HELP, description=command.HELP, allow_abbrev=False
        )
        command.add_arguments(sub)
        _add_common(sub, default=argparse.SUPPRESS)
        sub.set_defaults(run=command.run)
    return top


def _add_common(target: argparse.ArgumentParser, default: str | None = None) -> None:
    """Options of every command; given before or after the command's name they mean the same."""
    target.add_argument(
        "--content", type=Path, metavar="DIR", default=default, help="the content folder"
    )
    target.add_argument("--lang", metavar="CODE", default=default, help="the language: en, es ...")


def run(argv: Sequence[str]) -> int:
    """Run a command and return its exit code; argparse itself leaves with 0 or 2."""
    args = parser().parse_args(argv)
    try:
        return int(args.run(args))
    except KioskError as error:
        print(f"sro-kiosk: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None
        return ExitCode.DONE
