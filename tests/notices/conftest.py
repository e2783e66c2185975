"""A folder of notices, and the people who post there."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

# A busy machine makes any example late; what matters is that it ends.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

CHICAGO = ZoneInfo("America/Chicago")
NOON = dt.datetime(2026, 11, 27, 12, tzinfo=CHICAGO)

Post = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder of notices; beside it is what must not be read."""
    (tmp_path / "notices").mkdir()
    (tmp_path / "secret.toml").write_text('text.en = "secret"\n')
    return tmp_path / "notices"


@pytest.fixture
def post(folder: Path) -> Post:
    """Write a notice: its file, its text, and further lines of TOML."""

    def write(name: str, text: str = "Hello.", *lines: str) -> Path:
        path = folder / name
        path.write_text("\n".join([f'text.en = "{text}"', *lines, ""]), encoding="utf-8")
        return path

    return write


def emergency(hours: float = 2) -> tuple[str, str]:
    """The lines of an emergency that is posted now."""
    expires = dt.datetime.now(dt.UTC).replace(microsecond=0) + dt.timedelta(hours=hours)
    return 'level = "emergency"', f"expires = {expires.isoformat()}"
