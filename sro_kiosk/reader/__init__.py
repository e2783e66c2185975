"""The reader as a machine of commands and lines."""

from sro_kiosk.reader.opening import Opening
from sro_kiosk.reader.reader import Reader

__all__ = ["Opening", "Reader"]
