"""Finds files that nobody can reach."""

from collections.abc import Iterator
from pathlib import Path

from sro_kiosk.content import files
from sro_kiosk.content.kiosk import Kiosk
from sro_kiosk.content.listed_sources import SOURCES
from sro_kiosk.content.reading import KIOSK, Reading, toml_files
from sro_kiosk.content.text import shown

MOST_TOLD = 20


def tell_strays(reading: Reading) -> None:
    """Tell of content files that kiosk.toml does not list."""
    if reading.kiosk is None:
        return
    strays = [*_outside(reading.folder, reading.kiosk), *_inside(reading.folder, reading.kiosk)]
    for name, message in strays[:MOST_TOLD]:
        reading.faults.add_placed(name, message)
    if len(strays) > MOST_TOLD:
        message = f"{len(strays) - MOST_TOLD} more files that nobody can reach: move them away"
        reading.faults.add_placed(KIOSK, message)


def _outside(folder: Path, kiosk: Kiosk) -> Iterator[tuple[str, str]]:
    for path in files.entries(folder):
        if path.name in {KIOSK, SOURCES, *kiosk.languages}:
            continue
        if path.suffix == ".toml":
            yield path.name, "is no file of a pack: move it into the folder of a language"
        elif toml_files(path):
            advice = f"add {shown(path.name)} to languages in {KIOSK}, or move it away"
            yield path.name, f"nobody can reach this language: {advice}"


def _inside(folder: Path, kiosk: Kiosk) -> Iterator[tuple[str, str]]:
    for language in dict.fromkeys(kiosk.languages):
        for path in toml_files(folder / language):
            if path.stem not in kiosk.screens:
                advice = f"add {shown(path.stem)} to screens in {KIOSK}, or move it away"
                yield f"{language}/{path.name}", f"nobody can reach this screen: {advice}"
