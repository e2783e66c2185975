"""When a thing is shown: on which days of the week, at which hours, between which dates.

All times are those of the clock on the wall. In the night when summer time begins, hours that the
clock skips do not come; in the night when it ends, hours that come twice come twice.
"""

import datetime as dt
import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
_HOURS_RULE = {"rule": 'must be two times of the day like "07:30-15:00"'}
Hours = Annotated[str, Meta(pattern=rf"^({_TIME}-{_TIME})?\Z", max_length=11, extra=_HOURS_RULE)]
_DAY = dt.timedelta(days=1)


class Schedule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When; what is left out does not matter."""

    weekdays: Annotated[
        tuple[Weekday, ...], Meta(max_length=7, description="Only on these days of the week.")
    ] = ()
    hours: Annotated[
        Hours,
        Meta(description='Only at these hours, like "07:30-15:00"; they may go past midnight.'),
    ] = ""
    first_day: Annotated[dt.date | None, Meta(description="Not before this day.")] = None
    last_day: Annotated[dt.date | None, Meta(description="Not after this day.")] = None

    @property
    def needs_clock(self) -> bool:
        """Whether it says anything at all."""
        return bool(self.weekdays or self.hours or self.first_day or self.last_day)

    @property
    def turns(self) -> tuple[dt.time, ...]:
        """The times of day at which its hours begin and end."""
        found = re.findall(r"(\d\d):(\d\d)", self.hours)
        return tuple(dt.time(int(hour), int(minute)) for hour, minute in found)

    def is_due(self, now: dt.datetime) -> bool:
        """Whether it is time, by the clock on the wall.

        Hours that go past midnight belong to the day on which they begin.
        """
        today, time = now.date(), now.time()
        if not self.hours:
            return self._has(today)
        start, end = self.turns
        if start < end:
            return start <= time < end and self._has(today)
        return (start <= time and self._has(today)) or (time < end and self._has(today - _DAY))

    def _has(self, day: dt.date) -> bool:
        return (
            (not self.weekdays or WEEKDAYS[day.weekday()] in self.weekdays)
            and (self.first_day is None or self.first_day <= day)
            and (self.last_day is None or day <= self.last_day)
        )
