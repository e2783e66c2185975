"""Files that save work in the next run and can be lost at any time.

A file is taken only when it was written whole, for the same key and by the same user. Where nothing
may be written, nothing is kept.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

MAGIC = b"sro-kiosk keeps 2"


def key_of(files: Iterable[os.stat_result], *parts: object) -> bytes:
    """What kept work depends on: the identity of files, and whatever else is given.

    The time of a file's last change of any kind counts: a copy may bring its old times with it, and
    what could not be read may be so after a change of permissions.
    """
    stamps = sorted(
        (file.st_dev, file.st_ino, file.st_mtime_ns, file.st_ctime_ns, file.st_size)
        for file in files
    )
    return repr((parts, stamps)).encode("unicode_escape")


def pack_files(folder: Path) -> list[os.stat_result]:
    """The files of a pack, two levels deep, but hidden ones; none where it cannot be read."""
    stats: list[os.stat_result] = []
    try:
        for entry in _entries(folder):
            stats.append(_stat(entry))
            if entry.is_dir():
                stats.extend(map(_stat, _entries(entry)))
    except OSError:
        return []
    return stats


def wrapped(key: bytes, data: bytes) -> bytes:
    """What a file says that keeps data for a key."""
    return b"\n".join((MAGIC, key, _checksum(key, data), data))


def unwrapped(raw: bytes) -> tuple[bytes, bytes] | None:
    """The key and the data that a file keeps, if it is whole."""
    magic, _, rest = raw.partition(b"\n")
    key, _, rest = rest.partition(b"\n")
    checksum, _, data = rest.partition(b"\n")
    return (key, data) if magic == MAGIC and checksum == _checksum(key, data) else None


def read_own(path: Path, most_bytes: int) -> bytes | None:
    """A file of this user; None for a larger one, a link, or whatever cannot be read."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        found = os.fstat(file)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            return None
        if found.st_size > most_bytes:
            return None
        with os.fdopen(file, "rb", closefd=False) as stream:
            return stream.read(most_bytes)
    except OSError:
        return None
    finally:
        os.close(file)


class Keeper:
    """A folder with at most `most_files` files of `most_bytes`; the oldest give way."""

    def __init__(self, folder: Path, *, most_bytes: int, most_files: int) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._most_files = most_files

    def find(self, key: bytes) -> bytes | None:
        """What was kept for this key, or None."""
        raw = read_own(self._path(key), self._most_bytes)
        kept = unwrapped(raw) if raw is not None else None
        return kept[1] if kept is not None and kept[0] == key else None

    def keep(self, key: bytes, data: bytes) -> bool:
        """Keep something; False where that cannot be."""
        packed = wrapped(key, data)
        if len(packed) > self._most_bytes:
            return False
        path = self._path(key)
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
            with os.fdopen(file, "wb") as stream:
                stream.write(packed)
            draft.replace(path)
            self._forget_oldest()
        except OSError:
            return False
        return True

    def _path(self, key: bytes) -> Path:
        return self._folder / f"{crc32(key):08x}.kept"

    def _forget_oldest(self) -> None:
        kept = sorted(self._folder.glob("*.kept"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[: -self._most_files]:
            path.unlink(missing_ok=True)


def _checksum(key: bytes, data: bytes) -> bytes:
    return b"%08x" % crc32(data, crc32(key))


def _entries(folder: str | os.PathLike[str]) -> list[os.DirEntry[str]]:
    """What a pack may be made of: editors keep hidden files beside it."""
    with os.scandir(folder) as found:
        return [entry for entry in found if not entry.name.startswith(".")]


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    """What an entry is; a link that leads nowhere is itself."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)
