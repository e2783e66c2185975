"""`sro-kiosk show`: a topic, a screen or the whole pack as a document."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from sro_kiosk.cli.opening import open_pack
from sro_kiosk.cli.parsing import number
from sro_kiosk.errors import ExitCode

if TYPE_CHECKING:  # `--help` loads no content
    from sro_kiosk.handout.document import Document

NAME = "show"
HELP = "print a topic, a screen or the whole pack"

WIDEST_UNASKED = 76
NARROWEST, WIDEST = 20, 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to show and how."""
    parser.add_argument(
        "address", metavar="SCREEN[/TOPIC]", nargs="?", help="what to print, if not everything"
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="text for people (the default), markdown for other tools, json for programs",
    )
    parser.add_argument(
        "--width",
        metavar="N",
        type=number(NARROWEST, WIDEST),
        help=f"columns of text (the terminal's, at most {WIDEST_UNASKED})",
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Print the document."""
    from sro_kiosk.handout.document import document_of  # noqa: PLC0415 - `--help` needs none of it

    opened = open_pack(args)
    addresses = [] if args.address is None else [opened.address(args.address)]
    print(_written(document_of(opened.pack, opened.edition, addresses), args))
    opened.tell_problems()
    return ExitCode.DONE


def _written(document: "Document", args: argparse.Namespace) -> str:
    from sro_kiosk.words import say_in  # noqa: PLC0415 - as above

    if args.format == "json":
        from sro_kiosk.cli.show_json import as_json  # noqa: PLC0415 - one format of three

        return as_json(document)
    say = say_in(document.language)
    if args.format == "markdown":
        from sro_kiosk.handout.markdown import as_markdown  # noqa: PLC0415 - as above

        return as_markdown(document, say)
    from sro_kiosk.handout.text import as_text  # noqa: PLC0415 - as above

    return as_text(document, args.width or _terminal_width(), say)


def _terminal_width() -> int:
    """Take the width of the terminal that is written to, if it is one."""
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return WIDEST_UNASKED
    return max(NARROWEST, min(columns or WIDEST_UNASKED, WIDEST_UNASKED))
