"""The newest pack that loaded whole, kept where a power cut leaves the old one or the new one.

Unlike what is kept to save work, it is taken whatever has become of the files it was made from.
"""

import errno
import os
from pathlib import Path
from typing import NamedTuple

from sro_kiosk.content.kept_pack import MOST_BYTES, packed, unpacked
from sro_kiosk.content.model import Pack
from sro_kiosk.durable import write_durably
from sro_kiosk.keeping import read_own, unwrapped, wrapped


class Kept(NamedTuple):
    """A pack, and the identity of the files it was made from (`keeping.key_of`)."""

    key: bytes
    pack: Pack


class LastGood:
    """One file of one pack, in a folder that is there. One process may keep, any may find."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self) -> Kept | None:
        """What was kept last, its first pages ready; None where there is nothing to be trusted."""
        raw = read_own(self._path, MOST_BYTES)
        found = unwrapped(raw) if raw is not None else None
        if found is None:
            return None
        key, data = found
        pack = unpacked(data)
        return Kept(key, pack) if pack is not None else None

    def keep(self, key: bytes, pack: Pack) -> None:
        """Put a pack that has no problems in the place of the last; `OSError` where that fails.

        When this returns, it is on the disk. What is there already is not written again.
        """
        raw = wrapped(key, packed(pack))
        if len(raw) > MOST_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(self._path))
        if raw != read_own(self._path, MOST_BYTES):
            write_durably(self._path, raw)
