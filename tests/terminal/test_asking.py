"""What terminals say when they are asked for large letters, and what becomes of keys meanwhile."""

import os
import pty
import termios
import tty
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.terminal.asking import ASKED, MOST_BYTES, Answer, ask_large_text, understood
from sro_kiosk.terminal.capabilities import LargeText, detect
from tests.support.pty import ROOT, Terminal, plain_env, python, running

XTERM = detect({"TERM": "xterm-256color"})
DOUBLE = b"\x1b[5;1R\x1b[5;1R\x1b[5;80R\x1b[5;40R\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"
KITTY = b"\x1b[5;1R\x1b[5;3R\x1b[5;80R\x1b[5;80R\x1b[?62;52;c"
SMALL = b"\x1b[5;1R\x1b[5;1R\x1b[5;80R\x1b[5;80R\x1b[?6c"
APPLE = SMALL.replace(b"?6c", b"?1;2c")


@pytest.mark.parametrize(
    ("said", "environ", "kind"),
    [
        pytest.param(DOUBLE, {}, LargeText.DOUBLE, id="xterm 379"),
        pytest.param(
            b"\x1b[1;1R\x1b[1;1R\x1b[1;110R\x1b[1;55R\x1b[?62;1;4c",
            {},
            LargeText.DOUBLE,
            id="Konsole 22.12",
        ),
        pytest.param(
            b"\x1b[1;1R\x1b[1;1R\x1b[1;81R\x1b[1;41R\x1b[?64;1c", {}, LargeText.DOUBLE, id="81 wide"
        ),
        pytest.param(KITTY, {}, LargeText.KITTY, id="kitty, as its protocol says"),
        pytest.param(SMALL, {}, LargeText.NONE, id="st 0.9, Alacritty 0.11, PuTTY 0.78"),
        pytest.param(SMALL, {"TERM": "putty-256color"}, LargeText.DOUBLE, id="PuTTY that says so"),
        pytest.param(APPLE, {"TERM_PROGRAM": "Apple_Terminal"}, LargeText.DOUBLE, id="Apple"),
        pytest.param(SMALL, {"TERM_PROGRAM": "Apple_Terminal"}, LargeText.NONE, id="not any more"),
        pytest.param(b"\x1b[?1;2c", {}, LargeText.NONE, id="no places told"),
        pytest.param(DOUBLE[:-1], {}, LargeText.NONE, id="cut"),
        pytest.param(b"", {}, LargeText.NONE, id="silent"),
        pytest.param(DOUBLE.replace(b";80R", b";80000R"), {}, LargeText.NONE, id="huge"),
        pytest.param(SMALL.replace(b"80R", b"6R"), {}, LargeText.NONE, id="too narrow to tell"),
        pytest.param(DOUBLE[DOUBLE.index(b"\x1b[?") :] + DOUBLE, {}, LargeText.NONE, id="order"),
    ],
)
def test_what_a_terminal_says_is_understood(
    said: bytes, environ: dict[str, str], kind: LargeText
) -> None:
    answer = understood(said, detect({"TERM": "xterm-256color", **environ}))
    assert answer.kind is kind
    assert answer.reason


@given(data=st.binary(max_size=40) | st.text("\x1b[]0123456789;?Rc", max_size=60).map(str.encode))
def test_whatever_comes_is_an_answer_or_was_typed(data: bytes) -> None:
    for said in (data, data + KITTY, KITTY[:20] + data + KITTY[20:]):
        answer = understood(said, XTERM)
        assert len(answer.typed) <= len(said)
        assert answer.kind in LargeText


@pytest.mark.parametrize("said", [DOUBLE, KITTY, SMALL])
@pytest.mark.parametrize("at", [0, 6, -1])
def test_keys_between_the_answers_are_kept(said: bytes, at: int) -> None:
    places = [*(found for found in range(len(said)) if said[found] == 0x1B), len(said)]
    cut = places[min(at, len(places) - 1)]
    answer = understood(said[:cut] + b"q\x1b[6~" + said[cut:], XTERM)
    assert answer == understood(said, XTERM)._replace(typed=b"q\x1b[6~")


