"""The installed program in a real terminal, as somebody uses it who just logged in."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.pty import Terminal, plain_env, running
from tests.support.shipped import edition

SRO_KIOSK = str(Path(sys.executable).with_name("sro-kiosk"))
SCREENS = list(edition().screens.values())
EMERGENCY = "In an emergency call 911."
RIGHT, DOWN, ESCAPE = "\x1b[C", "\x1b[B", "\x1b"
HELP = "KEYS"

HOSTILE_TERMS = ["", "dumb", "unknown", "../../etc/passwd", "xterm\x1b]0;owned\x07", "x" * 5000]
HOSTILE_ENVIRON = {
    "TEXTUAL_DRIVER": "antigravity:Driver",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL": "debug,devtools,headless",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_PRESS": "q,ctrl+q",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_COLOR_SYSTEM": "nonsense",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "TEXTUAL_THEME": "nonsense",
    "COLUMNS": "99999",
    "LINES": "99999",
    "ESCDELAY": "9999999",
    "UNICODE_VERSION": "1.0",
    "FORCE_COLOR": "1",
    "BROWSER": "touch opened",
    "PYTHONINSPECT": "1",
    "PYTHONBREAKPOINT": "nonsense",
}


@contextmanager
def reading(home: Path, *arguments: str, term: str = "xterm-256color") -> Iterator[Terminal]:
    env = plain_env(HOME=str(home), TERM=term)
    with running([SRO_KIOSK, *arguments], env=env, cwd=home) as terminal:
        terminal.wait_for(EMERGENCY)
        yield terminal


def shows(terminal: Terminal, *texts: str) -> Callable[[], bool]:
    return lambda: all(text.casefold() in terminal.text.casefold() for text in texts)


def leaves(terminal: Terminal) -> bool:
    """Whether `q` ends it and the terminal is as it was."""
    terminal.send("q")
    return terminal.exit_code() == 0 and terminal.modes == terminal.modes_before


@pytest.mark.parametrize("term", ["xterm-256color", "linux", "vt100", "screen"])
def test_somebody_walks_through_all_tabs_and_leaves(tmp_path: Path, term: str) -> None:
    with reading(tmp_path, term=term) as terminal:
        for screen in SCREENS:
            tab, first = screen.title.upper(), screen.topics[0].title
            terminal.wait_until(shows(terminal, tab, first, EMERGENCY), tab)
            terminal.send(RIGHT)
        terminal.wait_for(SCREENS[0].title.upper())
        assert leaves(terminal)


def test_words_typed_ahead_arrive_in_the_search(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.send("/quick")
        terminal.wait_for("/ quick")
        terminal.send(ESCAPE)
        terminal.wait_until(lambda: "/ quick" not in terminal.text, "closing the search")
        assert leaves(terminal)


def test_keys_pressed_while_it_starts_are_not_lost(tmp_path: Path) -> None:
    with running([SRO_KIOSK], env=plain_env(HOME=str(tmp_path))) as terminal:
        terminal.wait_until(lambda: terminal.modes != terminal.modes_before, "taking the terminal")
        terminal.send("/quick")
        terminal.wait_for("/ quick")
        assert terminal.output.count(b"/quick") == 0


def test_a_search_opened_and_closed_in_a_hurry_leaves_the_keys_alone(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.send(f"/zz\r{ESCAPE}{RIGHT}/{ESCAPE}{RIGHT}" * 5 + "?")
        terminal.wait_for(HELP)


@pytest.mark.parametrize("term", HOSTILE_TERMS, ids=lambda term: repr(term[:20]))
def test_no_name_of_a_terminal_hurts(tmp_path: Path, term: str) -> None:
    with reading(tmp_path, term=term) as terminal:
        assert b"owned" not in terminal.output
        assert not any(code in terminal.output for code in (b"38;5;", b"38;2;", b"48;5;", b"48;2;"))
        assert leaves(terminal)


def test_nobody_outside_configures_it(tmp_path: Path) -> None:
    (tmp_path / "antigravity.py").write_text("open('imported', 'w').close()")
    env = plain_env(HOME=str(tmp_path), **HOSTILE_ENVIRON)
    with running([SRO_KIOSK], env=env, cwd=tmp_path) as terminal:
        terminal.wait_for(EMERGENCY)
        terminal.send(DOWN)
        terminal.wait_for(SCREENS[0].topics[1].title)
        assert leaves(terminal)
    left_behind = {path.name for path in tmp_path.iterdir()} - {"antigravity.py", ".cache"}
    assert left_behind == set()
