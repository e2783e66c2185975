"""One reading of one content folder: what each file says, and what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sro_kiosk.content import files
from sro_kiosk.content.decode import decode
from sro_kiosk.content.locate import locate
from sro_kiosk.content.model import Edition, Kiosk, Pack, Screen, Source, SourceList, Topic
from sro_kiosk.content.problems import Faults, Key, Problem
from sro_kiosk.content.suggest import did_you_mean
from sro_kiosk.content.text import safe
from sro_kiosk.errors import BadContent

KIOSK = "kiosk.toml"
SOURCES = "sources.toml"

_LANGUAGE = re.compile(r"[a-z]{2,3}")
Kind = TypeVar("Kind", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic, and where it stands."""

    file: str
    index: int
    topic: Topic
    screen: Screen
    edition: Edition

    def key(self, *parts: str | int) -> Key:
        """Name something of the topic."""
        return ("topic", self.index, *parts)


class Reading:
    """What the files of a folder say; its faults grow while rules look at it."""

    def __init__(self, folder: Path) -> None:
        if not files.is_folder(folder):
            raise BadContent(f"there is no content folder {safe(str(folder))}")
        self.folder = folder
        self.faults = Faults()
        self._texts: dict[str, str] = {}
        self.kiosk = self._read_kiosk()
        self.sources: dict[int, Source] = {}  # by their number in the file
        # The ids of broken sources too; None when they cannot be known.
        self.source_ids: set[str] | None = set()
        self._read_sources()
        self.editions = {
            language: self._read_edition(language, stems) for language, stems in self._listed()
        }

    @property
    def pack(self) -> Pack | None:
        """What can be shown, if anything."""
        editions = {name: edition for name, edition in self.editions.items() if edition.screens}
        if self.kiosk is None or not editions:
            return None
        return Pack(self.kiosk, {source.id: source for source in self.sources.values()}, editions)

    def topics(self) -> Iterator[Entry]:
        """Go through every topic of every language."""
        for language, edition in self.editions.items():
            for stem, screen in edition.screens.items():
                for index, topic in enumerate(screen.topics):
                    yield Entry(f"{language}/{stem}.toml", index, topic, screen, edition)

    def problems(self) -> tuple[Problem, ...]:
        """Tell what is wrong so far, in the order of files and lines."""
        return self.faults.located(self._texts, locate)

    def _listed(self) -> list[tuple[str, list[str]]]:
        """List languages and screens as kiosk.toml does; without it, as there are files."""
        if self.kiosk is not None:
            return [(language, list(self.kiosk.screens)) for language in self.kiosk.languages]
        folders = [path for path in files.entries(self.folder) if _LANGUAGE.fullmatch(path.name)]
        return [(path.name, [file.stem for file in toml_files(path)]) for path in folders]

    def _read_kiosk(self) -> Kiosk | None:
        try:
            document = self._document(KIOSK)
        except files.MissingError:
            self.faults.add_placed(KIOSK, "is missing: write it, or start from `sro-kiosk new`")
            return None
        kiosk = self._decode(KIOSK, document, Kiosk)
        if kiosk is None and document is not None:
            # A wrong key that is not required must not blank a whole installation.
            wrong = {fault.key[0] for fault in decode(document, Kiosk)[1] if fault.key}
            rest = {name: value for name, value in document.items() if name not in wrong}
            kiosk = decode(rest, Kiosk)[0]
        return kiosk

    def _read_sources(self) -> None:
        try:
            document = self._document(SOURCES)
        except files.MissingError:
            return  # told only when a topic names a source
        if document is None:
            self.source_ids = None
            return
        found = self._decode(SOURCES, document, SourceList)
        if found is not None:
            self.sources = dict(enumerate(found.sources))
            self.source_ids = {source.id for source in found.sources}
            return
        listed = document.get("source")
        if not isinstance(listed, list):
            self.source_ids = None
            return
        tables = {index: item for index, item in enumerate(listed) if isinstance(item, dict)}
        self.source_ids = {str(item.get("id")) for item in tables.values()}
        for index, item in tables.items():
            source = decode(item, Source)[0]
            if source is not None:
                self.sources[index] = source

    def _read_edition(self, language: str, stems: list[str]) -> Edition:
        screens: dict[str, Screen] = {}
        if self.kiosk is not None and not files.is_folder(self.folder / language):
            index = self.kiosk.languages.index(language)
            message = f"there is no folder {language}: add it, or take it off the list"
            self.faults.add(KIOSK, ("languages", index), message)
            return Edition(language, screens)
        for index, stem in enumerate(stems):
            name = f"{language}/{stem}.toml"
            try:
                screen = self._decode(name, self._document(name), Screen)
            except files.MissingError:
                there = [path.stem for path in toml_files(self.folder / language)]
                hint = did_you_mean(stem, there) or ": add the file, or take it off the list"
                self.faults.add(KIOSK, ("screens", index), f"there is no file {name}{hint}")
                continue
            if screen is not None:
                screens[stem] = screen
        return Edition(language, screens)

    def _decode(
        self, name: str, document: Mapping[str, Any] | None, kind: type[Kind]
    ) -> Kind | None:
        if document is None:
            return None
        value, faults = decode(document, kind)
        for fault in faults:
            self.faults.add(name, *fault)
        return value

    def _document(self, name: str) -> dict[str, Any] | None:
        """Parse a file; None when it cannot be, which is then told."""
        try:
            self._texts[name], document = files.read_toml(self.folder, name)
        except files.MissingError:
            raise
        except files.UnreadableError as error:
            self.faults.add_placed(name, str(error), error.place)
            return None
        return document


def toml_files(folder: Path) -> list[Path]:
    """List what looks like a content file."""
    return [path for path in files.entries(folder) if path.suffix == ".toml"]
