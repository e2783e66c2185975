"""What the doctor found, and how it looks around without ever stumbling."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from sro_kiosk.content.text import safe

_LONGEST_VALUE = 120
_LONGEST_FILE = 64 * 1024


class Finding(NamedTuple):
    """One thing, what it is, what follows from it, and what to do about it where it is wrong."""

    name: str
    value: str
    why: str = ""
    mend: str = ""


def variable(environ: Mapping[str, str], name: str) -> str:
    """A variable of the environment as it may be shown; whoever set it may mean harm."""
    value = environ.get(name)
    if value is None:
        return "not set"
    return presentable(value) if value else "empty"


def presentable(text: str) -> str:
    """A text of unknown origin on one line, cut, without what drives a terminal."""
    shown = safe(text)
    return shown if len(shown) <= _LONGEST_VALUE else f"{shown[:_LONGEST_VALUE]}..."


def read_file(path: str | Path) -> str:
    """The beginning of a small file; empty where there is none or it cannot be read."""
    return read_bytes(path).decode("utf-8", errors="replace")


def read_bytes(path: str | Path) -> bytes:
    """As `read_file`, for what is no text."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            return file.read(_LONGEST_FILE)
    except (OSError, ValueError):
        return b""


def can_write(folder: Path) -> bool:
    """Whether the folder, or the nearest that is there above it, takes new files."""
    for place in (folder, *folder.parents):
        try:
            if place.exists():
                return place.is_dir() and os.access(place, os.W_OK | os.X_OK)
        except (OSError, ValueError):
            return False
    return False
