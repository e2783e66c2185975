"""`sro-kiosk schema`: the JSON Schema of the content files, for editors."""

import argparse

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode

NAME = "schema"
HELP = "print the JSON Schema of the content files, for editors"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing: there is one schema."""


def run(args: argparse.Namespace) -> ExitCode:  # noqa: ARG001 - as every command
    """Print the schema."""
    from sro_kiosk.content.schema import json_schema  # noqa: PLC0415 - `--help` needs none of it

    print(streams.json_text(json_schema()))
    return ExitCode.DONE
