"""Counts of the last minutes, in memory."""

from collections import Counter
from collections.abc import Mapping
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the store and its reader need no content
    from sro_kiosk.content import Address

VIEWED = "viewed"
MISSED = "missed"


class What(NamedTuple):
    """What is counted; a search without hits has no address."""

    kind: str
    address: str
    language: str


Batch = Mapping[What, int]


class Tally:
    """Counts in one thread and is emptied from another."""

    def __init__(self) -> None:
        self._counts: Counter[What] = Counter()
        self._lock = Lock()

    def viewed(self, address: "Address", language: str) -> None:
        """Count that a topic or a screen was shown to somebody."""
        self._count(What(VIEWED, str(address), language))

    def missed(self, language: str) -> None:
        """Count that a search found nothing; what was looked for is nobody's business."""
        self._count(What(MISSED, "", language))

    def take(self) -> Batch:
        """What was counted since the last time."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
        return taken

    @property
    def is_empty(self) -> bool:
        """Nothing was counted since the last time."""
        return not self._counts

    def _count(self, what: What) -> None:
        with self._lock:
            self._counts[what] += 1
