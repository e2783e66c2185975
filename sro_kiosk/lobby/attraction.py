"""The topics that an unattended kiosk shows in turn."""

from sro_kiosk.clock import Clock
from sro_kiosk.content import Address, Edition
from sro_kiosk.content.attract import due_topics, turn_at
from sro_kiosk.content.kiosk import Lobby

MINUTE = 60


class Attraction:
    """Whose turn it is; held, it stays the same until somebody lets go."""

    def __init__(self, lobby: Lobby, clock: Clock) -> None:
        self._lobby = lobby
        self._clock = clock
        self._held: Address | None = None
        self._until = 0.0

    @property
    def is_held(self) -> bool:
        """Whether somebody has stopped the turns, and may still be there."""
        return self._held is not None and self._clock.monotonic() < self._until

    def hold(self, address: Address | None) -> None:
        """Stay at this topic, as long as a visitor may be silent; None lets go."""
        self._held = address
        self._until = self._clock.monotonic() + self._lobby.idle

    def topic(self, edition: Edition, *, clock_set: bool) -> Address | None:
        """What is shown now; None where there is nothing to show."""
        if self.is_held:
            return self._held
        now = self._clock.now()
        topics = due_topics(self._lobby, edition, now, clock_set=clock_set)
        if not topics:
            return None
        return topics[turn_at(len(topics), now, self._lobby.turn)[0]]

    def seconds(self) -> float:
        """How long the screen stays the same: until the next turn or the clock's next minute."""
        now = self._clock.now()
        spans = [turn_at(1, now, self._lobby.turn)[1]]
        if self.is_held:
            spans = [self._until - self._clock.monotonic()]
        if self._lobby.clock:
            spans.append(MINUTE - now.second - now.microsecond / 1e6)
        return min(spans)
