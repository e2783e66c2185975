"""Making the PIN of the staff's door, at a terminal and through a pipe."""

import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.staff.pin import is_right
from tests.cli.conftest import KIOSK, ROOT, Answer
from tests.support.pty import Terminal, plain_env, running

PIN = "4071-blue"
COMMAND = [sys.executable, "-m", "sro_kiosk", "pin"]
LINES = re.compile(r'\[staff\]\npin = "(scrypt:[^"]+)"\n')


def type_pins(terminal: Terminal, first: str, second: str) -> int:
    """Type two PINs at the prompts and wait for the end."""
    terminal.wait_for("PIN:")
    terminal.send(f"{first}\n")
    terminal.wait_for("The same PIN again:")
    terminal.send(f"{second}\n")
    return terminal.exit_code()


def test_it_asks_twice_shows_nothing_and_prints_two_lines() -> None:
    with running(COMMAND, cwd=ROOT, size=(200, 24)) as terminal:
        assert type_pins(terminal, PIN, PIN) == 0
        assert PIN.encode() not in terminal.output
        first, second, *said = filter(None, terminal.lines)
        assert (first, second) == ("PIN:", "The same PIN again:")
        kept = LINES.fullmatch("\n".join(said) + "\n")
        assert kept is not None
        assert is_right(PIN, kept[1])


def test_two_that_differ_are_refused() -> None:
    with running(COMMAND, cwd=ROOT) as terminal:
        assert type_pins(terminal, PIN, PIN[:-1]) == 2
        assert terminal.lines[2] == "sro-kiosk: the two PINs differ: try again"


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 2)])
def test_who_gives_up_gets_the_echo_back(key: str, code: int) -> None:
    with running(COMMAND, cwd=ROOT) as terminal:
        terminal.wait_for("PIN:")
        terminal.send(key)
        assert terminal.exit_code() == code
        assert terminal.modes == terminal.modes_before
        assert "Traceback" not in terminal.text


def test_bytes_that_are_no_text_are_refused_in_one_line() -> None:
    with running(COMMAND, cwd=ROOT, env=plain_env(LANG="C.UTF-8")) as terminal:
        terminal.wait_for("PIN:")
        terminal.send(b"\xff\xfe4071-blue\n")
        assert terminal.exit_code() == 2
        assert "Traceback" not in terminal.text


def test_a_pipe_gives_it_in_one_line(shell: Callable[..., Answer]) -> None:
    for line in (f"echo {PIN} | sro-kiosk pin", f"printf '{PIN}\\r\\nmore' | sro-kiosk pin"):
        answer = shell(line)
        kept = LINES.fullmatch(answer.out)
        assert kept is not None
        assert is_right(PIN, kept[1])
        assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("echo 123456 | sro-kiosk pin", "this PIN counts up or down"),
        ("sro-kiosk pin </dev/null", "this PIN must have 6 to 32 characters"),
        ("head -c 9999999 /dev/zero | sro-kiosk pin", "this PIN must have"),
        ("printf '\\xff\\xfe4071blue' | sro-kiosk pin", "has a character that"),
        ("sro-kiosk pin <&-", "standard input is closed"),
    ],
)
def test_a_weak_one_is_refused_in_one_line(
    shell: Callable[..., Answer], line: str, said: str
) -> None:
    answer = shell(line)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_write_puts_it_into_the_content_folder(shell: Callable[..., Answer], school: Path) -> None:
    answer = shell(f"echo {PIN} | sro-kiosk pin --write")
    text = (school / "kiosk.toml").read_text()
    assert text.startswith(KIOSK)
    assert is_right(PIN, tomllib.loads(text)["staff"]["pin"])
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("sro-kiosk: school/kiosk.toml has the new PIN")
    assert shell("sro-kiosk check").code == 0


def test_write_prints_the_lines_where_it_cannot(shell: Callable[..., Answer], school: Path) -> None:
    (school / "kiosk.toml").write_text(f"staff = {{shutdown = true}}\n{KIOSK}")
    answer = shell(f"echo {PIN} | sro-kiosk pin --write")
    assert answer.code == 2
    assert LINES.fullmatch(answer.out)
    assert answer.err.startswith("sro-kiosk: school/kiosk.toml: staff: is no table [staff]")


def test_write_does_not_touch_the_content_of_the_program(shell: Callable[..., Answer]) -> None:
    answer = shell(f"echo {PIN} | sro-kiosk pin --write", SRO_KIOSK_CONTENT="")
    assert answer.code == 2
    assert "name your own with --content" in answer.err
    assert "[staff]" not in (ROOT / "content" / "kiosk.toml").read_text(encoding="utf-8")
