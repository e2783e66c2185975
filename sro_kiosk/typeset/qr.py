"""QR codes as lines."""

from functools import lru_cache

from sro_kiosk.typeset.lines import Line, Role, Span

BORDER = 2
HALVES = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


@lru_cache(maxsize=64)
def set_qr(text: str, *, halves: bool) -> tuple[Line, ...]:
    """A QR code of the text: half blocks where the font has them, else two full cells a module."""
    import segno  # noqa: PLC0415 - 40 ms that only a page with a code should cost

    code = segno.make(text, error="m", micro=False)
    rows = [tuple(row) for row in code.matrix_iter(border=BORDER)]
    if not halves:
        return tuple(
            (Span("".join("██" if module else "  " for module in row), Role.QR),) for row in rows
        )
    if len(rows) % 2:
        rows.append((0,) * len(rows[0]))
    return tuple(
        (Span("".join(HALVES[pair] for pair in zip(upper, lower, strict=True)), Role.QR),)
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
