"""Finding words in a pack."""

from sro_kiosk.search.hit import Hit

__all__ = ["Hit"]
