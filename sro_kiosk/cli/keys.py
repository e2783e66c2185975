"""`sro-kiosk keys`: what every key does, from the one registry."""

import argparse
from collections.abc import Iterator

from sro_kiosk.errors import ExitCode

NAME = "keys"
HELP = "print what every key does, in every mode"

_WIDTH = 76


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing: there is one table."""


def run(args: argparse.Namespace) -> ExitCode:  # noqa: ARG001 - as every command
    """Print the table."""
    print("\n".join(_lines()))
    return ExitCode.DONE


def _lines() -> Iterator[str]:
    from textwrap import wrap  # noqa: PLC0415 - `--help` needs none of it

    from sro_kiosk.keys import COMMANDS, commands_of  # noqa: PLC0415 - as above
    from sro_kiosk.settings import Mode  # noqa: PLC0415 - as above

    shown = max(len(command.shown) for command in COMMANDS) + 2
    label = max(len(command.label) for command in COMMANDS) + 2
    modes = [mode for mode in Mode if commands_of(mode)]
    for number, mode in enumerate(modes):
        yield from ([""] if number else [])
        yield f"Keys in mode {mode}"
        yield ""
        for command in commands_of(mode):
            first = f"  {command.shown:{shown}}{command.label:{label}}"
            text = wrap(command.told_in(mode), _WIDTH - len(first))
            yield first + text[0]
            yield from (" " * len(first) + line for line in text[1:])
