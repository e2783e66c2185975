"""`sro-kiosk`: the reader for anyone at a terminal."""

import argparse
import os
import sys
from functools import partial

from sro_kiosk.cli.opening import open_pack
from sro_kiosk.errors import KioskError
from sro_kiosk.folders import cache_folder, find_folder

HELP = "School Resource Officer information on tabbed screens, for any terminal."
EPILOG = """\
Without a command the reader opens. Every command tells more: sro-kiosk find --help
Exit codes: 0 done; 1 the answer is no (nothing found, problems found);
2 used wrongly, or cannot go on."""
THEMES = ("night", "day", "contrast", "console", "plain")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to start and how to look."""
    parser.add_argument("--start", metavar="SCREEN[/TOPIC]", help="what to open first")
    parser.add_argument(
        "--theme",
        metavar="NAME",
        choices=THEMES,
        help=f"the colors, if not what suits the terminal: {', '.join(THEMES)}",
    )
    parser.add_argument(
        "--low-bandwidth",
        action="store_true",
        help="for slow lines: the same words in fewer bytes, without colors and frames",
    )


def run(args: argparse.Namespace) -> int:
    """Open the reader; that something is wrong with the content is told when it has ended."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise KioskError("the reader needs a terminal; for plain text: sro-kiosk show")
    from sro_kiosk.cli.starting import Start  # noqa: PLC0415 - `--help` needs no terminal
    from sro_kiosk.terminal.session import open_terminal  # noqa: PLC0415 - as above

    with open_terminal(os.environ) as session:
        folder = find_folder(args.content, os.environ)
        cache = cache_folder(os.environ)
        asked = (args.theme, args.lang, args.start, args.low_bandwidth)
        begin = Start(session, folder, cache, "desk", *asked)
        begin.show_kept()
        opened = open_pack(args, begin.read)
        from sro_kiosk.first_screen import (  # noqa: PLC0415 - as above
            is_bare,
            open_reader,
            theme_of,
            written,
        )
        from sro_kiosk.settings import Settings  # noqa: PLC0415 - as above

        settings = Settings(
            folder,
            language=opened.edition.language,
            theme=args.theme,
            start=None if args.start is None else opened.address(args.start),
            frugal=args.low_bandwidth,
        )
        theme = theme_of(settings, session.capabilities)
        reader = open_reader(opened.pack, settings, console=is_bare(theme, session.capabilities))
        begin.show_first(partial(written, reader, theme, session.capabilities.colors))
        from sro_kiosk.app import KioskApp  # noqa: PLC0415 - Textual takes half a second
        from sro_kiosk.terminal.locked import run_app  # noqa: PLC0415 - as above

        code = run_app(KioskApp(reader, settings.mode, theme), session)
    opened.tell_problems()
    return code
