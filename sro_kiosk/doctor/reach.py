"""Whether a user without rights of its own can read something."""

import os
from collections.abc import Iterator
from pathlib import Path


def shut(root: Path, path: Path) -> Path | None:
    """What on the way to a path below `root` is missing or not open to everyone; None for nothing.

    A link is open when the way to where it leads is, too.
    """
    target = root / path.relative_to("/")
    ways = (target, Path(os.path.realpath(target)))
    return next((place for way in ways for place in _way(root, way) if not _is_open(place)), None)


def shut_inside(root: Path, path: Path, ending: str) -> Path | None:
    """The same for a folder, and for what is in it: all folders, and the files with this ending."""
    if place := shut(root, path):
        return place
    for folder, folders, files in os.walk(root / path.relative_to("/")):
        names = [*folders, *(name for name in files if name.endswith(ending))]
        for name in sorted(name for name in names if not name.startswith((".", "__"))):
            if not _is_open(Path(folder, name), listed=True):
                return Path(folder, name)
    return None


def _way(root: Path, path: Path) -> Iterator[Path]:
    return (place for place in (*reversed(path.parents), path) if place.is_relative_to(root))


def _is_open(place: Path, *, listed: bool = False) -> bool:
    """Whether others may enter a folder (and see what is in it, if it is to be `listed`).

    Or read a file.
    """
    try:
        mode = place.stat().st_mode
    except OSError:
        return False
    needed = (0o005 if listed else 0o001) if place.is_dir() else 0o004
    return mode & needed == needed
