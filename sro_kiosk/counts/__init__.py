"""How often topics are read, by day: no visitor, no hour and no word that anybody typed is kept."""

from sro_kiosk.counts.hiding import FEW, Span, Total, span, totals
from sro_kiosk.counts.store import FILE, MOST_DAYS, Count, CountStore
from sro_kiosk.counts.tally import MISSED, VIEWED, Batch, Tally, What

__all__ = [
    "FEW",
    "FILE",
    "MISSED",
    "MOST_DAYS",
    "VIEWED",
    "Batch",
    "Count",
    "CountStore",
    "Span",
    "Tally",
    "Total",
    "What",
    "span",
    "totals",
]
