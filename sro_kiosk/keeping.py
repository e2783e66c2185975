"""Files that save work in the next run and can be lost at any time.

A file is taken only when it was written whole, for the same key and by the same user. Where nothing
may be written, nothing is kept.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

MAGIC = b"sro-kiosk keeps 1"


def key_of(files: Iterable[os.stat_result], *parts: object) -> bytes:
    """What kept work depends on: the identity of files, and whatever else is given."""
    stamps = sorted((stat.st_dev, stat.st_ino, stat.st_mtime_ns, stat.st_size) for stat in files)
    return repr((parts, stamps)).encode("unicode_escape")


def pack_files(folder: Path) -> list[os.stat_result]:
    """The files of a pack, two levels deep; none where it cannot be read."""
    stats: list[os.stat_result] = []
    try:
        for entry in os.scandir(folder):
            stats.append(entry.stat())
            if entry.is_dir():
                stats.extend(inner.stat() for inner in os.scandir(entry))
    except OSError:
        return []
    return stats


class Keeper:
    """A folder with at most `most_files` files of `most_bytes`; the oldest give way."""

    def __init__(self, folder: Path, *, most_bytes: int, most_files: int) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._most_files = most_files

    def find(self, key: bytes) -> bytes | None:
        """What was kept for this key, or None."""
        try:
            file = os.open(self._path(key), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            return None
        with os.fdopen(file, "rb") as stream:
            stat = os.fstat(stream.fileno())
            if stat.st_uid != os.geteuid() or stat.st_size > self._most_bytes:
                return None
            try:
                return _unpacked(stream.read(self._most_bytes), key)
            except OSError:
                return None

    def keep(self, key: bytes, data: bytes) -> bool:
        """Keep something; False where that cannot be."""
        packed = b"\n".join((MAGIC, key, b"%08x" % crc32(data), data))
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


def _unpacked(packed: bytes, key: bytes) -> bytes | None:
    """What a file holds, if it is whole and was made for this key."""
    magic, _, rest = packed.partition(b"\n")
    found, _, rest = rest.partition(b"\n")
    checksum, _, data = rest.partition(b"\n")
    whole = magic == MAGIC and found == key and checksum == b"%08x" % crc32(data)
    return data if whole else None
