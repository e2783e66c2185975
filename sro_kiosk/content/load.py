"""Reads a content folder into a pack, as much of it as can be shown, and tells what is wrong with the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from sro_kiosk.content import files
from sro_kiosk.content.decode import decode
from sro_kiosk.content.links import did_you_mean
from sro_kiosk.content.locate import locate
from sro_kiosk.content.model import Edition, Kiosk, Pack, Screen, Source, SourceList
from sro_kiosk.content.problems import Fault, Faults, Problem
from sro_kiosk.content.text import safe, shown
from sro_kiosk.errors import BadContent

KIOSK = "kiosk.toml"
SOURCES = "sources.toml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What can be shown, and what is wrong with the rest."""

    pack: Pack
    problems: tuple[Problem, ...]


def load(folder: Path) -> Loaded:
    """Read a folder; `BadContent` only when nothing of it can be shown."""
    reading = Reading(folder)
    problems = reading.problems()
    if reading.pack is None:
        first = str(problems[0]) if problems else "no screen to show"
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        where = safe(str(folder))
        raise BadContent(
            f"the content folder {where} cannot be shown: {first}{more}; see: sro-kiosk check {where}"
        )
    return Loaded(reading.pack, problems)


class Reading:
    """One reading of one folder, kept as long as its faults are looked for."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise BadContent(f"there is no content folder {safe(str(folder))}")
        self.folder = folder
        self.faults = Faults()
        self.texts: dict[str, str] = {}
        self.kiosk = self._read_kiosk()
        self.sources = self._read_sources()
        self.editions: dict[str, Edition] = {}
        if self.kiosk is not None:
            for language in self.kiosk.languages:
                self.editions[language] = self._read_edition(self.kiosk, language)
            self._tell_strays(self.kiosk)

    @property
    def pack(self) -> Pack | None:
        """What can be shown, if anything."""
        editions = {name: edition for name, edition in self.editions.items() if edition.screens}
        if self.kiosk is None or not editions:
            return None
        return Pack(self.kiosk, {source.id: source for source in self.sources}, editions)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong so far, in the order of files and lines."""
        return self.faults.located(self.texts, locate)

    def _read_kiosk(self) -> Kiosk | None:
        try:
            document = self._document(KIOSK)
        except files.Missing:
            self.faults.add_placed(KIOSK, "is missing: make it, or start from `sro-kiosk new`")
            return None
        if document is None:
            return None
        kiosk, faults = decode(document, Kiosk)
        self._add(KIOSK, faults)
        # What is wrong but not required must not blank a whole installation.
        return kiosk or decode(_without(document, faults), Kiosk)[0]

    def _read_sources(self) -> tuple[Source, ...]:
        try:
            document = self._document(SOURCES)
        except files.Missing:
            return ()  # told only when a topic names a source
        if document is None:
            return ()
        found, faults = decode(document, SourceList)
        self._add(SOURCES, faults)
        if found is not None:
            return found.sources
        raw = document.get("source")
        each = (
            [decode(item, Source)[0] for item in raw if isinstance(item, dict)]
            if isinstance(raw, list)
            else []
        )
        return tuple(source for source in each if source is not None)

    def _read_edition(self, kiosk: Kiosk, language: str) -> Edition:
        screens: dict[str, Screen] = {}
        for index, stem in enumerate(kiosk.screens):
            name = f"{language}/{stem}.toml"
            try:
                document = self._document(name)
            except files.Missing:
                stems = [path.stem for path in files.entries(self.folder / language)]
                hint = did_you_mean(stem, stems) or ": add the file, or take it off the list"
                self.faults.add(KIOSK, ("screens", index), f"there is no file {name}{hint}")
                continue
            if document is None:
                continue
            screen, faults = decode(document, Screen)
            self._add(name, faults)
            if screen is not None:
                screens[stem] = screen
        return Edition(language, screens)

    def _document(self, name: str) -> dict[str, Any] | None:
        try:
            text = files.read_text(self.folder, name)
        except files.Missing:
            raise
        except files.Unreadable as error:
            self.faults.add_placed(name, str(error))
            return None
        try:
            document = tomli.loads(text)
        except tomli.TOMLDecodeError as error:
            message = f"is not valid TOML: {error.msg[:1].lower()}{error.msg[1:]}"
            self.faults.add_placed(name, message, (error.lineno, error.colno))
            return None
        except RecursionError:
            self.faults.add_placed(name, "is nested too deeply: write plain tables")
            return None
        self.texts[name] = text
        return document

    def _add(self, name: str, faults: list[Fault]) -> None:
        for fault in faults:
            self.faults.add(name, *fault)

    def _tell_strays(self, kiosk: Kiosk) -> None:
        """Content that nobody can reach."""
        for path in files.entries(self.folder):
            if path.suffix == ".toml" and path.name not in {KIOSK, SOURCES}:
                self.faults.add_placed(path.name, "belongs into the folder of a language: move it")
            elif path.is_dir() and path.name not in kiosk.languages:
                if any(file.suffix == ".toml" for file in files.entries(path)):
                    advice = f"add {shown(path.name)} to languages in {KIOSK}, or move it away"
                    self.faults.add_placed(path.name, f"nobody can reach this language: {advice}")
        for language in kiosk.languages:
            for path in files.entries(self.folder / language):
                if path.suffix == ".toml" and path.stem not in kiosk.screens:
                    advice = f"add {shown(path.stem)} to screens in {KIOSK}, or move it away"
                    self.faults.add_placed(
                        f"{language}/{path.name}", f"nobody can reach this screen: {advice}"
                    )


def _without(document: Mapping[str, Any], faults: list[Fault]) -> dict[str, Any]:
    """The document without the top-level keys that have faults."""
    wrong = {fault.key[0] for fault in faults if fault.key}
    return {name: value for name, value in document.items() if name not in wrong}
