"""Days as people write them."""

import datetime as dt

from sro_kiosk.words import Say


def written(day: dt.date, say: Say) -> str:
    """The day in words: November 24, 2026."""
    months = (
        *(say("January"), say("February"), say("March"), say("April"), say("May"), say("June")),
        *(say("July"), say("August"), say("September"), say("October"), say("November")),
        say("December"),
    )
    pattern = say("{month} {day}, {year}")
    return pattern.format(month=months[day.month - 1], day=day.day, year=day.year)
