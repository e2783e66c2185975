"""Exactly what is loaded for what: an import too many is time at every start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.programs import Setting, landmarks
from tests.bench.visit import new_home
from tests.support.pty import ROOT

CONTENT = frozenset({"msgspec", "tomli", "typing_extensions"})
MARKDOWN = frozenset({"markdown_it", "mdurl", "linkify_it", "logging"})
HEAVY = frozenset({"asyncio", "email", "json", "logging", "sqlite3", "ssl"})
RUN = "import sys; from sro_kiosk.cli import run; run(sys.argv[1:]); print('\\0', *sys.modules)"

# Runs the reader, and notes what is loaded when the first screen is handed over.
WATCH = """
import os, sys
from sro_kiosk.cli import run
from sro_kiosk.terminal.session import Session
def noting(*args, show=Session.show):
    if not os.path.exists(sys.argv[1]):
        with open(sys.argv[1], "w") as note:
            print(*sys.modules, file=note)
    show(*args)
Session.show = noting
sys.exit(run([]))
"""


def noticed(modules: str) -> set[str]:
    """Packages from elsewhere, and those of Python's own that cost much."""
    packages = {name.partition(".")[0] for name in modules.split()}
    foreign = packages - sys.stdlib_module_names - {"sro_kiosk"}
    compiled = {name for name in foreign if name.endswith("__mypyc")}  # of tomli
    site = {name for name in foreign if name.startswith(("_virtualenv", "__", "_distutils"))}
    return (foreign - compiled - site) | (packages & HEAVY)


@pytest.mark.parametrize(
    ("command", "loaded"),
    [
        ("--version", frozenset()),
        ("--help", frozenset()),
        ("show roles", CONTENT | MARKDOWN),
        ("show roles --format json", CONTENT | MARKDOWN | {"json"}),
        ("export roles", CONTENT | MARKDOWN),
        ("find officer", CONTENT | MARKDOWN | {"sqlite3"}),
        ("check", CONTENT | MARKDOWN),
        ("schema", CONTENT | {"json"}),
        ("keys", CONTENT - {"tomli"}),
    ],
)
def test_a_command_loads_what_it_needs(command: str, loaded: frozenset[str]) -> None:
    ended = subprocess.run(  # noqa: S603 - this Python and words of this file
        [sys.executable, "-c", RUN, *command.split()],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        text=True,
    )
    assert noticed(ended.stdout.rpartition("\0")[2]) == loaded


def test_the_first_screen_is_painted_before_textual_is_loaded(tmp_path: Path) -> None:
    word = landmarks().word
    setting = Setting((80, 24), "xterm-256color")
    notes = [tmp_path / "first", tmp_path / "later"]
    with new_home() as home:
        for note in notes:
            watched = (sys.executable, "-c", WATCH, str(note))
            with setting.run(watched, home) as line:
                line.settle_with(word)
                line.leave("q")
    first, later = (noticed(note.read_text()) for note in notes)
    assert first == CONTENT | MARKDOWN | {"rich"}
    assert later == set()
