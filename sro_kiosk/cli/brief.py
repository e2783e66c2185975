"""`sro-kiosk brief`: topics as slides, for a trainer and an audience."""

import argparse
import os
from pathlib import Path

from sro_kiosk.cli.parsing import number
from sro_kiosk.errors import KioskError

NAME = "brief"
HELP = "show topics as slides, for a trainer with a projector"
THEMES = ("night", "day", "contrast", "console", "plain")
MOST_MINUTES = 600
PRESENTERS = (
    *("address", "content", "presenter", "minutes", "questions", "teams"),
    *("watch", "test_remote", "rehearse", "report"),
)
LARGE = ("auto", "kitty", "double", "block", "plain")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what is told, how, and to whom."""
    parser.add_argument("address", nargs="?", metavar="SCREEN[/TOPIC]", help="what it is about")
    parser.add_argument("--theme", metavar="NAME", choices=THEMES, help="the colors")
    parser.add_argument(
        "--large",
        metavar="HOW",
        choices=LARGE,
        default="auto",
        help="large letters, if not as the terminal says: kitty, double, block or plain",
    )
    parser.add_argument(
        "--presenter",
        action="store_true",
        help="show notes, next slide and clock here; others show the slides with --follow",
    )
    parser.add_argument(
        "--follow", action="store_true", help="show the slides of a briefing held with --presenter"
    )
    parser.add_argument(
        "--projector",
        action="store_true",
        help="with --follow: slides are made for this screen, whoever followed before",
    )
    parser.add_argument(
        "--socket",
        metavar="FILE",
        type=Path,
        help="where presenter and followers meet, if not in your own runtime folder",
    )
    parser.add_argument(
        "--minutes",
        metavar="N",
        type=number(1, MOST_MINUTES),
        help="how long it may take, if not as long as its words need",
    )
    parser.add_argument(
        "--questions",
        choices=("end", "topic", "never"),
        help="ask the questions in a quiz at the end (as usual), after each topic, or never",
    )
    parser.add_argument("--teams", metavar="N", type=number(0, 6), help="teams of the quiz (2)")
    parser.add_argument(
        "--watch", action="store_true", help="show changes of the content files as they are saved"
    )
    parser.add_argument(
        "--test-remote", action="store_true", help="begin with a test of the remote's buttons"
    )
    parser.add_argument(
        "--rehearse",
        action="store_true",
        help="see notes and clock, and in the end how long each topic took",
    )
    parser.add_argument(
        "--report",
        metavar="FILE",
        type=Path,
        help="write how long each topic took, as JSON if the name ends in .json",
    )


def run(args: argparse.Namespace) -> int:
    """Hold a briefing, or follow one."""
    if not (os.isatty(0) and os.isatty(1)):
        raise KioskError("a briefing needs a terminal; for plain text: sro-kiosk show")
    if args.follow:
        given = [getattr(args, name) for name in PRESENTERS]
        if any(value is not None and value is not False for value in given):
            raise KioskError(
                "--follow shows what the presenter shows: only --projector, --socket, --theme, "
                "--large and --lang go with it"
            )
        from sro_kiosk.cli.following import follow  # noqa: PLC0415 - `--help` needs no terminal

        return follow(args)
    if args.socket is not None and not args.presenter:
        raise KioskError("--socket goes with --presenter or --follow")
    if args.projector:
        raise KioskError("--projector goes with --follow")
    from sro_kiosk.cli.briefing import hold  # noqa: PLC0415 - as above

    return hold(args)
