"""What systemd has been told: a main file and its drop-ins, in systemd's own order."""

import os
from collections.abc import Iterator
from pathlib import Path

from sro_kiosk.doctor.findings import read_file

# The first of them overrules the others where files have the same name.
_PLACES = ("etc", "run", "usr/local/lib", "usr/lib")
_MOST_FILES = 200


def effective(root: Path, name: str) -> dict[tuple[str, str], str]:
    """Read what holds for a file like `systemd/logind.conf`: section and key, and its last value.

    An empty value takes back what was said before. What cannot be read says nothing.
    """
    said: dict[tuple[str, str], str] = {}
    for path in (*_main(root, name), *_drop_ins(root, name)):
        for key, value in _settings(read_file(path)):
            if value:
                said[key] = value
            else:
                said.pop(key, None)
    return said


def _main(root: Path, name: str) -> list[Path]:
    return [path for place in _PLACES if os.path.lexists(path := root / place / name)][:1]


def _drop_ins(root: Path, name: str) -> list[Path]:
    """List them by their names, wherever they are; a link to /dev/null takes one away."""
    found: dict[str, Path] = {}
    for place in _PLACES:
        for path in _listed(root / place / f"{name}.d"):
            found.setdefault(path.name, path)
    return [path for _, path in sorted(found.items())[:_MOST_FILES]]


def _listed(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == ".conf"]
    except OSError:
        return []


def _settings(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Tell section, key and value of each line."""
    section = ""
    for line in _whole_lines(text):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif "=" in line:
            key, _, value = line.partition("=")
            yield (section, key.strip()), value.strip()


def _whole_lines(text: str) -> Iterator[str]:
    """Join lines that a backslash continues, and leave out comments, even between such lines."""
    begun = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith(("#", ";")):
            continue
        if line.endswith("\\"):
            begun += f"{line[:-1]} "
        else:
            yield begun + line
            begun = ""
