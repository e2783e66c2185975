"""."""

from sro_kiosk.content.problems import NOWHERE, Key, Place, Spot


class _Nowhere:
    def place(self, key: Key, spot: Spot) -> Place:
        return NOWHERE


def locate(text: str) -> _Nowhere:
    return _Nowhere()
