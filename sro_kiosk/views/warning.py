"""The question whether somebody is still there, over the page."""

from collections.abc import Sequence
from typing import NamedTuple

from sro_kiosk.content import cell_len
from sro_kiosk.typeset import BLANK, Line, Role, Span, cut, line_len, wrap_text
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.words import Say

WIDTH = 50
STEP = 5  # seconds: the number changes calmly


class Question(NamedTuple):
    """What is asked, what happens otherwise in so many `{seconds}`, and how to answer."""

    asked: str
    otherwise: str
    answer: str


def before_reset(say: Say) -> Question:
    """What a lobby asks before its screen starts over."""
    return Question(
        say("Are you still there?"),
        say("This screen starts over in {seconds} seconds."),
        say("Press any key, or touch the screen, to stay."),
    )


def before_end(say: Say) -> Question:
    """What is asked before a session over SSH ends."""
    return Question(
        say("Are you still there?"),
        say("This session ends in {seconds} seconds."),
        say("Press any key to stay."),
    )


def warned(lines: Sequence[Line], size: Size, seconds: int, question: Question) -> tuple[Line, ...]:
    """The lines with a box in their middle that says how long there is to answer."""
    width = min(WIDTH, size.width - 4)
    text = [
        *wrap_text(question.asked, width - 4, Role.TITLE),
        BLANK,
        *wrap_text(_otherwise(question, seconds), width - 4),
        *wrap_text(question.answer, width - 4, Role.STRONG),
    ]
    box = _boxed(text, width)
    first = max(0, (len(lines) - len(box)) // 2)
    left = (size.width - width) // 2
    placed = [(Span(" " * left), *row) for row in box][: len(lines)]
    return (*lines[:first], *placed, *lines[first + len(placed) :])


def warned_line(width: int, seconds: int, question: Question) -> Line:
    """The same in one line, where nothing may be hidden."""
    left, inner = sheet_of(width)
    otherwise = _otherwise(question, seconds)
    whole = f"{question.asked} {otherwise}"
    told = whole if cell_len(whole) <= inner - 2 * EDGE else otherwise
    return (Span(" " * (left + EDGE)), Span(cut(told, inner - 2 * EDGE), Role.CHOSEN))


def _otherwise(question: Question, seconds: int) -> str:
    return question.otherwise.format(seconds=-(-seconds // STEP) * STEP)


def _boxed(text: Sequence[Line], width: int) -> list[Line]:
    def row(line: Line) -> Line:
        space = Span(" " * max(0, width - 4 - line_len(line)))
        return (Span("║ ", Role.CHOSEN), *line, space, Span(" ║", Role.CHOSEN))

    edge = "═" * (width - 2)
    return [
        (Span(f"╔{edge}╗", Role.CHOSEN),),
        row(BLANK),
        *map(row, text),
        row(BLANK),
        (Span(f"╚{edge}╝", Role.CHOSEN),),
    ]
