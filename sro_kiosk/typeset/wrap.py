"""Text broken into lines."""

import re
from collections.abc import Iterable, Iterator

from sro_kiosk.content import cell_len
from sro_kiosk.typeset.lines import Line, Role, Span, line_len, line_text

# A no-break space is no gap: it holds a link and its number together, and is shown as a blank.
_PIECES = re.compile(r"\n|[ \t]+|[^ \t\n]+")


def wrap(spans: Iterable[Span], width: int) -> list[Line]:
    """Break spans into lines of at most `width` cells, at blanks; a newline breaks always."""
    width = max(width, 1)
    lines: list[Line] = []
    current: list[Span] = []
    gap: Span | None = None
    used = 0
    for word in _words(spans):
        match word:
            case [Span(" ") as blank]:
                gap = blank
                continue
            case [Span("\n")]:
                lines.append(_joined(current))
                current, used, gap = [], 0, None
                continue
        size = line_len(tuple(word))
        if current and used + (1 if gap else 0) + size > width:
            lines.append(_joined(current))
            current, used = [], 0
        if gap and current:
            current.append(gap)
            used += 1
        gap = None
        *full, rest = _broken(word, width) if size > width else [word]
        lines.extend(map(_joined, full))
        current.extend(rest)
        used += line_len(tuple(rest))
    if current:
        lines.append(_joined(current))
    return lines


def wrap_text(text: str, width: int, role: Role = Role.TEXT) -> list[Line]:
    """Break text of one role into lines."""
    return wrap([Span(text, role)], width)


def fold(text: str, width: int) -> list[str]:
    """One line in parts of at most `width` cells, blanks kept."""
    return [line_text(tuple(part)) for part in _broken([Span(text)], max(width, 1))]


def _words(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Words as lists of spans, since one word may change its role; a gap or a newline alone."""
    word: list[Span] = []
    for text, role, target, large in spans:
        for piece in _PIECES.findall(text):
            if piece[0] not in " \t\n":
                word.append(Span(piece, role, target, large))
                continue
            if word:
                yield word
                word = []
            yield [Span("\n" if piece == "\n" else " ", role, target, large)]
    if word:
        yield word


def _broken(word: list[Span], width: int) -> list[list[Span]]:
    """A word wider than the line, in parts of at most `width` cells."""
    parts: list[list[Span]] = [[]]
    used = 0
    for span in word:
        for char in span.text:
            size = cell_len(char)
            if used + size > width and parts[-1]:
                parts.append([])
                used = 0
            parts[-1].append(span._replace(text=char))
            used += size
    return parts


def _joined(spans: Iterable[Span]) -> Line:
    """Neighbours of one role, target and size become one span."""
    line: list[Span] = []
    texts: list[str] = []
    kind: tuple[Role, int, bool] | None = None
    for text, role, target, large in spans:
        if kind != (role, target, large):
            if kind is not None:
                line.append(Span("".join(texts), *kind))
                texts = []
            kind = (role, target, large)
        texts.append(text.replace("\N{NO-BREAK SPACE}", " "))
    if kind is not None:
        line.append(Span("".join(texts), *kind))
    return tuple(line)
