"""Reads the files of a folder that anybody may have filled.

It never hangs, never follows a link out of the folder, never takes in more than it can hold.
"""

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import tomli

from sro_kiosk.content.problems import NOWHERE, Place

MOST_BYTES = 1024 * 1024
MOST_ENTRIES = 1000  # of one folder


class UnreadableError(Exception):
    """Why a file cannot be read, and what to do about it; `place` is the parser's."""

    def __init__(self, message: str, place: Place = NOWHERE) -> None:
        super().__init__(message)
        self.place = place


class MissingError(UnreadableError):
    """There is no such file."""


def read_toml(folder: Path, name: str) -> tuple[str, dict[str, Any]]:
    """Read one file of the folder: its text, and the document it is."""
    text = read_text(folder, name)
    try:
        return text, tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        message = f"is not valid TOML: {error.msg[:1].lower()}{error.msg[1:]}"
        raise UnreadableError(message, (error.lineno, error.colno)) from None
    except RecursionError:
        raise UnreadableError("is nested too deeply: write plain tables") from None
    except ValueError:  # Python reads no number of thousands of digits
        raise UnreadableError("holds a number that is far too long: shorten it") from None


def read_text(folder: Path, name: str) -> str:
    """Read one file of the folder as UTF-8 text."""
    try:
        if not (folder / name).resolve().is_relative_to(folder.resolve()):
            raise UnreadableError(
                "is a link that leads out of its folder: put the file itself here"
            )
        raw = _read_bytes(folder / name)
    except FileNotFoundError:
        raise MissingError("is missing") from None
    except (
        OSError,
        RuntimeError,
        ValueError,
    ) as error:  # RuntimeError: links in a circle; ValueError: a null in a name
        reason = getattr(error, "strerror", None) or "its name or link leads nowhere"
        raise UnreadableError(
            f"cannot be read ({reason.lower()}): check what it is and its permissions"
        ) from None
    if len(raw) > MOST_BYTES:
        raise UnreadableError(
            f"is larger than {MOST_BYTES // 1024} KiB: split it into several screens"
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableError(f"is not UTF-8 text (line {line}): save it as UTF-8") from None


def is_folder(path: Path) -> bool:
    """Whether there is a folder that may be looked into; a name that cannot be is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def entries(folder: Path) -> Iterator[Path]:
    """What lies in a folder, sorted, without hidden files; nothing when it cannot be listed."""
    try:
        with os.scandir(folder) as found:
            names = [entry.name for entry in islice(found, MOST_ENTRIES)]
    except OSError:
        return
    for name in sorted(names):
        if not name.startswith("."):
            yield folder / name


def _read_bytes(path: Path) -> bytes:
    # Not blocking: a named pipe would wait for its writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise UnreadableError("is no regular file: put a text file here")
        return file.read(MOST_BYTES + 1)
