"""`sro-kiosk pin`: the PIN of the staff's door, as kiosk.toml keeps it."""

import argparse
import os
import sys
import warnings

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode, KioskError
from sro_kiosk.folders import PACKAGED, find_folder

NAME = "pin"
HELP = "make the PIN that opens the staff's door of a lobby kiosk"

_LONGEST_LINE = 1000  # bytes read from a pipe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether to write."""
    parser.add_argument(
        "--write",
        action="store_true",
        help="put it into kiosk.toml of the content folder instead of printing it",
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Ask for a PIN and print or write what is kept of it; the PIN itself is never shown."""
    from sro_kiosk.staff.pin import make_hash, weakness  # noqa: PLC0415 - `--help` needs none of it

    pin = _ask()
    weak = weakness(pin)
    if weak:
        raise KioskError(f"this PIN {weak}")
    kept = make_hash(pin)
    if not args.write:
        _print_lines(kept)
        return ExitCode.DONE
    try:
        _write(args, kept)
    except KioskError:
        _print_lines(kept)
        raise
    return ExitCode.DONE


def _ask() -> str:
    """A PIN typed twice without being shown, or the first line of a pipe."""
    if sys.stdin is None:
        raise KioskError("standard input is closed: there is nobody to ask")
    if not sys.stdin.isatty():
        line = sys.stdin.buffer.readline(_LONGEST_LINE)
        return line.decode(errors="replace").removesuffix("\n").removesuffix("\r")
    pin = _hidden("PIN: ")
    if pin != _hidden("The same PIN again: "):
        raise KioskError("the two PINs differ: try again")
    return pin


def _hidden(prompt: str) -> str:
    import getpass  # noqa: PLC0415 - a pipe needs none of it

    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except getpass.GetPassWarning:
            raise KioskError("this terminal would show the PIN: send it through a pipe") from None
        except EOFError:
            raise KioskError("no PIN was typed") from None
        except UnicodeDecodeError:
            raise KioskError("this PIN is no text: take digits and plain letters") from None


def _print_lines(kept: str) -> None:
    print(f'[staff]\npin = "{kept}"')


def _write(args: argparse.Namespace, kept: str) -> None:
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above
    from sro_kiosk.staff.kiosk_file import NAME as FILE  # noqa: PLC0415 - as above
    from sro_kiosk.staff.kiosk_file import write_pin  # noqa: PLC0415 - as above

    folder = find_folder(args.content, os.environ)
    if folder in PACKAGED:
        raise KioskError("this is the content that updates replace: name your own with --content")
    write_pin(folder, kept)
    streams.tell(f"{safe(str(folder / FILE))} has the new PIN; the kiosk takes it when it starts")
