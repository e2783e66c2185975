"""The number of a slide, typed digit by digit."""

from sro_kiosk.words import Say

MOST_DIGITS = 4


class Typed:
    """The digits so far; any other command ends them."""

    def __init__(self) -> None:
        self.digits = ""

    def take(self, command: str, number: int) -> int | None:
        """The number that a command has, with what was typed before it; None after a digit."""
        if command == "digit":
            self.digits = f"{self.digits}{number}"[-MOST_DIGITS:]
            return None
        digits, self.digits = self.digits, ""
        return max(1, int(digits)) if command == "slide" and digits else number

    def told(self, say: Say) -> str:
        """What Enter will do."""
        return say("Go to {number}: Enter").format(number=self.digits)
