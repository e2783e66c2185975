"""The files of a folder as structs; what is wrong with one is noted, not raised."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sro_kiosk.content import files
from sro_kiosk.content.decode import decode
from sro_kiosk.content.locate import locate
from sro_kiosk.content.problems import Faults, Problem

Kind = TypeVar("Kind", bound=msgspec.Struct)


class Documents:
    """Reads files one by one and keeps their texts, in which faults are located at the end.

    A file with which they would have more than `most` characters in all is refused.
    """

    def __init__(self, folder: Path, most: int | None = None) -> None:
        self.folder = folder
        self._most = most
        self._length = 0
        self.faults = Faults()
        self.texts: dict[str, str] = {}

    def parse(self, name: str) -> dict[str, Any] | None:
        """Parse a file; None when it cannot be, which is then told."""
        try:
            self.texts[name], document = files.read_toml(self.folder, name)
        except files.MissingError:
            raise
        except files.UnreadableError as error:
            self.faults.add_placed(name, str(error), error.place)
            return None
        self._length += len(self.texts[name])
        if self._most is not None and self._length > self._most:
            told = f"all files have more than {self._most // 1_000_000} million characters"
            self.faults.add_placed(name, f"is too much: {told}: leave some out")
            return None
        return document

    def decode(
        self, name: str, document: Mapping[str, Any] | None, kind: type[Kind]
    ) -> Kind | None:
        """Convert what was parsed; None when anything is wrong with it, which is then told."""
        if document is None:
            return None
        value, faults = decode(document, kind)
        for fault in faults:
            self.faults.add(name, *fault)
        return value

    def problems(self) -> tuple[Problem, ...]:
        """Tell what is wrong so far, in the order of files and lines."""
        return self.faults.located(self.texts, locate)
