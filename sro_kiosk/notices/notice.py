"""The model of a notice, and what must hold between its fields.

A moment without an offset is one of the clock on the wall. In the night when summer time begins,
one within the hour that is skipped comes right after it. In the night when it ends, one within the
hour that comes twice comes twice: what expires in it is over, is there again when the clock is put
back, and is over for good the second time. With an offset it comes once.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, field

from sro_kiosk.content.fields import Audience, Language, Line
from sro_kiosk.content.problems import Fault
from sro_kiosk.content.schedule import Schedule

LONGEST_EMERGENCY = dt.timedelta(hours=24)

Level = Literal["notice", "emergency"]
Detail = Annotated[str, Meta(max_length=2000)]
Moment = Annotated[dt.datetime, Meta(extra_json_schema={"format": "date-time"})]


class Notice(Schedule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One notice file."""

    text: Annotated[
        dict[Language, Line],
        Meta(min_length=1, description="What it says, in one line for each language."),
    ]
    detail: Annotated[
        dict[Language, Detail],
        Meta(description="More of it, as plain text; shown with an emergency."),
    ] = field(default_factory=dict)
    level: Annotated[
        Level, Meta(description="An emergency comes before all else and takes the whole screen.")
    ] = "notice"
    priority: Annotated[int, Meta(ge=0, le=100, description="The higher comes first.")] = 50
    starts: Annotated[Moment | None, Meta(description="Not before this moment.")] = None
    expires: Annotated[
        Moment | None,
        Meta(description="Not from this moment on. An emergency needs it, within 24 hours."),
    ] = None
    audience: Annotated[
        tuple[Audience, ...],
        Meta(max_length=3, description="Who sees it; left out when everybody does."),
    ] = ()

    @property
    def is_emergency(self) -> bool:
        """Whether nobody may miss it."""
        return self.level == "emergency"

    @property
    def needs_clock(self) -> bool:
        """Whether it says anything about time."""
        return bool(self.starts or self.expires) or super().needs_clock

    def is_due(self, now: dt.datetime) -> bool:
        """Whether it is time, by the clock on the wall."""
        started = self.starts is None or _like(self.starts, now) >= self.starts
        return started and not self.is_over(now) and super().is_due(now)

    def is_over(self, now: dt.datetime) -> bool:
        """Whether it has expired."""
        return self.expires is not None and _like(self.expires, now) >= self.expires


def faults(notice: Notice, written: dt.datetime | None) -> Iterator[Fault]:
    """Tell what does not fit together; `written` is when it was put here, if anybody knows."""
    if notice.first_day and notice.last_day and notice.last_day < notice.first_day:
        yield Fault(("last_day",), "is before first_day, so it never comes: swap them")
    starts, expires = notice.starts, notice.expires
    if expires is None:
        if notice.is_emergency:
            message = "is missing: an emergency ends within 24 hours; add expires = "
            yield Fault(("expires",), f"{message}2026-01-31T15:30:00")
        return
    if starts is not None and (starts.tzinfo is None) != (expires.tzinfo is None):
        yield Fault(("expires",), "must have an offset if starts has one: write both alike")
        return
    if starts is not None and expires <= starts:
        yield Fault(("expires",), "must come after starts")
    begin = starts or (written and _like(expires, written))
    if notice.is_emergency and begin is not None and expires - begin > LONGEST_EMERGENCY:
        since = "starts" if starts else f"the file was put here ({begin:%Y-%m-%d %H:%M})"
        message = f"is more than 24 hours after {since}: an emergency is renewed each day"
        yield Fault(("expires",), message)


def _like(moment: dt.datetime, now: dt.datetime) -> dt.datetime:
    """The time in the form of a moment: with an offset, or as the clock on the wall shows it."""
    return now if moment.tzinfo is not None else now.replace(tzinfo=None)
