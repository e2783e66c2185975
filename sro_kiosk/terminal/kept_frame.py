"""The first screen of the last run, kept to be painted before anything else is loaded.

A frame is the bytes that draw it on an empty screen. It is shown only for the same key (pack, size,
theme, language, version …), whole, and if it holds nothing but text, moves and colors: a file is no
way to drive a terminal. Where nothing may be written, nothing is kept.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

MAGIC = b"sro-kiosk frame 1"
MOST_BYTES = 64 * 1024
MOST_FILES = 16

# Text without controls, line moves, and CSI sequences that move, color or erase.
_HARMLESS = re.compile(r"(?:[^\x00-\x1f\x7f-\x9f]|[\r\n\x08]|\x1b\[[0-9;]*[ABCDGHJKXdfm])*")


def key_of(files: Iterable[os.stat_result], *parts: object) -> bytes:
    """What a frame depends on: the identity of the pack's files, and whatever else is given."""
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


class KeptFrames:
    """A folder with at most `MOST_FILES` frames."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: bytes) -> bytes | None:
        """The frame of this key, or None where there is none that may be shown."""
        try:
            file = os.open(self._path(key), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            return None
        with os.fdopen(file, "rb") as stream:
            stat = os.fstat(stream.fileno())
            if stat.st_uid != os.geteuid() or stat.st_size > MOST_BYTES:
                return None
            try:
                return _unpacked(stream.read(MOST_BYTES), key)
            except OSError:
                return None

    def keep(self, key: bytes, frame: bytes) -> bool:
        """Keep a frame; False where that cannot be."""
        packed = b"\n".join((MAGIC, key, b"%08x" % crc32(frame), frame))
        if len(packed) > MOST_BYTES or not _is_harmless(frame):
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
        return self._folder / f"{crc32(key):08x}.frame"

    def _forget_oldest(self) -> None:
        kept = sorted(self._folder.glob("*.frame"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-MOST_FILES]:
            path.unlink(missing_ok=True)


def _unpacked(packed: bytes, key: bytes) -> bytes | None:
    """The frame in a file's bytes, if they are whole and made for this key."""
    magic, _, rest = packed.partition(b"\n")
    found, _, rest = rest.partition(b"\n")
    checksum, _, frame = rest.partition(b"\n")
    whole = magic == MAGIC and found == key and checksum == b"%08x" % crc32(frame)
    return frame if whole and _is_harmless(frame) else None


def _is_harmless(frame: bytes) -> bool:
    try:
        text = frame.decode()
    except UnicodeDecodeError:
        return False
    return _HARMLESS.fullmatch(text) is not None
