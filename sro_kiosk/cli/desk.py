"""`sro-kiosk`: the reader for anyone at a terminal."""

import argparse
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.cli.opening import Opened, open_pack
from sro_kiosk.cli.parsing import number
from sro_kiosk.errors import KioskError
from sro_kiosk.folders import cache_folder, find_folder

if TYPE_CHECKING:  # `--help` needs no terminal, and the first screen comes before the rest
    from sro_kiosk.app import KioskApp
    from sro_kiosk.navigation import Place
    from sro_kiosk.reader import Reader
    from sro_kiosk.terminal.session import Session

HELP = "School Resource Officer information on tabbed screens, for any terminal."
EPILOG = """\
Without a command the reader opens. Every command tells more: sro-kiosk find --help
Exit codes: 0 done; 1 the answer is no (nothing found, problems found);
2 used wrongly, or cannot go on."""
THEMES = ("night", "day", "contrast", "console", "plain")
MakeApp = Callable[["Reader", str], "KioskApp"]
"""Makes the app of a reader in a theme."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where to start, how to look, and who is there."""
    parser.add_argument("--start", metavar="SCREEN[/TOPIC]", help="what to open first")
    parser.add_argument(
        "--theme",
        metavar="NAME",
        choices=THEMES,
        help=f"the colors, if not what suits the terminal: {', '.join(THEMES)}",
    )
    parser.add_argument(
        "--session",
        choices=("ssh",),
        help="as sshd starts it for others: the reader and a few commands, and nothing else",
    )
    parser.add_argument(
        "--idle",
        metavar="SECONDS",
        type=number(4, 86400),
        help="in such a session: how long it waits for a key (900)",
    )
    parser.add_argument(
        "--state",
        metavar="DIR",
        dest="kept",
        type=Path,
        help="in such a session: where first screens are kept, if they are",
    )
    parser.add_argument(
        "--remember",
        choices=("key",),
        help="in such a session: go on where the officer with this key stopped (needs --state)",
    )
    parser.add_argument(
        "--low-bandwidth",
        action="store_true",
        help="for slow lines: the same words in fewer bytes, without colors and frames",
    )


def run(args: argparse.Namespace) -> int:
    """Open the reader; that something is wrong with the content is told when it has ended."""
    if args.session is not None:
        from sro_kiosk.cli.ssh import run_session  # noqa: PLC0415 - most runs are none

        return run_session(args)
    if (args.idle, args.kept, args.remember) != (None, None, None):
        raise KioskError(
            "--idle, --state and --remember are for --session ssh; see: sro-kiosk setup ssh"
        )
    if not (os.isatty(0) and os.isatty(1)):
        raise KioskError("the reader needs a terminal; for plain text: sro-kiosk show")
    from sro_kiosk.terminal.session import open_terminal  # noqa: PLC0415 - as above

    with open_terminal(os.environ) as session:
        opened, code = show(args, session, cache_folder(os.environ), _app)
    opened.tell_problems()
    return code


def show(
    args: argparse.Namespace,
    session: "Session",
    cache: Path | None,
    make_app: MakeApp,
    resumed: "Place | None" = None,
) -> tuple[Opened, int]:
    """Show the reader at a terminal that is open; the content that was shown, and how it ended.

    It goes on at a `resumed` place, if there is one.
    """
    from sro_kiosk.cli.starting import Start  # noqa: PLC0415 - `--help` needs no terminal

    folder = find_folder(args.content, os.environ)
    asked = (args.theme, args.lang, args.start, args.low_bandwidth, resumed)
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
    if resumed is not None:
        reader.resume(resumed)
    begin.show_first(partial(written, reader, theme, session.capabilities.colors))
    from sro_kiosk.terminal.locked import run_app  # noqa: PLC0415 - Textual takes half a second

    return opened, run_app(make_app(reader, theme), session)


def _app(reader: "Reader", theme: str) -> "KioskApp":
    from sro_kiosk.app import KioskApp  # noqa: PLC0415 - as above
    from sro_kiosk.settings import Mode  # noqa: PLC0415 - as above

    return KioskApp(reader, Mode.DESK, theme)
