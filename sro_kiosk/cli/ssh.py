"""`sro-kiosk --session ssh`: what sshd starts for an officer: the reader, or one command.

sshd has done the authentication and encrypts; whoever comes through it may still mean harm.
"""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from sro_kiosk.cli import desk, streams
from sro_kiosk.cli.ssh_command import parse
from sro_kiosk.errors import ExitCode, KioskError
from sro_kiosk.terminal.environment import isolate, prepare

if TYPE_CHECKING:  # the first screen comes before Textual is there
    from sro_kiosk.app import KioskApp
    from sro_kiosk.reader import Reader
    from sro_kiosk.remembered import Remembered

AUTH = "SSH_USER_AUTH"  # the file in which sshd says with which key the officer came
ASKED = "SSH_ORIGINAL_COMMAND"  # what sshd calls the command that its own one takes the place of
FRUGAL = "low-bandwidth"  # without dashes, which ssh would take for an option of its own
IDLE = 900  # seconds
LONGEST_WARNING = 60


def run_session(args: argparse.Namespace) -> int:
    """Do what was asked for, or open the reader where nothing was."""
    isolate(os.environ, ASKED, AUTH)
    line = os.environ.get(ASKED, "").strip(" ")
    if line == FRUGAL:
        args.low_bandwidth = True
    return _answer(line, args) if line not in {"", FRUGAL} else _read(args)


def _answer(line: str, args: argparse.Namespace) -> int:
    prepare(os.environ, locked=True)
    asked = parse(line)
    asked.content = args.content
    asked.lang = asked.lang or args.lang
    return int(asked.run(asked))


def _read(args: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise KioskError("the reader needs a terminal (ssh -t); for plain text ask for: show")
    from sro_kiosk.terminal.session import open_terminal  # noqa: PLC0415 - as above

    idle = args.idle or IDLE

    def make_app(reader: "Reader", theme: str) -> "KioskApp":
        from sro_kiosk.app import TimedApp  # noqa: PLC0415 - as above
        from sro_kiosk.lobby.visit import Pace  # noqa: PLC0415 - as above

        warning = min(LONGEST_WARNING, idle / 2)
        return TimedApp(reader, theme, Pace(idle - warning, warning, attract=None))

    remembered = _remembered(args, os.environ.get(AUTH, ""))
    readers: list[Reader] = []

    def noting(reader: "Reader", theme: str) -> "KioskApp":
        readers.append(reader)
        return make_app(reader, theme)

    resumed = remembered.find() if remembered is not None else None
    with open_terminal(os.environ, locked=True) as session:
        opened, code = desk.show(args, session, args.kept, noting, resumed)
    if remembered is not None:
        remembered.keep(readers[0].place, readers[0].language)
    from sro_kiosk.screens.timed import IDLED  # noqa: PLC0415 - as above

    opened.tell_problems()
    if code == IDLED:
        streams.tell(f"no key was pressed for {idle} seconds, so this session has ended")
        return ExitCode.DONE
    return code


def _remembered(args: argparse.Namespace, auth_info: str) -> "Remembered | None":
    """Where this officer's place is kept; None where the operator does not want that."""
    if args.remember is None or args.kept is None:
        return None
    from sro_kiosk.remembered import Remembered, fingerprint_of  # noqa: PLC0415 - most keep none

    fingerprint = fingerprint_of(auth_info)
    return Remembered(args.kept, fingerprint) if fingerprint else None
