"""The first screen at once: kept from the last run, painted before Textual is imported."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sro_kiosk.folders import find_folder
from tests.support.pty import Terminal, plain_env, python, running

EMERGENCY = "In an emergency call 911."
RIGHT = "\x1b[C"
SAME = 16  # bytes: at most a move of the cursor
OLD, NEW = 'title = "School Resource Officers"', 'title = "Officers of the new year"'


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(find_folder(None, {}), tmp_path / "content")


@contextmanager
def started(content: Path, *options: str, size: tuple[int, int] = (80, 24)) -> Iterator[Terminal]:
    """The reader with a cache beside the content, when it answers keys."""
    env = plain_env(XDG_CACHE_HOME=str(content.parent / "cache"), COLORTERM="truecolor")
    command = python("-m", "sro_kiosk", "--content", str(content), *options)
    with running(command, size=size, env=env) as terminal:
        terminal.wait_for(EMERGENCY)
        terminal.send("?")
        terminal.wait_for("KEYS")
        terminal.send("?")
        terminal.wait_until(lambda: "KEYS" not in terminal.text, "the help closed")
        yield terminal


def first_frame(terminal: Terminal) -> bytes:
    """All that was sent until the first key was answered."""
    return bytes(terminal.output).split(b"KEYS")[0]


def kept(content: Path) -> list[Path]:
    return sorted((content.parent / "cache" / "sro-kiosk" / "frames").iterdir())


def test_the_kept_screen_is_sent_once_and_textual_adds_nothing(content: Path) -> None:
    with started(content) as terminal:
        fresh = first_frame(terminal)
    with started(content) as terminal:
        again = first_frame(terminal)
    assert fresh.count(b"School Resource Officers") == 1
    assert again.count(b"School Resource Officers") == 1
    assert abs(len(again) - len(fresh)) <= SAME


def test_the_screen_of_a_changed_pack_is_never_the_old_one(content: Path) -> None:
    with started(content):
        pass
    kiosk = content / "kiosk.toml"
    kiosk.write_text(kiosk.read_text("utf-8").replace(OLD, NEW), "utf-8")
    with started(content) as terminal:
        assert b"School Resource Officers" not in first_frame(terminal)
        assert "Officers of the new year" in terminal.text


def test_a_damaged_screen_is_never_shown(content: Path) -> None:
    with started(content):
        pass
    (file,) = kept(content)
    file.write_bytes(file.read_bytes().replace(b"School", b"Sch\x1bc"))
    with started(content) as terminal:
        assert b"Sch\x1b" not in first_frame(terminal)


def test_each_size_theme_and_start_has_its_own(content: Path) -> None:
    with started(content), started(content, "--theme", "day"):
        pass
    with started(content, "--start", "roles"), started(content, size=(100, 30)):
        pass
    assert len(kept(content)) == 4


def test_a_pack_with_problems_is_shown_and_told_every_time(content: Path) -> None:
    (content / "en" / "roles.toml").write_text("title = 1", "utf-8")
    for _ in range(2):
        with started(content) as terminal:
            terminal.send("q")
            terminal.wait_for("see: sro-kiosk check")


def test_where_nothing_can_be_kept_it_starts_all_the_same() -> None:
    env = plain_env(XDG_CACHE_HOME="/proc/nowhere", HOME="/proc/nowhere")
    with running(python("-m", "sro_kiosk"), size=(80, 24), env=env) as terminal:
        terminal.wait_for(EMERGENCY)
        terminal.send("q")
        assert terminal.exit_code() == 0


def test_keys_typed_before_the_program_is_there_are_kept_and_not_echoed(content: Path) -> None:
    env = plain_env(XDG_CACHE_HOME=str(content.parent / "cache"))
    command = python("-m", "sro_kiosk", "--content", str(content))
    for _ in range(2):
        with running(command, size=(80, 24), env=env) as terminal:
            terminal.wait_for_output(b"\x1b[?")  # raw from here on
            terminal.send(RIGHT + "2")
            terminal.wait_for("INFORMAL COUNSELOR")
            terminal.wait_for("therapist")
            assert "^[" not in terminal.text


def test_a_disturbed_screen_is_drawn_anew(content: Path) -> None:
    with started(content) as terminal:
        terminal.quiet()
        before = terminal.text
        terminal.disturb()
        terminal.wait_for("WALL")
        terminal.send("\x0c")
        terminal.wait_for(EMERGENCY)
        terminal.wait_until(lambda: terminal.text == before, "the screen as it was")
