"""One reading of one content folder: what each file says, and what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sro_kiosk.content import files
from sro_kiosk.content.decode import decode
from sro_kiosk.content.documents import Documents
from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.listed_sources import read_sources
from sro_kiosk.content.model import Edition, Pack, Screen, Topic
from sro_kiosk.content.problems import Key, Problem
from sro_kiosk.content.sources_screen import STEM, sources_screen
from sro_kiosk.content.suggest import did_you_mean
from sro_kiosk.content.text import safe
from sro_kiosk.errors import BadContent

KIOSK = "kiosk.toml"
MOST_CHARACTERS = 4_000_000  # of all files: a lobby has 300 MB, and keeps a copy on the disk

_LANGUAGE = re.compile(r"[a-z]{2,3}")


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
        self._documents = Documents(folder, MOST_CHARACTERS)
        self.faults = self._documents.faults
        self.kiosk = self._read_kiosk()
        self.sources, self.source_ids = read_sources(self._documents)
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

    @property
    def is_whole(self) -> bool:
        """Whether every screen that is listed could be read."""
        listed = self.kiosk.screens if self.kiosk is not None else ()
        editions = self.editions.values()
        return bool(listed) and all(set(listed) <= set(edition.screens) for edition in editions)

    def is_written(self, name: str) -> bool:
        """Whether there is such a file, or the program made what stands in its place."""
        return name in self._documents.texts

    def screens(self) -> Iterator[tuple[str, Screen, Edition]]:
        """Go through every screen that has a file, in every language."""
        for language, edition in self.editions.items():
            for stem, screen in edition.screens.items():
                name = f"{language}/{stem}.toml"
                if self.is_written(name):
                    yield name, screen, edition

    def topics(self) -> Iterator[Entry]:
        """Go through every topic of these screens."""
        for name, screen, edition in self.screens():
            for index, topic in enumerate(screen.topics):
                yield Entry(name, index, topic, screen, edition)

    def problems(self) -> tuple[Problem, ...]:
        """Tell what is wrong so far, in the order of files and lines."""
        return self._documents.problems()

    def _listed(self) -> list[tuple[str, list[str]]]:
        """List languages and screens as kiosk.toml does; without it, as there are files."""
        if self.kiosk is not None:
            return [(language, list(self.kiosk.screens)) for language in self.kiosk.languages]
        folders = [path for path in files.entries(self.folder) if _LANGUAGE.fullmatch(path.name)]
        return [(path.name, [file.stem for file in toml_files(path)]) for path in folders]

    def _read_kiosk(self) -> Kiosk | None:
        try:
            document = self._documents.parse(KIOSK)
        except files.MissingError:
            self.faults.add_placed(KIOSK, "is missing: write it, or start from `sro-kiosk new`")
            return None
        kiosk = self._documents.decode(KIOSK, document, Kiosk)
        if kiosk is None and document is not None:
            # A wrong key that is not required must not blank a whole installation.
            wrong = {fault.key[0] for fault in decode(document, Kiosk)[1] if fault.key}
            rest = {name: value for name, value in document.items() if name not in wrong}
            kiosk = decode(rest, Kiosk)[0]
        return kiosk

    def _read_edition(self, language: str, stems: list[str]) -> Edition:
        screens: dict[str, Screen] = {}
        if self.kiosk is not None and not files.is_folder(self.folder / language):
            index = self.kiosk.languages.index(language)
            message = f"there is no folder {language}: add it, or take it off the list"
            self.faults.add(KIOSK, ("languages", index), message)
            return Edition(language, screens)
        missing: list[str] = []
        for stem in stems:
            name = f"{language}/{stem}.toml"
            try:
                screen = self._documents.decode(name, self._documents.parse(name), Screen)
            except files.MissingError:
                missing.append(stem)
                continue
            if screen is not None:
                screens[stem] = screen
        if STEM in missing and screens and self.sources:
            missing.remove(STEM)
            reviewed = min(screen.reviewed for screen in screens.values())
            screens[STEM] = sources_screen(self.sources.values(), language, reviewed)
        self._tell_missing(language, stems, missing)
        return Edition(language, {stem: screens[stem] for stem in stems if stem in screens})

    def _tell_missing(self, language: str, stems: list[str], missing: list[str]) -> None:
        there = [path.stem for path in toml_files(self.folder / language)] if missing else []
        for stem in missing:
            hint = did_you_mean(stem, there) or ": add the file, or take it off the list"
            message = f"there is no file {language}/{stem}.toml{hint}"
            self.faults.add(KIOSK, ("screens", stems.index(stem)), message)


def toml_files(folder: Path) -> list[Path]:
    """List what looks like a content file."""
    return [path for path in files.entries(folder) if path.suffix == ".toml"]
