"""Nobody configures the program from outside."""

import os
from pathlib import Path

import pytest

from sro_kiosk.terminal.environment import prepare
from tests.support.pty import ROOT, plain_env, python, running

SMALL_APP = python("-m", "tests.terminal.small_app")


def test_only_what_is_read_stays() -> None:
    environ = {
        "PATH": "/bin",
        "HOME": "/home/kiosk",
        "LANG": "es_ES.UTF-8",
        "TZ": "America/Chicago",
        "TERM": "xterm-256color",
        "SRO_KIOSK_CONTENT": "/srv/content",
        "LC_ALL": "() { :;}; x",
        "TEXTUAL_DRIVER": "evil:Driver",
        "TEXTUAL_LOG": "/tmp/log",  # noqa: S108 - nothing is written
        "COLUMNS": "9999",
        "LINES": "9999",
        "PYTHONPATH": "/evil",
        "BROWSER": "lynx",
        "UNICODE_VERSION": "4.1.0",
        "FORCE_COLOR": "1",
        "COLORTERM": "truecolor",
        "LD_PRELOAD": "evil.so",
    }
    prepare(environ)
    assert environ == {
        "PATH": "/bin",
        "HOME": "/home/kiosk",
        "LANG": "es_ES.UTF-8",
        "TZ": "America/Chicago",
        "TERM": "xterm-256color",
        "SRO_KIOSK_CONTENT": "/srv/content",
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TEXTUAL_DISABLE_KITTY_KEY": "1",
        "TEXTUAL_SMOOTH_SCROLL": "0",
        "TEXTUAL_SPEEDUPS": "0",
    }


@pytest.mark.parametrize("color", ["truecolor", "24bit", "", "\x1b[31m"])
def test_a_kiosk_that_starts_itself_anew_finds_the_same_colors(color: str) -> None:
    environ = {"TERM": "xterm-256color", "COLORTERM": color}
    first = prepare(environ, locked=True)
    assert prepare(environ, locked=True) == first
    assert environ.get("COLORTERM") in {None, "truecolor"}


@pytest.mark.parametrize(
    ("asked", "told"), [("1", "1"), ("yes", "1"), ("", None)], ids=["one", "word", "empty"]
)
def test_no_color_counts_unless_it_is_empty(asked: str, told: str | None) -> None:
    environ = {"TERM": "xterm", "NO_COLOR": asked}
    prepare(environ)
    assert environ.get("NO_COLOR") == told


ATTACKS = {
    "driver": {"TEXTUAL_DRIVER": "tests.terminal.small_app:main"},
    "log": {"TEXTUAL_LOG": "{folder}/log"},
    "keylog": {"TEXTUAL_DEBUG": "1"},
    "screenshot": {"TEXTUAL_SCREENSHOT": "0", "TEXTUAL_SCREENSHOT_LOCATION": "{folder}"},
    "press": {"TEXTUAL_PRESS": "q"},
    "signals": {"TEXTUAL_ALLOW_SIGNALS": "1"},
    "colors": {"TEXTUAL_COLOR_SYSTEM": "nonsense"},
    "size": {"COLUMNS": "65535", "LINES": "65535"},
    "widths": {"UNICODE_VERSION": "nonsense"},
    "prompt": {"PYTHONINSPECT": "1"},
    "breakpoint": {"PYTHONBREAKPOINT": "os.abort"},
    "terminal": {"TERM": "../../evil\x1b]0;x\x07"},
    "no terminal": {"TERM": ""},
    "locale": {"LC_ALL": "() {{ :;}}; x", "LANG": "C"},
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_no_variable_opens_a_way_in(attack: dict[str, str], tmp_path: Path) -> None:
    named = {name: value.format(folder=tmp_path) for name, value in attack.items()}
    env = plain_env(HOME=str(tmp_path), PYTHONPATH=str(ROOT), **{"TERM": "xterm", **named})
    with running(SMALL_APP, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("80x24 ready")
        terminal.send("\x03\x1a\x1c\x11\x13k")
        terminal.wait_for("key k #6")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert b"\x1b]0" not in terminal.output
        assert b">>>" not in terminal.output
        assert os.listdir(tmp_path) == []  # noqa: PTH208 - names are enough
