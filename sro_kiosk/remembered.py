"""Where an officer stopped reading, for the next session with the same key.

A file is named after the key's fingerprint and holds an address, a row, the size that the row was
chosen for, and a language: nothing else of what was read.
"""

import base64
import binascii
import hashlib
import re
from contextlib import suppress
from pathlib import Path

from sro_kiosk.content import Address
from sro_kiosk.durable import write_durably
from sro_kiosk.keeping import read_own
from sro_kiosk.navigation import Place, Seen

_MOST_AUTH = 64 * 1024
_MOST_PLACE = 256
_KEY = re.compile(rb"^publickey [!-~]{1,100} ([A-Za-z0-9+/=]{1,40000})$", re.MULTILINE)
_PLACE = re.compile(
    rb"([a-z0-9-]{1,48})(?:/([a-z0-9-]{1,48}))? "
    rb"([0-9]{1,6}) ([0-9]{1,4}) ([0-9]{1,4}) ([a-z]{2,3})\n"
)


def fingerprint_of(auth_info: str) -> str:
    """The fingerprint of the key in a file of sshd's (`ExposeAuthInfo`); empty without one."""
    try:
        with Path(auth_info).open("rb") as file:
            found = _KEY.search(file.read(_MOST_AUTH))
        return (
            hashlib.sha256(base64.b64decode(found[1], validate=True)).hexdigest() if found else ""
        )
    except (OSError, ValueError, binascii.Error):
        return ""


class Remembered:
    """The place of one key, in a folder that is there."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._file = folder / f"place-{fingerprint}"

    def find(self) -> Place | None:
        """Where this officer stopped; None where nobody knows or the file says nothing sensible."""
        raw = read_own(self._file, _MOST_PLACE)
        found = _PLACE.fullmatch(raw) if raw is not None else None
        if found is None:
            return None
        screen, topic, row, width, height, language = (
            part.decode("ascii") if part is not None else None for part in found.groups()
        )
        seen = Seen(str(language), int(width or 0), int(height or 0))
        return Place(Address(str(screen), topic), offset=int(row or 0), seen=seen)

    def keep(self, place: Place, language: str) -> None:
        """Remember a place; where that fails the next session begins at the beginning."""
        seen = place.seen or Seen(language, 80, 24)
        text = f"{place.address} {place.offset} {seen.width} {seen.height} {language}\n"
        with suppress(OSError):
            write_durably(self._file, text.encode("ascii"))
