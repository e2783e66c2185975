"""Whether this machine knows the time.

A small board has no hardware clock: after a power cut it believes in the moment of the cut until a
time server is reached. chrony and ntpd leave no file that says they have reached one, and the
kernel's own flag tells nothing reliable: their machines need a hardware clock, or the operator's
word. What content says of days is no ground: a slip in it would stop all clocks.
"""

import datetime as dt
import os
from pathlib import Path

MADE = dt.date(2026, 11, 24)  # this program; a release moves it on: a clock before it is wrong

_SERVER = "run/systemd/timesync/synchronized"
_HARDWARE = "sys/class/rtc"
_NEAR = dt.timedelta(days=1)  # a hardware clock may keep local time


def is_set(now: dt.datetime, *, trusted: bool, root: Path = Path("/")) -> tuple[bool, str]:
    """Tell whether the time may be believed, and why, in words for staff.

    `now` has an offset; `trusted` is what the operator says.
    """
    if now.date() < MADE:
        return False, f"the clock says {now.date()}, but {MADE} is past: set it"
    if os.access(root / _SERVER, os.F_OK):
        return True, "a time server has set the clock"
    clock = _agreeing(now, root / _HARDWARE)
    if clock:
        return True, f"the hardware clock {clock} agrees"
    if trusted:
        return True, "kiosk.toml says so: trust_clock = true"
    return False, (
        "no time server and no hardware clock confirms the time: connect one, or set the clock and "
        "say trust_clock = true in kiosk.toml"
    )


def _agreeing(now: dt.datetime, clocks: Path) -> str:
    """The name of a hardware clock that says nearly the same; empty where there is none."""
    for path in sorted(clocks.glob("rtc*")):
        try:
            seconds = int((path / "since_epoch").read_text("ascii"))
        except (OSError, ValueError):  # one without a battery cannot say
            continue
        if abs(now.timestamp() - seconds) < _NEAR.total_seconds():
            return path.name
    return ""
