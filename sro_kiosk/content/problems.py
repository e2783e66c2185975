"""What is wrong with a content folder, told to the person who can mend it.

While files are read and compared, a problem is a `Fault`: a file, a key and a message. Lines are
looked up at the end, and only in files that have faults (`Faults.located`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from sro_kiosk.content.text import safe, shown

Key = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]{1,60}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    `file` counts from the content folder; `line` and `column` count from 1, and only where they
    are truly known.
    """

    file: str
    key: str
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return ": ".join(part for part in (place, self.key, self.message) if part)


class Spot(NamedTuple):
    """Which part is meant: the value, its name, or a line and column of its text, from 0."""

    on_name: bool = False
    line: int | None = None
    column: int | None = None


VALUE = Spot()
NAME = Spot(on_name=True)


class Fault(NamedTuple):
    """A problem whose line is still to be found."""

    key: Key
    message: str
    spot: Spot = VALUE


Place = tuple[int | None, int | None]
NOWHERE: Place = (None, None)


class Locator(Protocol):
    """Where a key of one file stands."""

    def place(self, key: Key, spot: Spot) -> Place:
        """Line and column from 1, as far as they are known."""


class Faults:
    """Collects the faults of all files."""

    def __init__(self) -> None:
        self._faults: defaultdict[str, list[Fault]] = defaultdict(list)
        self._placed: list[Problem] = []

    def add(self, file: str, key: Key, message: str, spot: Spot = VALUE) -> None:
        """Note a fault of a key; an empty key means the file as a whole."""
        self._faults[file].append(Fault(key, message, spot))

    def add_placed(self, file: str, message: str, place: Place = NOWHERE) -> None:
        """Note a fault whose place is known, or that has none."""
        line, column = place
        self._placed.append(Problem(safe(file), "", safe(message), line, column))

    def located(
        self, texts: Mapping[str, str], locator: Callable[[str], Locator]
    ) -> tuple[Problem, ...]:
        """All problems in the order of files and lines, each with its line where that is known."""
        found = list(self._placed)
        for file, faults in self._faults.items():
            where = locator(texts[file]) if file in texts else None
            for key, message, spot in faults:
                line, column = where.place(key, spot) if where else NOWHERE
                found.append(Problem(safe(file), dotted(key), safe(message), line, column))
        return tuple(sorted(dict.fromkeys(found), key=_reading_order))


def dotted(key: Key) -> str:
    """Write a key as authors count: `topic[3].link[1].url` is the first link of the third topic."""
    parts: list[str] = []
    for part in key:
        if isinstance(part, int):
            parts.append(f"[{part + 1}]")
        else:
            parts.append("." + _name(part) if parts else _name(part))
    return "".join(parts)


def _name(part: str) -> str:
    return part if _BARE.fullmatch(part) else shown(part)


def _reading_order(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.file, problem.line or 0, problem.column or 0, problem.key, problem.message
