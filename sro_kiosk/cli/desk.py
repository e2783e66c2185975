"""`sro-kiosk`: the reader for anyone at a terminal."""

import argparse
import os
import sys

from sro_kiosk.errors import KioskError, UnknownAddress

HELP = "School Resource Officer information on tabbed screens."
THEMES = ("night", "day", "contrast", "console", "plain")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to start and how to look."""
    parser.add_argument("--start", metavar="SCREEN[/TOPIC]", help="the screen to open first")
    parser.add_argument("--theme", choices=THEMES, help="the colors")


def run(args: argparse.Namespace) -> int:
    """Open the reader; what is wrong with the content is told when it has ended."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise KioskError("the reader needs a terminal; for plain text: sro-kiosk show")
    from sro_kiosk.content import Address, find_folder, load  # noqa: PLC0415 - `--help` needs none
    from sro_kiosk.settings import Settings  # noqa: PLC0415 - as above

    folder = find_folder(args.content, os.environ)
    loaded = load(folder)
    pack = loaded.pack
    language = args.lang or next(iter(pack.editions))
    if language not in pack.editions:
        known = ", ".join(pack.editions)
        raise KioskError(f"the content has no such language; it has: {known}")
    start = Address.parse(args.start) if args.start else None
    if start is not None:
        screen = pack.editions[language].screens.get(start.screen)
        if screen is None or (start.topic and screen.topic(start.topic) is None):
            raise UnknownAddress("no such screen or topic; to see them all: sro-kiosk show")
    from sro_kiosk.app import run_reader  # noqa: PLC0415 - Textual takes half a second

    settings = Settings(content=folder, language=language, theme=args.theme, start=start)
    code = run_reader(pack, settings)
    for problem in loaded.problems:
        print(f"sro-kiosk: {problem}", file=sys.stderr)
    return code