@pytest.fixture
def line() -> Iterator[tuple[Callable[[bytes], None], Callable[..., Answer], Callable[[], bytes]]]:
    """A raw terminal: what it says, what is asked of it, and what it was sent."""
    master, slave = pty.openpty()
    tty.setraw(slave, termios.TCSANOW)

    def say(data: bytes) -> None:
        os.write(master, data)

    def ask(**environ: str) -> Answer:
        return ask_large_text(slave, slave, detect({"TERM": "xterm-256color", **environ}))

    def sent() -> bytes:
        os.set_blocking(master, False)
        try:
            return os.read(master, MOST_BYTES)
        except BlockingIOError:
            return b""

    yield say, ask, sent
    os.close(slave)
    os.close(master)


Line = tuple[Callable[[bytes], None], Callable[..., Answer], Callable[[], bytes]]


def test_all_is_asked_at_once_and_the_page_is_left_again(line: Line) -> None:
    say, ask, sent = line
    say(KITTY)
    assert ask().kind is LargeText.KITTY
    assert sent() == ASKED
    assert ASKED == (
        b"\x1b7\x1b[?1049h\r\x1b[6n\x1b]66;s=2; \x1b\\\x1b[6n\x1b[999C\x1b[6n"
        b"\r\x1b#6\x1b[999C\x1b[6n\x1b#5\r\x1b[K\x1b[?1049l\x1b8\x1b[c"
    )


def test_a_silent_terminal_is_not_waited_for_long_and_keys_reach_the_app(line: Line) -> None:
    say, ask, _ = line
    say(b"jk")
    answer = ask()
    assert (answer.kind, answer.typed) == (LargeText.NONE, b"jk")


def test_a_flood_is_cut(line: Line) -> None:
    say, ask, _ = line
    say(b"x" * 3000)
    say(b"y" * 1090)
    say(b"z" * 5)
    assert len(ask().typed) <= MOST_BYTES


@pytest.mark.parametrize(
    "environ",
    [
        {"TERM": "linux"},
        {"TERM": "screen-256color"},
        {"TERM": "tmux-256color"},
        {"TMUX": "/tmp/tmux-0/default,1,0"},  # noqa: S108 - a value, no file
        {"STY": "12.pts-0"},
        {"ZELLIJ": "0"},
        {"TERM": "dumb"},
        {"TERM": ""},
    ],
)
def test_who_has_no_large_letters_is_not_asked(line: Line, environ: dict[str, str]) -> None:
    say, ask, sent = line
    say(KITTY)
    answer = ask(**environ)
    assert (answer.kind, sent()) == (LargeText.NONE, b"")
    assert answer.reason


def test_a_cut_line_has_no_large_letters() -> None:
    master, slave = pty.openpty()
    os.close(master)
    assert ask_large_text(slave, slave, XTERM).kind is LargeText.NONE
    os.close(slave)


def large_app(answer: bytes, *arguments: str) -> Iterator[Terminal]:
    """The app at a terminal that has its answer ready."""
    command = python("-m", "tests.terminal.large_app", *arguments)
    with running(command, cwd=ROOT, env=plain_env()) as terminal:
        terminal.send(answer)
        yield terminal


def test_large_letters_from_the_first_screen_to_the_shell() -> None:
    for terminal in large_app(DOUBLE):
        terminal.wait_for("double")
        title = b"\x1b#3\x1b[K"
        assert terminal.output.count(title) == 2
        assert terminal.output.count(b"Law enforcer") == 2
        terminal.send("n")
        terminal.wait_for("normal normal")
        terminal.send("l")
        terminal.wait_for("line 5")
        terminal.send("q")
        assert terminal.exit_code() == 0
        single = b"\x1b[H" + b"\v".join([b"\x1b#5"] * 24)
        assert terminal.output.endswith(single + b"\x1b[H\x1b[2J\x1b[?1049l")


def test_keys_typed_while_it_was_asked_reach_the_app() -> None:
    for terminal in large_app(DOUBLE[:19] + b"n" + DOUBLE[19:]):
        terminal.wait_for("normal normal")


def test_a_terminal_killed_with_large_letters_is_given_back_single() -> None:
    for terminal in large_app(b"", "double"):
        terminal.wait_for("double")
        terminal.process.terminate()
        assert terminal.exit_code() == 128 + 15
        assert b"\x1b#5\x1b[H\x1b[2J\x1b[?1049l" in terminal.output


def test_kitty_shows_them_its_way() -> None:
    for terminal in large_app(b"", "kitty"):
        terminal.wait_for("kitty")
        assert "\x1b]66;s=2;¿Qué hace?\x1b\\".encode() in terminal.output
        assert "\x1b]66;s=2:w=2;漢\x1b\\".encode() in terminal.output
        assert b"\x1b#" not in terminal.output
