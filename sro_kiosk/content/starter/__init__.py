"""The content folder that `sro-kiosk new` writes."""

from pathlib import Path

_HERE = Path(__file__).parent


def files() -> dict[str, str]:
    """Read its files: name in the folder, text."""
    paths = sorted(_HERE.rglob("*.toml"))
    return {path.relative_to(_HERE).as_posix(): path.read_text("utf-8") for path in paths}
