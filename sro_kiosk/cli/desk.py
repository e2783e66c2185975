"""`sro-kiosk`: the reader for anyone at a terminal."""

import argparse
import sys

from sro_kiosk.cli.opening import open_pack
from sro_kiosk.errors import KioskError

HELP = "School Resource Officer information on tabbed screens, for any terminal."
EPILOG = "Without a command the reader opens. Each command tells more: sro-kiosk COMMAND --help"
THEMES = ("night", "day", "contrast", "console", "plain")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to start and how to look."""
    parser.add_argument("--start", metavar="SCREEN[/TOPIC]", help="what to open first")
    parser.add_argument(
        "--theme", choices=THEMES, help="the colors, if not what suits the terminal"
    )


def run(args: argparse.Namespace) -> int:
    """Open the reader; that something is wrong with the content is told when it has ended."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise KioskError("the reader needs a terminal; for plain text: sro-kiosk show")
    opened = open_pack(args)
    start = None if args.start is None else opened.address(args.start)
    from sro_kiosk.app import run_reader  # noqa: PLC0415 - Textual takes half a second
    from sro_kiosk.settings import Settings  # noqa: PLC0415 - `--help` needs no content

    code = run_reader(
        opened.pack,
        Settings(
            content=opened.folder, language=opened.edition.language, theme=args.theme, start=start
        ),
    )
    opened.tell_problems()
    return code
