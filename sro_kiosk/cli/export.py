"""`sro-kiosk export`: a handout of topics, to print or to send."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.cli.opening import open_pack
from sro_kiosk.errors import ExitCode, KioskError

if TYPE_CHECKING:  # `--help` loads no content
    from sro_kiosk.cli.opening import Opened
    from sro_kiosk.handout.document import Document

NAME = "export"
HELP = "write a handout to print or to send: HTML, PDF, Markdown or text"

_FORMATS = ("html", "pdf", "markdown", "text")
_ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
_WIDTH = 76  # columns of text, as on a page


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what goes into the handout, and where it goes."""
    parser.add_argument(
        "addresses", metavar="SCREEN[/TOPIC]", nargs="*", help="what is in it, if not everything"
    )
    parser.add_argument(
        "--format", choices=_FORMATS, help="if the ending of FILE does not say it (text)"
    )
    parser.add_argument("--out", metavar="FILE", type=Path, help="the file, if not standard output")
    parser.add_argument(
        "--replace", action="store_true", help="write over a FILE that is there and differs"
    )
    parser.add_argument("--notes", action="store_true", help="with the notes for the trainer")


def run(args: argparse.Namespace) -> ExitCode:
    """Write the handout."""
    form = args.format or _form_of(args.out)
    if args.out is None and args.replace:
        raise KioskError("--replace is for a file: add --out FILE")
    if form == "pdf" and args.out is None and sys.stdout.isatty():
        raise KioskError("a PDF is nothing for a terminal: add --out FILE")
    opened = open_pack(args)
    _write(_made(opened, args, form), args, form)
    opened.tell_problems()
    return ExitCode.DONE


def _form_of(out: Path | None) -> str:
    """The format that a file's name asks for."""
    if out is None:
        return "text"
    form = _ENDINGS.get(out.suffix.lower())
    if form is None:
        from sro_kiosk.content.text import safe  # noqa: PLC0415 - a right command line needs none

        raise KioskError(
            f"the name {safe(str(out))} does not say a format: add --format, or name a file like "
            "roles.pdf"
        )
    return form


def _made(opened: "Opened", args: argparse.Namespace, form: str) -> str | bytes:
    from sro_kiosk.handout.document import Extras, document_of  # noqa: PLC0415 - as above

    addresses = [opened.address(text) for text in args.addresses]
    extras = Extras(questions=True, notes=args.notes)
    document = document_of(opened.pack, opened.edition, addresses, extras)
    return _set(document, opened, form)


def _set(document: "Document", opened: "Opened", form: str) -> str | bytes:
    """The document in a format; only that format's module is loaded."""
    from sro_kiosk.words import say_in  # noqa: PLC0415 - `--help` needs none of it

    say = say_in(document.language)
    if form == "text":
        from sro_kiosk.handout.text import as_text  # noqa: PLC0415 - one format of four

        return as_text(document, _WIDTH, say)
    if form == "markdown":
        from sro_kiosk.handout.markdown import as_markdown  # noqa: PLC0415 - as above

        return as_markdown(document, say)
    from sro_kiosk.handout.planning import plan_of  # noqa: PLC0415 - as above

    plan = plan_of(document, opened.edition, say)
    if form == "html":
        from sro_kiosk.handout.html import as_html  # noqa: PLC0415 - as above

        return as_html(plan)
    from sro_kiosk.handout.pdf import as_pdf  # noqa: PLC0415 - as above

    return as_pdf(plan)


def _write(made: str | bytes, args: argparse.Namespace, form: str) -> None:
    """Write what was made; a page says itself that it is UTF-8, whatever standard output is."""
    if args.out is not None:
        from sro_kiosk.cli.handing_out import put  # noqa: PLC0415 - not for standard output

        data = made if isinstance(made, bytes) else f"{made}\n".encode()
        put(args.out, data, replace=args.replace)
    elif isinstance(made, bytes) or form == "html":
        sys.stdout.buffer.write(made if isinstance(made, bytes) else f"{made}\n".encode())
    else:
        print(made)
