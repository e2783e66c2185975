"""Who moves the slides: the trainer, or a follower who asked for them and was given them."""

from sro_kiosk.briefing.messages import Given
from sro_kiosk.words import Say

Follower = int
"""The number of a follower, as the trainer's program counts them."""


class Driving:
    """At most one follower drives, others may wait for it; the trainer always can."""

    def __init__(self) -> None:
        self.asking: list[Follower] = []
        self.driver: Follower | None = None

    def ask(self, follower: Follower) -> None:
        """A follower asks for the slides, asks no longer, or gives them back."""
        if follower == self.driver:
            self.driver = None
        elif follower in self.asking:
            self.asking.remove(follower)
        else:
            self.asking.append(follower)

    def hand(self) -> None:
        """Take the slides back, or give them to the one who has asked first."""
        if self.driver is not None:
            self.driver = None
        elif self.asking:
            self.driver = self.asking.pop(0)

    def given_to(self, follower: Follower) -> Given:
        """What a follower is to know of it."""
        return Given(follower == self.driver, follower in self.asking)

    def left(self, follower: Follower) -> None:
        """A follower has gone."""
        if follower in self.asking:
            self.asking.remove(follower)
        self.driver = None if self.driver == follower else self.driver

    def told(self, say: Say) -> str:
        """What the trainer should know of it."""
        if self.driver is not None:
            told = say("Follower {number} has the slides: h takes them back")
            return told.format(number=self.driver)
        if self.asking:
            told = say("Follower {number} asks for the slides: h gives them")
            return told.format(number=self.asking[0])
        return ""
