"""Whether the console's letters are high enough: its font on the screen that is plugged in.

Section 508 wants capitals of 4.8 mm (36 CFR 1194, App. C, 402.4). EN 301 549 (5.1.4) wants them to
fill 0.7 degrees of what an eye sees, so their height says from how far they can be read.
"""

import math
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sro_kiosk.doctor.findings import Finding, presentable, read_bytes, read_file
from sro_kiosk.setup.foot import FOOT

LEAST_HEIGHT = 4.8  # mm
LEAST_ANGLE = 0.7  # degrees
CAPITAL = 20 / 32  # of a cell, in Terminus
_FONT = re.compile(r"""^FONTSIZE=["']?(?:\d{1,3}x)?(\d{1,3})["']?\s*$""", re.MULTILINE)
_MODE = re.compile(r"\d+x(\d+)")
_EDID = 128  # bytes; more may follow, about other modes
_HEADER = b"\x00\xff\xff\xff\xff\xff\xff\x00"
_SMALLEST = 50  # mm; less is the shape of the screen, like 16 by 9, and not its size


class Panel(NamedTuple):
    """How high a screen is."""

    millimeters: int
    dots: int


def look_at_letters(root: Path) -> Iterator[Finding]:
    """Tell how high the letters are on each screen."""
    if os.path.lexists(root / FOOT.path):
        yield Finding("letters", "4.9 mm high", f"where a screen tells its size; /{FOOT.path}")
        return
    font = _FONT.search(read_file(root / "etc/default/console-setup"))
    if font is None:
        mend = "set the font in /etc/default/console-setup as sro-kiosk setup lobby prints it"
        yield Finding("letters", "unknown", "no size of the console's font is set", mend)
        return
    panels = list(_panels(root))
    for name, panel in panels:
        yield _letters(name, panel, int(font[1]))
    if not panels:
        mend = f"no screen tells its size: measure a capital I, it must be {LEAST_HEIGHT} mm high"
        yield Finding("letters", "unknown", "no screen tells its size", mend)


def _letters(name: str, panel: Panel, font: int) -> Finding:
    height = CAPITAL * font * panel.millimeters / panel.dots
    farthest = height / 1000 / math.radians(LEAST_ANGLE)
    mend = ""
    if height < LEAST_HEIGHT:
        mend = (
            f"letters of {height:.1f} mm are too low, Section 508 asks for {LEAST_HEIGHT} mm: set "
            'FONTSIZE="16x32" in /etc/default/console-setup, or take a larger screen'
        )
    why = f"can be read from {math.floor(farthest * 100) / 100:.2f} m, by EN 301 549"
    return Finding(f"letters on {presentable(name)}", f"{height:.1f} mm high", why, mend)


def _panels(root: Path) -> Iterator[tuple[str, Panel]]:
    mode = _MODE.search(read_file(root / "sys/class/graphics/fb0/modes"))
    for path in sorted((root / "sys/class/drm").glob("card*-*/edid")):
        panel = panel_of(read_bytes(path))
        if panel is not None:
            dots = int(mode[1]) if mode and int(mode[1]) else panel.dots
            yield path.parent.name.partition("-")[2], panel._replace(dots=dots)


def panel_of(edid: bytes) -> Panel | None:
    """Read what a screen says of itself; None where it is damaged or does not say."""
    block = edid[:_EDID]
    if len(block) < _EDID or not block.startswith(_HEADER) or sum(block) % 256:
        return None
    first = block[54:72]  # how it is driven best: with a clock, or it is something else
    if first[:2] == b"\0\0":
        return None
    dots = first[5] | (first[7] & 0xF0) << 4
    exact = first[13] | (first[14] & 0x0F) << 8
    height = exact if exact >= _SMALLEST else block[22] * 10
    return Panel(height, dots) if height >= _SMALLEST and dots else None
