"""`sro-kiosk schema`: the JSON Schema of the content files, for editors."""

import argparse
from typing import Any

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode

NAME = "schema"
HELP = "print the JSON Schema of the content files, for editors"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing: there is one schema."""


def run(args: argparse.Namespace) -> ExitCode:  # noqa: ARG001 - as every command
    """Print the schema."""
    print(streams.json_text(whole_schema()))
    return ExitCode.DONE


def whole_schema() -> dict[str, Any]:
    """Describe every kind of file that people write: those of a pack, and notices."""
    from sro_kiosk.content.schema import json_schema  # noqa: PLC0415 - `--help` needs none of it
    from sro_kiosk.notices import Notice  # noqa: PLC0415 - as above

    return json_schema(Notice)
