"""QR codes as drawings: one path in a square of modules, for SVG."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

QUIET = 4  # modules of quiet zone, as the standard wants


class Code(Struct, frozen=True):
    """A code of `size` modules with its quiet zone; `path` draws the dark ones."""

    size: int
    path: str


@lru_cache(maxsize=512)
def code_of(href: str) -> Code:
    """The code of an address, 15 % of which may be unreadable."""
    import segno  # noqa: PLC0415 - 40 ms that only a handout with a code should cost

    rows = tuple(segno.make(href, error="m", micro=False).matrix_iter(border=QUIET))
    return Code(len(rows), "".join(_bars(y, row) for y, row in enumerate(rows)))


def _bars(y: int, row: Iterable[int]) -> str:
    """The dark stretches of a row as rectangles."""
    path, x = "", 0
    for dark, modules in groupby(row):
        width = len(tuple(modules))
        if dark:
            path += f"M{x} {y}h{width}v1h-{width}z"
        x += width
    return path
