"""Writes a kiosk's files below a folder, as they stand under /: all of them, or none."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sro_kiosk.content.text import safe
from sro_kiosk.durable import write_durably
from sro_kiosk.errors import KioskError
from sro_kiosk.setup.files import text_of
from sro_kiosk.setup.measures import File, Mask

NOWHERE = "/dev/null"
_READABLE = 0o644  # the kiosk's own user reads some of them


def write_below(folder: Path, files: Sequence[File | Mask]) -> list[Path]:
    """Write what is not there yet and return its paths; `KioskError` where something else is."""
    new: list[tuple[Path, File | Mask]] = []
    for file in files:
        path = folder / file.path
        if not os.path.lexists(path):
            new.append((path, file))
        elif not _is_already(path, file):
            raise KioskError(
                f"{safe(str(path))} is there and differs; nothing was written. Compare them, then "
                "move it away or name another folder"
            )
    for number, (path, file) in enumerate(new, start=1):
        try:
            _write(path, file)
        except OSError as error:
            for made, _ in new[:number]:
                with suppress(OSError):
                    made.unlink(missing_ok=True)
            reason = (error.strerror or "no reason given").lower()
            raise KioskError(
                f"cannot write {safe(str(path))}: {reason}; nothing was written. "
                "Name another folder"
            ) from None
    return [path for path, _ in new]


def _is_already(path: Path, file: File | Mask) -> bool:
    try:
        if isinstance(file, Mask):
            return path.is_symlink() and path.readlink() == Path(NOWHERE)
        return not path.is_symlink() and path.read_bytes() == text_of(file).encode()
    except OSError:
        return False


def _write(path: Path, file: File | Mask) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(file, Mask):
        path.symlink_to(NOWHERE)
    else:
        write_durably(path, text_of(file).encode())
        path.chmod(_READABLE)
