"""Lines of styled text: what every page becomes before it is colored and shown."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from sro_kiosk.content import cell_len


class Role(StrEnum):
    """What a piece of text is; `themes` says how it looks."""

    TEXT = "text"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    MUTED = "muted"
    ACCENT = "accent"
    LINK = "link"
    WORD = "word"
    NUMBER = "number"
    MATCH = "match"
    RULE = "rule"
    FRAME = "frame"
    CHOSEN = "chosen"
    SELECTED = "selected"
    TAB = "tab"
    EMERGENCY = "emergency"
    ALERT = "alert"
    QR = "qr"
    BLACK = "black"


class Span(NamedTuple):
    """Text in one role; `target` is the number of the link or card it belongs to, or 0.

    `large` is what `large.doubled` made for letters of double size.
    """

    text: str
    role: Role = Role.TEXT
    target: int = 0
    large: bool = False


Line = tuple[Span, ...]
BLANK: Line = ()
_WORD = re.compile(r"\S+")
_MIXED = re.compile(r"[A-Z].*[A-Z].*[a-z]")
DOTS = "..."


def line_len(line: Line) -> int:
    """The cells a line takes."""
    return sum(cell_len(span.text) for span in line)


def line_text(line: Line) -> str:
    """A line without its roles."""
    return "".join(span.text for span in line)


def pad(line: Line, width: int) -> Line:
    """The line with blanks up to `width` cells."""
    missing = width - line_len(line)
    return (*line, Span(" " * missing)) if missing > 0 else line


def indent(lines: Iterable[Line], first: Span, rest: Span | None = None) -> list[Line]:
    """The lines behind a prefix; later lines get `rest`, or as many blanks."""
    if rest is None:
        rest = Span(" " * cell_len(first.text))
    return [
        (first if number == 0 else rest, *line) if line or number == 0 else BLANK
        for number, line in enumerate(lines)
    ]


def spaced(parts: Iterable[Sequence[Line]]) -> list[Line]:
    """The parts below each other with a blank line between; empty ones are left out."""
    lines: list[Line] = []
    for part in parts:
        if part:
            if lines:
                lines.append(BLANK)
            lines.extend(part)
    return lines


def unruled(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines without the rules between texts; a blank line parts them as well."""
    return tuple(tuple(span for span in line if span.role is not Role.RULE) for line in lines)


def capitals(text: str) -> str:
    """The text in capitals, but for words that mix them on purpose: SROs, SECURe."""
    return _WORD.sub(lambda word: word[0] if _MIXED.search(word[0]) else word[0].upper(), text)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, with dots where something is missing."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - len(DOTS):
        text = text[:-1]
    return f"{text.rstrip()}{DOTS}" if width > len(DOTS) else ""
