"""Visitors who do anything at all at a kiosk, and in the end walk away."""

from collections.abc import Sequence
from random import Random

ARROWS = ("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D")
KEYS = (
    *(ARROWS * 3),
    *("\r", "\r", "\r", "\x1b", "\x7f", "\t", "\t", "\x1b[Z"),  # open, back, links
    *("\x1b[5~", "\x1b[6~", " ", "\x1b[H", "\x1b[F"),
    *("l", "+", "c", "f", "?"),  # language, larger, contrast, forward, help
    *("1", "2", "3", "4", "9", "0"),
)
WORDS = ("arrest", "mou", "derechos", "ley", "xylophone", "qq")
POINTS = 0.2  # of what is done
ABOVE_BUTTONS = 10  # rows on every screen: one of the buttons leads to the search
SIZES = ((100, 30), (60, 20), (40, 12), (20, 5), (200, 60))


class Crowd:
    """Draws visitors; the same ones for the same seed. One of `types` types words, none for 0."""

    def __init__(self, seed: int, types: int = 0) -> None:
        self._chance = Random(seed)  # noqa: S311 - the same visitors in every run
        self._types = types

    def strokes(self) -> str:
        """Draw all that one visitor does: keys, clicks, turns of the wheel, perhaps a search."""
        if self._types and self._chance.randrange(self._types) == 0:
            rest = self._chance.choices(("\r", "\x1b[B", "\x1b", "\x7f", "a"), k=3)
            return "".join(("/", self._chance.choice(WORDS), *rest))
        return "".join(self._stroke() for _ in range(self._chance.randint(1, 6)))

    def sizes(self) -> Sequence[tuple[int, int]]:
        """Draw the sizes that the terminal has meanwhile; mostly it stays as it is."""
        return self._chance.sample(SIZES, 2) if self._chance.randrange(30) == 0 else ()

    def _stroke(self) -> str:
        if self._chance.random() < POINTS:
            rows = 24 if self._types else ABOVE_BUTTONS
            x, y = self._chance.randint(1, 80), self._chance.randint(1, rows)
            wheel = f"\x1b[<{self._chance.choice((64, 65))};{x};{y}M"
            return self._chance.choice((wheel, f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"))
        return self._chance.choice(KEYS)
