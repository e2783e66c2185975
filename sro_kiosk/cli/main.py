"""Reads the command line, hands it to the command's module, and ends as commands should."""

import argparse
import sys
from collections.abc import Sequence
from typing import Protocol

from sro_kiosk import __version__
from sro_kiosk.cli import (
    brief,
    check,
    counts,
    desk,
    doctor,
    export,
    find,
    keys,
    lobby,
    new,
    pin,
    schema,
    setup,
    show,
    streams,
)
from sro_kiosk.cli.parsing import Parser, add_common
from sro_kiosk.errors import ExitCode, KioskError

INTERRUPTED = 130  # as a shell tells of a program that Ctrl+C ended
CUT_OFF = 141  # as a shell tells of a program whose reader had enough: `sro-kiosk show | head`


class Command(Protocol):
    """What a command's module offers."""

    NAME: str
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser, /) -> None:
        """Say what the command takes."""

    def run(self, args: argparse.Namespace, /) -> int:
        """Do it, and say how it ended."""


COMMANDS: tuple[Command, ...] = (
    *(lobby, brief, show, export, find, check, new, pin, schema, keys, counts, doctor, setup),
)


def run(argv: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    try:
        streams.prepare()
        code = _run(argv)
        sys.stdout.flush()
    except KioskError as error:
        streams.tell(str(error))
        code = error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = CUT_OFF
    except OSError as error:
        streams.tell(f"cannot go on: {(error.strerror or str(error)).lower()}")
        code = ExitCode.FAILED
    streams.give_up_unwritable()
    return code


def _run(argv: Sequence[str]) -> int:
    try:
        args = parser().parse_args(argv)
    except SystemExit as leaving:  # --help and --version have said it all
        return int(leaving.code or 0)
    given = [args.start, args.session, args.idle, args.kept]
    given += [args.theme] if args.run not in {lobby.run, brief.run} else []
    if args.run is not desk.run and any(value is not None for value in given):
        raise KioskError("options of the reader are for the reader alone; see: sro-kiosk --help")
    return int(args.run(args))


def parser() -> Parser:
    """Build the whole command line; without a command it is the desk reader's."""
    top = Parser(
        prog="sro-kiosk",
        usage="sro-kiosk [options]\n       sro-kiosk COMMAND ...",
        description=desk.HELP,
        epilog=desk.EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    desk.add_arguments(top)
    add_common(top, default=None)
    top.set_defaults(run=desk.run)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", prog="sro-kiosk")
    for command in COMMANDS:
        sub = commands.add_parser(
            command.NAME,
            help=command.HELP,
            description=f"{command.HELP[0].upper()}{command.HELP[1:]}.",
            allow_abbrev=False,
        )
        command.add_arguments(sub)
        add_common(sub)
        sub.set_defaults(run=command.run)
    return top
