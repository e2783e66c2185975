"""A page for eyes that tire: fewer lines, in bold, with room between them."""

from sro_kiosk.typeset.lines import BLANK, Line, Role
from sro_kiosk.typeset.sheet import Sheet

MEASURE = 44  # cells: the eye finds the next line more easily
_BOLD = {Role.TEXT: Role.STRONG, Role.LEAD: Role.STRONG, Role.MUTED: Role.STRONG}


def enlarged(sheet: Sheet) -> Sheet:
    """The same page with a blank line after each line."""
    lines: list[Line] = []
    rows: list[int] = []
    for line in sheet.lines:
        rows.append(len(lines))
        lines.append(tuple(span._replace(role=_BOLD.get(span.role, span.role)) for span in line))
        if line:
            lines.append(BLANK)
    anchors = tuple((topic, rows[row]) for topic, row in sheet.anchors)
    return Sheet(tuple(lines), sheet.targets, anchors, sheet.numbered)
