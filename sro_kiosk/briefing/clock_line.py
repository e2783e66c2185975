"""The trainer's line of time: how long it has taken, how long it may, and whether that will do."""

from sro_kiosk.briefing.slides import Slide
from sro_kiosk.briefing.talk import Talk
from sro_kiosk.briefing.timing import Timing, as_clock
from sro_kiosk.content import cell_len
from sro_kiosk.typeset import Line, Role, Span, cut, line_text, pad
from sro_kiosk.words import Say

GAP = 3
ROOMY = 60  # cells
HALF = 0.5  # of what is on the slide has been said, most likely


def clock_line(talk: Talk, timing: Timing, watching: int, width: int, say: Say) -> Line:
    """What has gone and what is left; at the right who is watching, and which slide this is."""
    left = timing.planned - timing.elapsed
    elapsed = Span(as_clock(timing.elapsed), Role.STRONG)
    if timing.is_running:
        pace = timing.pace(share_of(talk), say)
        told = say("{left} left, {pace}").format(left=as_clock(left), pace=pace)
    else:
        told = say("{left} planned; the clock starts with the next slide").format(
            left=as_clock(timing.planned)
        )
    role = Role.ALERT if left < 0 else Role.TEXT
    number = f"{talk.number + 1} / {len(talk.slides)}"
    if watching:
        seen = say("{count} watching").format(count=watching)
        number = f"{seen}   {number}" if width >= ROOMY else f"({watching})  {number}"
    room = width - len(number) - len(elapsed.text) - 2 * GAP
    if cell_len(told) > room:
        told = say("{left} left").format(left=as_clock(left))
    line: Line = (elapsed, Span(" " * GAP), Span(cut(told, room), role))
    return (*pad(line, width - len(number)), Span(number, Role.MUTED))


def share_of(talk: Talk) -> float:
    """How much of the talk has been said, by the words on its slides, from 0 to 1."""
    words = [_words(slide) for slide in talk.slides]
    here = words[talk.number] * (talk.step + HALF) / (talk.slide.last_step + 1)
    return min(1.0, (sum(words[: talk.number]) + here) / max(1, sum(words)))


def _words(slide: Slide) -> int:
    return len(slide.title.split()) + sum(len(line_text(row).split()) for row in slide.rows)
