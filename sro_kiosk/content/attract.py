"""What an unattended kiosk shows, and which of it at this moment.

Times are those of the clock on the wall.
"""

import datetime as dt

from sro_kiosk.content.kiosk import Lobby
from sro_kiosk.content.model import Address, Edition

_DAY = dt.timedelta(days=1)


def due_topics(
    lobby: Lobby, edition: Edition, now: dt.datetime, *, clock_set: bool
) -> tuple[Address, ...]:
    """List what is to be shown now, in the order of kiosk.toml, each once.

    What this edition does not have is left out. While nobody knows the time, so is what is shown at
    certain times only.
    """
    texts = [*lobby.attract]
    for scheduled in lobby.scheduled:
        if not scheduled.needs_clock or (clock_set and scheduled.is_due(now)):
            texts.extend(scheduled.show)
    addresses = dict.fromkeys(map(Address.parse, texts))
    return tuple(address for address in addresses if _has(edition, address))


def turn_at(count: int, now: dt.datetime, turn: int) -> tuple[int, float]:
    """Tell whose turn it is, from 0 to `count` - 1, and the seconds until the next one's.

    A turn is `turn` seconds long; the first of a day begins at midnight, when the last one ends,
    so that a minute's turn changes with the minute of the clock. Turns are counted on from day to
    day: where a day has fewer of them than there are topics, the others come the next day.
    """
    span = dt.timedelta(seconds=turn)
    since_midnight = now - now.replace(hour=0, minute=0, second=0, microsecond=0)
    a_day = -(-_DAY // span)  # the last one may be short
    number = now.toordinal() * a_day + since_midnight // span
    left = min(span - since_midnight % span, _DAY - since_midnight)
    return number % count, left.total_seconds()


def _has(edition: Edition, address: Address) -> bool:
    screen = edition.screens.get(address.screen)
    return screen is not None and (address.topic is None or screen.topic(address.topic) is not None)
