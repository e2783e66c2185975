"""`sro-kiosk doctor`."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.terminal.asking import ASKED
from tests.cli.conftest import ROOT, Answer
from tests.support.pty import plain_env, python, running
from tests.terminal.test_asking import DOUBLE

Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _quiet_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that no developer's terminal brings in."""
    for name in ("COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "SSH_CONNECTION", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def test_all_is_told_where_all_is_well(sro_kiosk: Run) -> None:
    answer = sro_kiosk("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert "  TERM          xterm-256color\n" in answer.out
    assert "  theme         night (" in answer.out
    assert "  content       school (no problems)\n" in answer.out
    assert answer.out.endswith("\nNothing to mend.\n")


def test_what_is_to_be_mended_closes_the_answer(sro_kiosk: Run, school: Path) -> None:
    (school / "en/roles.toml").write_text("titel = 1\n", encoding="utf-8")
    answer = sro_kiosk("doctor")
    assert answer.code == 0
    assert answer.out.endswith(
        "\nTo mend\n  1. the content has 4 problems; see: sro-kiosk check school\n"
    )


@pytest.mark.parametrize("folder", ["nowhere", "school/kiosk.toml", "/dev/null", "a\x1b[2J"])
def test_content_that_is_not_there_is_a_finding(sro_kiosk: Run, folder: str) -> None:
    answer = sro_kiosk("doctor", "--content", folder)
    assert (answer.code, answer.err) == (0, "")
    assert "1. the content cannot be read: there is no content folder" in answer.out
    assert answer.out.replace("\n", "").isprintable()


def test_findings_for_programs(sro_kiosk: Run) -> None:
    told = json.loads(sro_kiosk("doctor", "--format", "json").out)
    assert list(told) == ["terminal", "program", "machine"]
    assert {
        "name": "content",
        "value": "school",
        "why": "no problems",
        "mend": "",
    } in told["program"]


def test_a_lobbys_kiosk_is_looked_at_where_that_is_asked(sro_kiosk: Run) -> None:
    told = json.loads(sro_kiosk("doctor", "--lobby", "--format", "json").out)
    assert list(told) == ["terminal", "program", "machine", "kiosk"]
    assert "kernel.sysrq" in [finding["name"] for finding in told["kiosk"]]


def test_what_is_to_be_mended_is_told_once(sro_kiosk: Run) -> None:
    answer = sro_kiosk("doctor", "--lobby")
    assert (answer.code, answer.err) == (0, "")
    mends = [line.partition(". ")[2] for line in answer.out.split("To mend\n")[1].splitlines()]
    assert len(mends) == len(set(mends)) > 1


@pytest.mark.parametrize("name", ["TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL"])
@pytest.mark.parametrize("value", ["\x1b[31m\x07", "\u202e", "x" * 5000, "\udcff", ""])
def test_no_variable_drives_the_terminal(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    answer = sro_kiosk("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.replace("\n", "").isprintable()
    assert max(map(len, answer.out.splitlines())) < 250


def test_nothing_is_needed_to_answer(shell: Run) -> None:
    python = f"env -i PYTHONPATH={ROOT} {sys.executable}"
    answer = shell(f"{python} -m sro_kiosk doctor < /dev/null")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Terminal\n  device        none (in a pipe)\n")


def test_an_old_encoding_is_to_be_mended(shell: Run) -> None:
    answer = shell("sro-kiosk doctor", PYTHONIOENCODING="latin-1")
    assert "set a UTF-8 locale: export LANG=C.UTF-8" in answer.out


def test_a_state_folder_that_takes_no_files_is_to_be_mended(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/self")
    assert "the program can keep no log" in sro_kiosk("doctor").out


def test_a_terminal_is_asked_for_large_letters_and_left_as_it_was() -> None:
    command = python("-m", "sro_kiosk", "doctor")
    with running(command, cwd=ROOT, size=(120, 60)) as terminal:
        terminal.send(DOUBLE)
        assert terminal.exit_code() == 0
        assert terminal.output.count(ASKED) == 1
        assert "double (it has lines of double height: a briefing shows lines" in terminal.text
        assert terminal.modes == terminal.modes_before
        assert terminal.unread_keys == 0


def test_a_console_is_not_asked_for_large_letters() -> None:
    command = python("-m", "sro_kiosk", "doctor")
    with running(command, cwd=ROOT, size=(120, 60), env=plain_env(TERM="linux")) as terminal:
        assert terminal.exit_code() == 0
        assert b"\x1b" not in terminal.output
        assert "a briefing sets titles in block letters" in terminal.text
