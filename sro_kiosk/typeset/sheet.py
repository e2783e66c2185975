"""A page set for one width: its lines, and what its numbers open."""

from collections.abc import Sequence
from dataclasses import dataclass

from sro_kiosk.typeset.inline import Target
from sro_kiosk.typeset.lines import Line


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines of a page; target n is `targets[n - 1]`; `anchors` are the rows where topics begin.

    The first `numbered` targets show their number.
    """

    lines: tuple[Line, ...]
    targets: tuple[Target, ...] = ()
    anchors: tuple[tuple[str, int], ...] = ()
    numbered: int = 0

    def below(self, head: Sequence[Line]) -> "Sheet":
        """The same page below other lines."""
        anchors = tuple((topic, row + len(head)) for topic, row in self.anchors)
        return Sheet((*head, *self.lines), self.targets, anchors, self.numbered)

    def rows_of(self, target: int) -> tuple[int, int] | None:
        """The first and the last row that show this target; None where none does."""
        rows = [
            row
            for row, line in enumerate(self.lines)
            if any(span.target == target for span in line)
        ]
        return (rows[0], rows[-1]) if rows else None

    def stops(self) -> tuple[int, ...]:
        """The numbered targets in the order in which they are read; those beside the page last."""
        seen = dict.fromkeys(
            span.target for line in self.lines for span in line if 0 < span.target <= self.numbered
        )
        return (*seen, *(n for n in range(1, self.numbered + 1) if n not in seen))

    def row_of_topic(self, topic: str) -> int:
        """The row where a topic begins."""
        return dict(self.anchors).get(topic, 0)

    def rows_of_topic(self, topic: str) -> int:
        """How many rows a topic takes, with the blank ones after it."""
        starts = [*(row for _, row in self.anchors), len(self.lines)]
        begin = self.row_of_topic(topic)
        return max(1, next((row for row in starts if row > begin), begin + 1) - begin)

    def topic_at(self, row: int) -> str | None:
        """The topic that this row belongs to."""
        return next((topic for topic, start in reversed(self.anchors) if start <= row), None)
