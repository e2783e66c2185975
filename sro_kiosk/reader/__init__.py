"""The reader as a machine of commands and lines."""

from sro_kiosk.reader.reader import Reader

__all__ = ["Reader"]
