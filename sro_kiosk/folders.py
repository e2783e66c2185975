"""Where things are on this machine: the content, the notices, and what the program keeps.

Imports next to nothing, since it is asked before the first screen is painted.
"""

from collections.abc import Mapping
from pathlib import Path

VARIABLE = "SRO_KIOSK_CONTENT"
MACHINE = Path("/etc/sro-kiosk/content")
NOTICES = Path("/etc/sro-kiosk/notices")
STATE = Path("/var/lib/sro-kiosk")  # what a kiosk keeps: last good pack, counts
_PACKAGE = Path(__file__).resolve().parent
PACKAGED = (_PACKAGE / "pack", _PACKAGE.parent / "content")  # in a wheel, in a checkout


def find_folder(option: Path | None, environ: Mapping[str, str]) -> Path:
    """Choose the content folder.

    One that was asked for is taken even if it is not there: reading it will tell.
    """
    if option is not None:
        return option
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    return next((folder for folder in (MACHINE, *PACKAGED) if _is_folder(folder)), PACKAGED[0])


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Where what can be made again may be kept; None for a person without a home."""
    base = environ.get("XDG_CACHE_HOME", "")
    if base.startswith("/"):
        return Path(base) / "sro-kiosk"
    home = environ.get("HOME", "")
    return Path(home) / ".cache" / "sro-kiosk" if home.startswith("/") else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
