"""The rows of the tables, and what is to be reached."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import median

from tests.bench.visit import Samples

READER, STOCK = "sro-kiosk", "stock Textual"
MEGABYTE = 1 << 20

Values = Mapping[str, float]
"""The medians of one row, by program."""


@dataclass(frozen=True)
class Row:
    """One number that is compared."""

    id: str
    label: str
    unit: str = "bytes"
    most: float | None = None
    of_stock: float | None = None
    above_stock: float | None = None

    @property
    def goal(self) -> str:
        """What is to be reached, in words."""
        goals = [
            f"≤ {self.show(self.most)}" if self.most is not None else "",
            f"≤ {self.of_stock:g} of stock" if self.of_stock is not None else "",
            f"≤ stock + {self.show(self.above_stock)}" if self.above_stock is not None else "",
        ]
        return ", ".join(filter(None, goals))

    def is_reached(self, values: Values) -> bool | None:
        """Whether it is; None when that cannot be said."""
        reader, stock = values.get(READER), values.get(STOCK)
        if not self.goal or reader is None:
            return None
        bounds = [self.most]
        if stock is not None:
            bounds.append(None if self.of_stock is None else stock * self.of_stock)
            bounds.append(None if self.above_stock is None else stock + self.above_stock)
        return all(reader <= bound for bound in bounds if bound is not None)

    def show(self, value: float) -> str:
        """Write a value with its unit."""
        match self.unit:
            case "ms":
                return f"{value * 1000:,.0f} ms"
            case "s":
                return f"{value:.2f} s"
            case "MB":
                return f"{value / MEGABYTE:.1f} MB"
            case "a second":
                return f"{value:.1f}"
        return f"{value:,.0f}"


def medians(row: Row, taken: Mapping[str, Samples]) -> Values:
    """The median of each program that has such a number."""
    return {name: median(samples[row.id]) for name, samples in taken.items() if samples[row.id]}


VISIT = (
    Row("first bytes", "bytes of the first screen", most=2_500),
    Row("switch bytes", "bytes of a tab switch", most=1_000, of_stock=1 / 8),
    Row("scroll bytes", "bytes of scrolling a line", most=300),
    Row("highlight bytes", "bytes of moving the highlight", most=300),
    Row("first run", "first useful screen, first run", "ms"),
    Row("second run", "first useful screen, later runs", "ms", of_stock=1 / 5),
    Row("answers", "a key typed at once is answered", "ms", of_stock=1),
    Row("switch", "tab switch: key to painted screen", "ms", of_stock=0.7),
    Row("scroll", "scrolling: key to painted screen", "ms", of_stock=0.7),
    Row("memory", "memory (PSS)", "MB", above_stock=4 * MEGABYTE),
    Row("wake-ups", "wake-ups a second, idle", "a second", most=1),
    Row("idle bytes", "bytes written in 10 s, idle", most=0),
    Row("disk", "bytes written to disk by 10 keys", most=0),
)
OF_SMALL_SCREENS = ("first bytes", "switch bytes", "scroll bytes", "highlight bytes")
LARGE_VISIT = tuple(replace(row, most=None) if row.id in OF_SMALL_SCREENS else row for row in VISIT)
LINK = (
    Row("first words", "first useful screen", "s"),
    Row("first screen", "first screen, every byte of it", "s"),
    Row("switch", "tab switch: key to painted screen", "s"),
)
