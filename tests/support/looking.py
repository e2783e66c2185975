"""A person who looks at a screen and says what is on it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Self

from sro_kiosk.typeset import Line, line_text


class Looking(ABC):
    """Reads the screen as text."""

    @property
    @abstractmethod
    def shown(self) -> Sequence[Line]:
        """The lines on the screen."""

    @property
    @abstractmethod
    def address(self) -> str:
        """Where the reader is."""

    @property
    def lines(self) -> list[str]:
        """The screen, line by line."""
        return [line_text(line).rstrip() for line in self.shown]

    @property
    def screen(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    def sees(self, *texts: str) -> Self:
        """All these are on the screen."""
        for text in texts:
            assert text in self.screen, f"{text!r} is not on\n{self.screen}"
        return self

    def does_not_see(self, *texts: str) -> Self:
        """None of these is on the screen."""
        for text in texts:
            assert text not in self.screen, f"{text!r} is on\n{self.screen}"
        return self

    def is_at(self, address: str) -> Self:
        """The reader is at this address."""
        assert self.address == address, f"at {self.address}\n{self.screen}"
        return self
