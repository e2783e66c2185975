"""The rows above and below the tabs, so that a finger finds each tab three rows high."""

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import BLANK, Line, Role, Span, line_len


def under(names: Line, text: str) -> Line:
    """A text in pieces as wide as the tabs above or below it, so that it can be touched as they."""
    pieces: list[Span] = []
    x = 0
    for span in names:
        width = cell_len(span.text)
        pieces.append(Span(text[x : x + width], Role.TEXT, span.target))
        x += width
    return tuple(pieces)


def touchable(rule: Line, names: Line) -> Line:
    """The rule below the tabs, in pieces as wide as they are."""
    cells = [(char, span.role) for span in rule for char in span.text]
    line: list[Span] = []
    x = 0
    for span in (*names, Span(" " * max(0, len(cells) - line_len(names)))):
        for char, role in cells[x : x + cell_len(span.text)]:
            if line and (line[-1].role, line[-1].target) == (role, span.target):
                line[-1] = line[-1]._replace(text=line[-1].text + char)
            else:
                line.append(Span(char, role, span.target))
        x += cell_len(span.text)
    return tuple(line) or BLANK
