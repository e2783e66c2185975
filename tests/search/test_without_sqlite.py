"""A Python whose SQLite cannot search is told of, not stumbled over."""

import sqlite3
import sys
from collections.abc import Callable

import pytest

from sro_kiosk.doctor.program import _search
from sro_kiosk.errors import KioskError
from sro_kiosk.search import Index
from tests.support.packs import small_edition


class Old(sqlite3.Connection):
    """A database without FTS5."""

    def execute(self, *_: object) -> sqlite3.Cursor:
        raise sqlite3.OperationalError("no such module: fts5")

    def executescript(self, script: str) -> sqlite3.Cursor:
        return self.execute(script)


def take_sqlite_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)


def take_fts5_away(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda name, **options: connect(name, factory=Old, **options)
    )


@pytest.mark.parametrize(
    ("take_away", "told"),
    [
        (take_sqlite_away, "this Python has no SQLite to search with"),
        (take_fts5_away, "this Python's SQLite has no full-text search (FTS5)"),
    ],
)
def test_a_python_that_cannot_search_says_so(
    monkeypatch: pytest.MonkeyPatch, take_away: Callable[[pytest.MonkeyPatch], None], told: str
) -> None:
    take_away(monkeypatch)
    with pytest.raises(KioskError) as raised:
        Index.build(small_edition("en"))
    assert str(raised.value).startswith(told)
    assert str(raised.value).endswith("sro-kiosk show | grep")
    assert _search().mend
