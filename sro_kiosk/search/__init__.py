"""Finding words in a pack."""

from sro_kiosk.search.hit import Hit
from sro_kiosk.search.index import Index

__all__ = ["Hit", "Index"]
