"""Who moves the slides: the trainer, or a follower who asked for them and was given them."""

from sro_kiosk.words import Say

Follower = int
"""The number of a follower, as the trainer's program counts them."""


class Driving:
    """At most one follower asks, at most one drives; the trainer always can."""

    def __init__(self) -> None:
        self.asking: Follower | None = None
        self.driver: Follower | None = None

    def ask(self, follower: Follower) -> None:
        """A follower asks for the slides, or gives them back."""
        if follower == self.driver:
            self.driver = None
        elif self.asking is None:
            self.asking = follower

    def hand(self) -> None:
        """Take the slides back, or give them to the one who asks."""
        if self.driver is not None:
            self.driver = None
        else:
            self.driver, self.asking = self.asking, None

    def left(self, follower: Follower) -> None:
        """A follower has gone."""
        self.asking = None if self.asking == follower else self.asking
        self.driver = None if self.driver == follower else self.driver

    def told(self, say: Say) -> str:
        """What the trainer should know of it."""
        if self.driver is not None:
            told = say("Follower {number} has the slides: h takes them back")
            return told.format(number=self.driver)
        if self.asking is not None:
            told = say("Follower {number} asks for the slides: h gives them")
            return told.format(number=self.asking)
        return ""
