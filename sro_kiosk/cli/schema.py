"""`sro-kiosk schema`: the JSON Schema of the content files, for editors."""

import argparse

from sro_kiosk.errors import ExitCode

NAME = "schema"
HELP = "print the JSON Schema of the content files, for editors"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing: there is one schema."""


def run(args: argparse.Namespace) -> ExitCode:  # noqa: ARG001 - as every command
    """Print the schema."""
    import json  # noqa: PLC0415 - `--help` needs none of it

    from sro_kiosk.content import json_schema  # noqa: PLC0415 - as above

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return ExitCode.DONE
