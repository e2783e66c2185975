"""What attract topics say of the time, and of how to begin."""

import datetime as dt
from collections.abc import Iterable

from sro_kiosk.keys import BY_ID
from sro_kiosk.typeset import Line, Role, Span
from sro_kiosk.words import Say


def begin_lines(
    say: Say, others: Iterable[tuple[str, Say]], *, console: bool, held: bool
) -> list[Line]:
    """How to begin: in the language shown, then in those that follow, each with its own name."""
    told = say("Held: Esc goes on.") if held else say("Enter: more of this. Esc: hold.")
    lines: list[Line] = [
        (Span(_begin(say, console=console), Role.ACCENT), Span(f"   {told}", Role.MUTED))
    ]
    key = f"{BY_ID['language'].shown}: "
    for name, other in others:
        way = Span(f"   {key}{name}", Role.MUTED)
        lines.append((Span(_begin(other, console=console), Role.ACCENT), way))
        key = ""  # it goes on by one language
    return lines


def _begin(say: Say, *, console: bool) -> str:
    return say("Press any key to begin.") if console else say("Touch, or press any key, to begin.")


def clock_of(now: dt.datetime | None, language: str) -> str:
    """The time of day as people here write it; nothing where nobody knows it."""
    if now is None:
        return ""
    if language == "en":
        return f"{now.hour % 12 or 12}:{now.minute:02} {'AM' if now.hour < 12 else 'PM'}"  # noqa: PLR2004 - noon
    return f"{now.hour}:{now.minute:02}"
