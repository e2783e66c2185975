"""Text for eyes that tire or are far away: room between the lines, letters of double size."""

from collections.abc import Iterable

from sro_kiosk.content import cell_len
from sro_kiosk.typeset.lines import BLANK, Line, Role
from sro_kiosk.typeset.sheet import Sheet

MEASURE = 44  # cells: the eye finds the next line more easily
_BOLD = {Role.TEXT: Role.STRONG, Role.LEAD: Role.STRONG, Role.MUTED: Role.STRONG}


def enlarged(sheet: Sheet) -> Sheet:
    """The same page in bold with a blank line after each line."""
    lines: list[Line] = []
    rows: list[int] = []
    for line in sheet.lines:
        rows.append(len(lines))
        lines.append(tuple(span._replace(role=_BOLD.get(span.role, span.role)) for span in line))
        if line:
            lines.append(BLANK)
    anchors = tuple((topic, rows[row]) for topic, row in sheet.anchors)
    return Sheet(tuple(lines), sheet.targets, anchors, sheet.numbered)


def doubled(lines: Iterable[Line]) -> list[Line]:
    """The lines for letters of 2x2 cells: each as a line of double width and a blank one below.

    A terminal that has no such letters shows them apart from each other.
    """
    made: list[Line] = []
    for line in lines:
        wide = (span._replace(text=_apart(span.text), large=True) for span in line)
        made += [tuple(wide), BLANK]
    return made


def _apart(text: str) -> str:
    """Each character with as many blanks after it as it has cells; marks stay with their letter."""
    parts: list[str] = []
    for char in text:
        cells = cell_len(char)
        if cells or not parts:
            parts.append(char + " " * cells)
        else:
            letter = parts[-1].rstrip(" ")
            parts[-1] = letter + char + parts[-1][len(letter) :]
    return "".join(parts)
