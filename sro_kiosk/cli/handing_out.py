"""A file that somebody asked for: written whole or not at all, never over another by mistake."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from stat import S_IMODE, S_ISREG

from sro_kiosk.content.text import safe
from sro_kiosk.errors import KioskError

_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS}  # as on a USB stick


def put(path: Path, data: bytes, *, replace: bool) -> None:
    """Write the file; `KioskError` where it cannot be, or another is there and may not be replaced.

    A file that says the same already is left as it is. A link is followed.
    """
    name = safe(str(path))
    try:
        target = Path(os.path.realpath(path))
        there = target.stat() if os.path.lexists(target) else None
        if there is not None and not S_ISREG(there.st_mode):
            raise KioskError(f"{name} is no file that can be replaced: name another")
        if there is not None and _holds(target, data, there):
            return
        _put(target, data, there if replace else None)
    except FileExistsError:
        raise KioskError(
            f"{name} is there and differs; nothing was written. Name another file, or add --replace"
        ) from None
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise KioskError(f"cannot write {name}: {reason}; name another file") from None
    except ValueError:  # a null character
        raise KioskError(f"{name} is no name of a file: name another") from None


def _holds(path: Path, data: bytes, there: os.stat_result) -> bool:
    return there.st_size == len(data) and path.read_bytes() == data


def _put(path: Path, data: bytes, there: os.stat_result | None) -> None:
    """Put a file in place of the one that is `there`; `FileExistsError` if one came meanwhile."""
    draft = path.with_name(f".sro-kiosk-{token_hex(8)}.draft")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        with os.fdopen(os.open(draft, flags, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            if there is not None:
                os.fchmod(file.fileno(), S_IMODE(there.st_mode))
            os.fsync(file.fileno())
        if there is None:
            _name_new(draft, path)
        else:
            draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _name_new(draft: Path, path: Path) -> None:
    """A hard link never takes another file's name; where there are none, a look must do."""
    try:
        path.hardlink_to(draft)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        if os.path.lexists(path):
            raise FileExistsError from None
        draft.replace(path)
