"""Finds files that nobody can reach."""

from sro_kiosk.content import files
from sro_kiosk.content.reading import KIOSK, SOURCES, Reading, toml_files
from sro_kiosk.content.text import shown


def tell_strays(reading: Reading) -> None:
    """Tell of content files that kiosk.toml does not list."""
    kiosk = reading.kiosk
    if kiosk is None:
        return
    for path in files.entries(reading.folder):
        if path.name in {KIOSK, SOURCES, *kiosk.languages}:
            continue
        if path.suffix == ".toml":
            _tell(reading, path.name, "is no file of a pack: move it into the folder of a language")
        elif toml_files(path):
            advice = f"add {shown(path.name)} to languages in {KIOSK}, or move it away"
            _tell(reading, path.name, f"nobody can reach this language: {advice}")
    for language in kiosk.languages:
        for path in toml_files(reading.folder / language):
            if path.stem not in kiosk.screens:
                advice = f"add {shown(path.stem)} to screens in {KIOSK}, or move it away"
                _tell(reading, f"{language}/{path.name}", f"nobody can reach this screen: {advice}")


def _tell(reading: Reading, name: str, message: str) -> None:
    reading.faults.add_placed(name, message)
