"""`sro-kiosk check`: every problem of a folder of content or of notices, one line each."""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode, KioskError
from sro_kiosk.folders import NOTICES, find_folder

if TYPE_CHECKING:
    from sro_kiosk.content.problems import Problem

NAME = "check"
HELP = "tell every problem of a content folder, with file, line and key"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder and the form of the answer."""
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help="the content folder")
    parser.add_argument(
        "--notices",
        action="store_true",
        help="check notices: those in DIR, or else this machine's",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="give advice too: old reviews and notices, missing sources, long paragraphs, "
        "untranslated texts",
    )
    parser.add_argument(
        "--format",
        choices=list(_FORMATS),
        default="text",
        help="text for people, json for programs, github for notes on a pull request",
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Print the problems; the answer is no when there is any."""
    now = dt.datetime.now().astimezone()
    folder, found = (_notices if args.notices else _content)(args, now)
    problems = [replace(problem, file=_from_here(folder / problem.file)) for problem in found]
    for line in _FORMATS[args.format](problems):
        print(line)
    print(_summary(_from_here(folder), problems), file=sys.stderr)
    return ExitCode.NO if problems else ExitCode.DONE


def _content(args: argparse.Namespace, now: dt.datetime) -> tuple[Path, Sequence["Problem"]]:
    from sro_kiosk.content.check import RULES, check, strict  # noqa: PLC0415 - `--help` needs none

    folder = find_folder(args.folder or args.content, os.environ)
    return folder, check(folder, strict(now.date()) if args.strict else RULES)


def _notices(args: argparse.Namespace, now: dt.datetime) -> tuple[Path, Sequence["Problem"]]:
    from sro_kiosk.content.files import is_folder  # noqa: PLC0415 - as above
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above
    from sro_kiosk.notices import read_board  # noqa: PLC0415 - as above

    folder: Path = args.folder or NOTICES
    if not is_folder(folder):
        raise KioskError(f"there is no folder of notices {safe(str(folder))}: make it")
    board = read_board(folder)
    return folder, [*board.problems, *(board.over(now) if args.strict else ())]


def _from_here(path: Path) -> str:
    """Name a file so that an editor opens it from the current folder."""
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above

    try:
        relative = os.path.relpath(path)
    except OSError:  # the current folder is gone
        relative = ".."
    return safe(str(path) if relative.startswith("..") else relative)


def _summary(folder: str, problems: Sequence["Problem"]) -> str:
    count = f"{len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}"
    if problems and find_spec("tree_sitter_toml") is None:
        return f"{folder}: {count}; for line numbers: pip install 'sro-kiosk[authors]'"
    return f"{folder}: {count}"


def _as_text(problems: Sequence["Problem"]) -> list[str]:
    return [str(problem) for problem in problems]


def _as_json(problems: Sequence["Problem"]) -> list[str]:
    return [streams.json_text([asdict(problem) for problem in problems])]


def _as_github(problems: Sequence["Problem"]) -> list[str]:
    """Write workflow commands: https://docs.github.com/actions/reference/workflow-commands."""
    return [_github_error(problem) for problem in problems]


def _github_error(problem: "Problem") -> str:
    named = {
        "file": problem.file,
        "line": problem.line,
        "col": problem.column,
        "title": problem.key,
    }
    properties = [
        f"{name}={_github_data(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in named.items()
        if value
    ]
    return f"::error {','.join(properties)}::{_github_data(problem.message)}"


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


_FORMATS: dict[str, Callable[[Sequence["Problem"]], list[str]]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
