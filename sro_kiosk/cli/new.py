"""`sro-kiosk new`: a small, complete, valid content folder to start from."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from sro_kiosk.cli.schema import whole_schema
from sro_kiosk.errors import ExitCode, KioskError

NAME = "new"
HELP = "write a small, complete content folder to start from"

_REVIEWED = "2000-01-31"  # stands in the starter files for the day they are written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder to write."""
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help="the folder; it may not hold files"
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Write the files and name each one."""
    folder: Path = args.folder
    try:
        if folder.exists() and any(folder.iterdir()):
            raise KioskError(f"{_named(folder)} is not empty: name a new folder")
        for name, text in _files().items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
            print(_named(path))
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise KioskError(f"cannot write {_named(folder)}: {reason}") from None
    print(f"Read it with: sro-kiosk --content {_named(folder)}", file=sys.stderr)
    return ExitCode.DONE


def _files() -> dict[str, str]:
    """Read the starter pack, and add the schema that its first lines name."""
    import json  # noqa: PLC0415 - `--help` needs none of it

    from sro_kiosk.content import starter  # noqa: PLC0415 - as above

    today = dt.datetime.now().astimezone().date().isoformat()
    files = {name: text.replace(_REVIEWED, today) for name, text in starter.files().items()}
    return {**files, "schema.json": json.dumps(whole_schema(), indent=2, ensure_ascii=False) + "\n"}


def _named(path: Path) -> str:
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above

    return safe(str(path))
