"""Small numbers are hidden: one visitor's afternoon must not be read from a table.

Sums are made of what is shown, never of what is hidden, so no sum tells more than its parts do.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sro_kiosk.counts.store import Count
from sro_kiosk.counts.tally import What

FEW = 5


class Span(NamedTuple):
    """A number as far as it is shown: it lies between two others, which may be the same."""

    least: int
    most: int

    def __str__(self) -> str:
        if self == _HIDDEN:
            return f"<{FEW}"
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"


_HIDDEN = Span(1, FEW - 1)


class Total(NamedTuple):
    """What happened how often in all days together."""

    what: What
    number: Span


def span(count: int) -> Span:
    """A day's number as it may be shown."""
    return Span(count, count) if count >= FEW else _HIDDEN


def totals(counts: Iterable[Count]) -> list[Total]:
    """Sums over the days, largest first."""
    days: defaultdict[What, list[Span]] = defaultdict(list)
    for _, what, number in counts:
        days[what].append(span(number))
    found = [
        Total(what, Span(sum(day.least for day in spans), sum(day.most for day in spans)))
        for what, spans in days.items()
    ]
    return sorted(found, key=lambda total: (-sum(total.number), total.what))
