"""Puts a PIN into kiosk.toml and leaves every other byte as it was.

TOML can hold lines that only look like others, in texts of several lines. So every place where the
PIN may go is tried, and what the parser then reads decides.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import tomli

from sro_kiosk.content import files
from sro_kiosk.content.decode import decode
from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.text import safe
from sro_kiosk.durable import write_durably
from sro_kiosk.errors import KioskError

NAME = "kiosk.toml"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MOST_PLACES = 50  # tried: an honest file has one or two
_PIN = re.compile(
    r"""^[ \t]*(?:pin|"pin"|'pin')[ \t]*=[ \t]*("[^"\r\n]*"|'[^'\r\n]*')""", re.MULTILINE
)
_TABLE = re.compile(r"""^[ \t]*\[[ \t]*(?:staff|"staff"|'staff')[ \t]*\][^\r\n]*""", re.MULTILINE)


def write_pin(folder: Path, kept: str) -> None:
    """Write a kept PIN into the kiosk.toml of a content folder; `KioskError` tells why not."""
    where = safe(str(folder / NAME))
    try:
        text, document = files.read_toml(folder, NAME)
    except files.UnreadableError as error:
        raise KioskError(f"{where}: {error}") from None
    edited = with_pin(text, document, kept)
    if edited is None:
        raise KioskError(
            f"{where}: staff: is no table [staff] with lines of its own: do it by hand"
        )
    if decode(tomli.loads(edited), Kiosk)[1]:
        raise KioskError(f"{where}: has other problems: mend them first; see: sro-kiosk check")
    try:
        _replace((folder / NAME).resolve(), edited.encode())
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise KioskError(f"{where}: cannot be written ({reason}): do it as its owner") from None


def with_pin(text: str, document: dict[str, Any], kept: str) -> str | None:
    """The text of a document with this PIN; None where [staff] is written in an unusual way."""
    staff = document.get("staff", {})
    if not isinstance(staff, dict):
        return None
    wanted = {**document, "staff": {**staff, "pin": kept}}
    for edited in islice(_edits(text, f'"{kept}"'), _MOST_PLACES):
        with suppress(tomli.TOMLDecodeError):
            if tomli.loads(edited) == wanted:
                return edited
    return None


def _edits(text: str, value: str) -> Iterator[str]:
    """Everything that may be meant: another value, a line in a table, a new table."""
    for found in _PIN.finditer(text):
        yield text[: found.start(1)] + value + text[found.end(1) :]
    end = "\r\n" if "\r\n" in text else "\n"
    for found in _TABLE.finditer(text):
        yield f"{text[: found.end()]}{end}pin = {value}{text[found.end() :]}"
    gap = "" if text.endswith("\n") else end
    yield f"{text}{gap}{end}[staff]{end}pin = {value}{end}"


def _replace(path: Path, data: bytes) -> None:
    with path.open("rb") as file:
        mark = file.read(3)
        like = os.fstat(file.fileno())
    write_durably(path, (mark if mark == _BYTE_ORDER_MARK else b"") + data, like)
