"""Where the content is: asked for, set for this machine, or packaged."""

from collections.abc import Mapping
from pathlib import Path

from sro_kiosk.content.files import is_folder

VARIABLE = "SRO_KIOSK_CONTENT"
MACHINE = Path("/etc/sro-kiosk/content")
_PACKAGE = Path(__file__).resolve().parent.parent
PACKAGED = (_PACKAGE / "pack", _PACKAGE.parent / "content")  # in a wheel, in a checkout


def find_folder(option: Path | None, environ: Mapping[str, str]) -> Path:
    """Choose the content folder.

    One that was asked for is taken even if it is not there: reading it will tell.
    """
    if option is not None:
        return option
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    return next((folder for folder in (MACHINE, *PACKAGED) if is_folder(folder)), PACKAGED[0])
