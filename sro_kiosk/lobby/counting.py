"""Counts what visitors read, where the operator wants that: addresses, and nothing else."""

from sro_kiosk.content import Address
from sro_kiosk.counts import Tally
from sro_kiosk.reader import Reader
from sro_kiosk.reader.finding import Finding


class Counting:
    """Looks at the reader after each thing a visitor does, if kiosk.toml says so."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._seen: Address | None = None
        self._finding: tuple[Finding, str] | None = None

    def look(self, reader: Reader) -> None:
        """Count an address when it has come into view, and a search when it has ended."""
        if not reader.scene.kiosk.lobby.counts:
            return
        if reader.finding is None:
            self._end_search()
        else:
            self._finding = reader.finding, reader.language
        if reader.place.address != self._seen:
            self._seen = reader.place.address
            self._tally.viewed(self._seen, reader.language)

    def close(self) -> None:
        """The visitor has gone."""
        self._end_search()
        self._seen = None

    def _end_search(self) -> None:
        finding, self._finding = self._finding, None
        if finding is not None and finding[0].found_nothing:
            self._tally.missed(finding[1])
