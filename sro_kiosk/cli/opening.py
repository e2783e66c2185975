"""Opening the pack that a command is about."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sro_kiosk.cli import streams
from sro_kiosk.errors import KioskError, UnknownAddress
from sro_kiosk.folders import find_folder

if TYPE_CHECKING:  # a command imports content only when it runs
    from sro_kiosk.content import Address, Edition, Pack

Read = Callable[[Path], tuple["Pack", int]]
"""Reads a folder: a pack, and the number of its problems."""


class Opened(NamedTuple):
    """A pack in the language asked for."""

    folder: Path
    pack: "Pack"
    edition: "Edition"
    problems: int

    def tell_problems(self) -> None:
        """Tell staff that something is wrong with the content, and how to hear what."""
        from sro_kiosk.content.text import safe  # noqa: PLC0415 - most content has no problems

        if self.problems:
            count = f"{self.problems} problem{'' if self.problems == 1 else 's'}"
            where = safe(str(self.folder))
            streams.tell(f"the content has {count}; see: sro-kiosk check {where}")

    def address(self, text: str) -> "Address":
        """Read an address that must exist."""
        from sro_kiosk.content import Address  # noqa: PLC0415 - as above

        address = Address.parse(text)
        try:
            self.edition.find(address)
        except UnknownAddress as error:
            self.tell_problems()  # that may be why
            hint = "" if str(error).endswith("?") else "; sro-kiosk show lists them all"
            raise UnknownAddress(f"{error}{hint}") from None
        return address


def read_pack(folder: Path) -> tuple["Pack", int]:
    """Read a content folder: what can be shown of it, and the number of its problems."""
    from sro_kiosk.content.load import load  # noqa: PLC0415 - `--help` needs none of it

    loaded = load(folder)
    return loaded.pack, len(loaded.problems)


def open_pack(args: argparse.Namespace, read: Read = read_pack) -> Opened:
    """Read the content folder; what cannot be shown of it is left out."""
    folder = find_folder(args.content, os.environ)
    pack, problems = read(folder)
    if args.lang is not None and args.lang not in pack.editions:
        from sro_kiosk.content.text import shown  # noqa: PLC0415 - a right command line needs none

        known = ", ".join(pack.editions)
        raise KioskError(f"the content is not in language {shown(args.lang)}: choose from {known}")
    return Opened(folder, pack, pack.edition(args.lang), problems)
