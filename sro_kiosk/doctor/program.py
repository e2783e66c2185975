"""What this installation is made of: its parts, its content, its folders."""

import platform
from collections.abc import Iterator, Mapping
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sro_kiosk import __version__
from sro_kiosk.content.check import check
from sro_kiosk.doctor.findings import Finding, can_write, presentable
from sro_kiosk.errors import KioskError
from sro_kiosk.folders import find_folder
from sro_kiosk.terminal.faults import state_folder


def look_at_program(content: Path | None, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Tell of the program, its content and where it may write."""
    yield Finding("sro-kiosk", __version__)
    yield Finding("Python", platform.python_version())
    yield _textual()
    yield _search()
    yield _content(find_folder(content, environ))
    yield _state(environ)


def _textual() -> Finding:
    try:
        return Finding("Textual", presentable(version("textual")))
    except PackageNotFoundError:
        return Finding("Textual", "missing", mend="install sro-kiosk again: make install")


def _search() -> Finding:
    try:
        import sqlite3  # noqa: PLC0415 - some Pythons are built without it
    except ImportError:
        return Finding("search", "no SQLite", mend="install a Python that has SQLite")
    value = f"SQLite {sqlite3.sqlite_version}"
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
        except sqlite3.OperationalError:
            return Finding("search", value, "without FTS5", "install an SQLite that has FTS5")
    return Finding("search", value, "with FTS5")


def _content(folder: Path) -> Finding:
    shown = presentable(str(folder))
    try:
        problems = len(check(folder))
    except (KioskError, OSError, ValueError) as error:
        return Finding(
            "content", shown, mend=f"the content cannot be read: {presentable(str(error))}"
        )
    if not problems:
        return Finding("content", shown, "no problems")
    count = f"{problems} problem{'' if problems == 1 else 's'}"
    return Finding(
        "content", shown, count, f"the content has {count}; see: sro-kiosk check {shown}"
    )


def _state(environ: Mapping[str, str]) -> Finding:
    try:
        folder = state_folder(environ)
    except RuntimeError:  # nobody's home
        return Finding(
            "state folder", "none", mend="the program can keep no log: set XDG_STATE_HOME"
        )
    if can_write(folder):
        return Finding("state folder", presentable(str(folder)), "can be written")
    mend = "the program can keep no log: make the state folder writable, or set XDG_STATE_HOME"
    return Finding("state folder", presentable(str(folder)), "cannot be written", mend)
