"""Files that a power cut leaves either as they were or as they were to be, never in between."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

_DRAFT = ".draft"


def write_durably(path: Path, data: bytes, like: os.stat_result | None = None) -> None:
    """Put `data` in the place of a file; when this returns, it is on the disk. `OSError` if not.

    The file is for its owner alone, or for those whom a file `like` it is for. Only one process may
    write it: a draft that an earlier one left behind is written over.
    """
    draft = path.with_name(path.name + _DRAFT)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        with os.fdopen(os.open(draft, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            if like is not None:
                os.fchown(file.fileno(), like.st_uid, like.st_gid)
                os.fchmod(file.fileno(), S_IMODE(like.st_mode))
            os.fsync(file.fileno())
        draft.replace(path)
        _sync_folder(path.parent)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """A name is on the disk only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
