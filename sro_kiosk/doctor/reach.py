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


def _way(root: Path, path: Path) -> Iterator[Path]:
    return (place for place in (*reversed(path.parents), path) if place.is_relative_to(root))


def _is_open(place: Path) -> bool:
    """Whether others may enter a folder, or read a file."""
    try:
        mode = place.stat().st_mode
    except OSError:
        return False
    return bool(mode & 0o001 if place.is_dir() else mode & 0o004)
