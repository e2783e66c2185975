"""`sro-kiosk find`: where words are said, best first."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from sro_kiosk.cli import streams
from sro_kiosk.cli.opening import open_pack
from sro_kiosk.cli.parsing import number
from sro_kiosk.errors import ExitCode

if TYPE_CHECKING:  # `--help` loads no content
    from sro_kiosk.search import Hit

NAME = "find"
HELP = "find words on all screens, best first"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the words and the form of the answer."""
    parser.add_argument("words", metavar="WORDS", nargs="+", help="words, or beginnings of words")
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text for people (the default), json for programs",
    )
    parser.add_argument(
        "--limit", metavar="N", type=number(1, 1000), default=20, help="at most so many hits (20)"
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Print the hits; the answer is no when there is none."""
    from sro_kiosk.search import Index  # noqa: PLC0415 - `--help` needs none of it

    opened = open_pack(args)
    words = " ".join(args.words)
    with closing(Index.build(opened.edition)) as index:
        hits = index.find(words, args.limit)
        meant = "" if hits else index.suggest(words)
    if args.format == "json":
        print(_as_json(hits))
    elif hits:
        print("\n\n".join(map(_as_text, hits)))
    opened.tell_problems()
    if hits:
        return ExitCode.DONE
    streams.tell(f"nothing found; {f'try: {meant}' if meant else 'try fewer or shorter words'}")
    return ExitCode.NO


def _as_text(hit: "Hit") -> str:
    title = hit.title if hit.title == hit.screen_title else f"{hit.screen_title}: {hit.title}"
    snippet = "".join(text for text, _ in hit.snippet)
    return "\n".join(filter(None, (f"{hit.address}  {title}", f"  {snippet}" if snippet else "")))


def _as_json(hits: Sequence["Hit"]) -> str:
    """Write a list of hits; `snippet` is text in parts, of which some match."""
    rows = [
        {
            "address": str(hit.address),
            "title": hit.title,
            "screen_title": hit.screen_title,
            "snippet": [{"text": text, "matched": matched} for text, matched in hit.snippet],
        }
        for hit in hits
    ]
    return streams.json_text(rows)
