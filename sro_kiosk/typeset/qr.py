"""QR codes as lines: dark modules are ink, light ones and the quiet zone are paper."""

import re
from contextlib import suppress
from functools import lru_cache
from itertools import product

from sro_kiosk.typeset.lines import Line, Role, Span

ERRORS = ("m", "l")  # 15 % of a code may be unreadable, or 7 %
BORDERS = (4, 2)  # modules of quiet zone: what the standard wants, and what cameras do with
SMALLEST, STEP = 21, 4  # modules in a row: of version 1, and more of every further one
VERSIONS = range(1, 41)
HALVES = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}

# A code holds capitals in less room; they mean the same in a scheme and a host, not in a path.
_SAME_IN_CAPITALS = re.compile(r"(https?://[0-9A-Za-z.:-]+)([0-9A-Z$%*+./:-]*)")

Modules = tuple[tuple[int, ...], ...]


@lru_cache(maxsize=64)
def set_qr(text: str, width: int, height: int, *, halves: bool) -> tuple[Line, ...]:
    """The best code that fits into so many cells and rows, or nothing.

    It has half blocks where the font has them, else two full cells a module. With less room it has
    a narrower quiet zone, then less error correction.
    """
    across, down = (1, 2) if halves else (2, 1)
    room = min(width // across, height * down)
    for error, border, written in product(ERRORS, BORDERS, _spellings(text)):
        rows = _smallest(written, error, border, room)
        if rows:
            return _in_halves(rows) if halves else _in_cells(rows)
    return ()


def _spellings(text: str) -> tuple[str, ...]:
    """The text, and what means the same in a smaller code."""
    found = _SAME_IN_CAPITALS.fullmatch(text)
    return (text, found[1].upper() + found[2]) if found else (text,)


def _smallest(text: str, error: str, border: int, room: int) -> Modules:
    """The smallest code of at most `room` modules in a row, or nothing."""
    import segno  # noqa: PLC0415 - 40 ms that only a page with a code should cost

    for version in VERSIONS:
        if SMALLEST + STEP * (version - 1) + 2 * border > room:
            break
        with suppress(segno.DataOverflowError):  # known at once: only drawing a code takes time
            code = segno.make(text, error=error, version=version)
            return tuple(tuple(row) for row in code.matrix_iter(border=border))
    return ()


def _in_cells(rows: Modules) -> tuple[Line, ...]:
    return tuple(
        (Span("".join("██" if module else "  " for module in row), Role.QR),) for row in rows
    )


def _in_halves(rows: Modules) -> tuple[Line, ...]:
    rows = (*rows, (0,) * len(rows[0]))  # their number is odd
    return tuple(
        (Span("".join(HALVES[pair] for pair in zip(upper, lower, strict=True)), Role.QR),)
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
