"""The first screen of the last run, kept to be painted before anything else is loaded.

A frame is the bytes that draw it on an empty screen. It is shown only if it holds nothing but text,
moves and colors: a file is no way to drive a terminal.
"""

import re
from pathlib import Path

from sro_kiosk.keeping import Keeper

MOST_BYTES = 64 * 1024
MOST_FRAMES = 16

# Text without controls, line moves, and CSI sequences that move, color or erase.
_HARMLESS = re.compile(r"(?:[^\x00-\x1f\x7f-\x9f]|[\r\n\x08]|\x1b\[[0-9;]*[ABCDGHJKXdfm])*")


class KeptFrames:
    """Frames of a few packs, sizes and themes."""

    def __init__(self, folder: Path) -> None:
        self._keeper = Keeper(folder, most_bytes=MOST_BYTES, most_files=MOST_FRAMES)

    def find(self, key: bytes) -> str | None:
        """The frame of this key, or None where there is none that may be shown."""
        data = self._keeper.find(key)
        try:
            frame = data.decode() if data is not None else None
        except UnicodeDecodeError:
            return None
        return frame if frame and _HARMLESS.fullmatch(frame) else None

    def keep(self, key: bytes, frame: str) -> bool:
        """Keep a frame; False where that cannot be."""
        return bool(_HARMLESS.fullmatch(frame)) and self._keeper.keep(key, frame.encode())
