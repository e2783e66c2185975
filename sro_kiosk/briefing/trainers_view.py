"""What the trainer alone sees: the slide at hand, the next one, the notes and the clock."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from sro_kiosk.briefing.briefing import Briefing
from sro_kiosk.briefing.clock_line import clock_line
from sro_kiosk.briefing.foot import scores_line
from sro_kiosk.briefing.overview import told_of
from sro_kiosk.briefing.picture import Team
from sro_kiosk.briefing.stage import WIDEST
from sro_kiosk.briefing.talk import Cover, Talk
from sro_kiosk.briefing.timing import Timing
from sro_kiosk.content import parse_body
from sro_kiosk.typeset import (
    BLANK,
    Line,
    Role,
    Span,
    cut,
    line_len,
    pad,
    spaced,
    wrap,
    wrap_text,
)
from sro_kiosk.typeset.blocks import set_blocks
from sro_kiosk.typeset.inline import Numbering
from sro_kiosk.views.area import EDGE, Size
from sro_kiosk.views.view import fill
from sro_kiosk.words import Say

GAP = 3
COLUMN = WIDEST + 2  # cells of the slide's text and the mark before it
WIDE = 110  # columns from which notes stand beside the slide
FEWEST_NOTES = 4  # rows


class Desk(NamedTuple):
    """What lies before the trainer; `told` is what they should know at the moment.

    `cover` is what hides the slide from the audience.
    """

    talk: Talk
    timing: Timing
    notes: str
    scrolled: int
    watching: int
    is_frozen: bool
    cover: Cover
    told: str
    emergency: str
    teams: tuple[Team, ...]
    say: Say

    @classmethod
    def of(cls, briefing: Briefing, scrolled: int, asked: str) -> Self:
        """A briefing, with its notes from a row on; what the trainer is `asked` comes first."""
        talk, script, audience = briefing.talk, briefing.script, briefing.audience
        return cls(
            talk,
            briefing.timing,
            script.notes(talk.slide.topic),
            scrolled,
            audience.watching,
            audience.is_frozen,
            audience.cover(talk),
            asked or briefing.driving.told(script.say) or briefing.told,
            script.emergency,
            briefing.scores,
            script.say,
        )


def draw_desk(desk: Desk, size: Size) -> tuple[Line, ...]:
    """The whole screen; the teams stand on it where they are on the slide."""
    inner = size.width - 2 * EDGE
    head = [
        clock_line(desk.talk, desk.timing, desk.watching, inner, desk.say),
        (Span("─" * inner, Role.RULE),),
    ]
    foot = [(Span("─" * inner, Role.RULE),), _last_line(desk, inner)]
    rows = max(0, size.height - len(head) - len(foot))
    body = _beside(desk, inner, rows) if size.width >= WIDE else _below(desk, inner, rows)
    margin = Span(" " * EDGE)
    lines = [*head, *fill(body, rows), *foot]
    return fill([(margin, *line) if line else BLANK for line in lines], size.height)


def _beside(desk: Desk, width: int, rows: int) -> list[Line]:
    """The slide at the left, the notes at the right."""
    left = [*_slide(desk, COLUMN), BLANK, *_next(desk, COLUMN)]
    notes = _notes(desk, width - COLUMN - GAP, rows)
    lines = zip(fill(left, rows), fill(notes, rows), strict=True)
    return [(*pad(one, COLUMN), Span(" │ ", Role.FRAME), *other) for one, other in lines]


def _below(desk: Desk, width: int, rows: int) -> list[Line]:
    """The slide above, the notes below it."""
    slide, after = _slide(desk, width), _next(desk, width)
    room = rows - len(after) - 2
    above = max(0, room - min(FEWEST_NOTES + 1, room // 2))
    shown = list(fill(slide[:above], min(above, len(slide))))
    notes = _notes(desk, width, rows - len(shown) - len(after) - 2)
    return [*shown, BLANK, *after, BLANK, *notes]


def _slide(desk: Desk, width: int) -> list[Line]:
    """The slide's text in the trainer's own lines; what is still to come is muted."""
    slide, step = desk.talk.slide, desk.talk.step
    lines: list[Line] = [*wrap_text(slide.title, width, Role.TITLE)]
    for row, at in zip(slide.rows, slide.steps, strict=True):
        spans = row if at <= step else tuple(span._replace(role=Role.MUTED) for span in row)
        mark = Span("  " if at <= step or not row else "· ", Role.MUTED)
        parts = [spans] if line_len(spans) <= width - 2 else wrap(spans, width - 2)
        lines += [(mark, *part) for part in parts] if row else []
    return lines


def _next(desk: Desk, width: int) -> list[Line]:
    talk, say = desk.talk, desk.say
    if talk.step < talk.slide.last_step:
        told = say("the next point")
    else:
        told = told_of(talk.next_slide) if talk.next_slide else say("the end")
    label = Span(f"{say('NEXT')}  ", Role.ACCENT)
    after: Line = (label, Span(cut(told, width - line_len((label,)))))
    return [scores_line(desk.teams), after] if desk.teams else [after]


def _notes(desk: Desk, width: int, rows: int) -> list[Line]:
    if rows <= 1:
        return []
    head: Line = (Span(desk.say("NOTES"), Role.ACCENT),)
    text = set_blocks(parse_body(desk.notes), width, Numbering())
    text = text or wrap_text(desk.say("There are no notes for this topic."), width, Role.MUTED)
    first = max(0, min(desk.scrolled, len(text) - (rows - 1)))
    shown = text[first : first + rows - 1]
    if len(text) > rows - 1:
        place = f"  {first + 1}-{first + len(shown)} / {len(text)}   j k"
        head = (*head, Span(place, Role.MUTED))
    return spaced([[head, *shown]])


def _last_line(desk: Desk, width: int) -> Line:
    """What hides the slide or holds it, and what the trainer should know; else the emergency."""
    say, states = desk.say, []
    if desk.cover is not Cover.NONE:
        black = desk.cover is Cover.BLACK
        states.append(say("BLACK SCREEN") if black else say("WHITE SCREEN"))
    if desk.is_frozen:
        states.append(say("FROZEN"))
    told: Sequence[str] = [*states, desk.told] if desk.told else states
    text = "   ".join(told)
    hint = say("? keys")
    if text:
        return (Span(cut(text, width), Role.ALERT),)
    emergency = cut(desk.emergency, width - len(hint) - 2)
    gap = width - len(hint) - line_len((Span(emergency),))
    return (Span(emergency, Role.EMERGENCY), Span(" " * gap), Span(hint, Role.MUTED))
