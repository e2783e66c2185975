"""`sro-kiosk doctor`."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.cli import doctor_machine, doctor_terminal
from sro_kiosk.cli.doctor_machine import look_at_machine
from sro_kiosk.cli.doctor_terminal import look_at_terminal
from sro_kiosk.cli.findings import Finding
from tests.cli.conftest import ROOT, Answer

Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _quiet_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that no developer's terminal brings in."""
    for name in ("COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "SSH_CONNECTION", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, int], None]:
    """Make the terminal one of this device and size."""

    def make(device: str, columns: int, rows: int) -> None:
        monkeypatch.setattr(doctor_terminal, "_device", lambda: device)
        monkeypatch.setattr(doctor_terminal, "_measured", lambda: (columns, rows))

    return make


def found(name: str, **environ: str) -> Finding:
    return {finding.name: finding for finding in look_at_terminal(environ)}[name]


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


@pytest.mark.parametrize(
    ("device", "term", "mend"),
    [
        ("/dev/tty1", "linux", ""),
        ("/dev/tty1", "xterm", "this is a bare Linux console: set TERM=linux"),
        ("/dev/pts/0", "linux", ""),
        ("/dev/pts/0", "tmux-256color", ""),
        ("/dev/pts/0", "dumb", "set TERM to what your terminal is, like xterm-256color; or read: "),
        ("/dev/pts/0", "\x1b[0m", "set TERM to what your terminal is, like xterm-256color; or re"),
        ("", "dumb", ""),
    ],
)
def test_a_wrong_term_is_to_be_mended(
    terminal: Callable[[str, int, int], None], device: str, term: str, mend: str
) -> None:
    terminal(device, 80, 24)
    told = found("TERM", TERM=term).mend
    assert told.startswith(mend)
    assert bool(told) == bool(mend)


@pytest.mark.parametrize(
    ("size", "value", "is_fine"),
    [
        ((80, 24), "80x24", True),
        ((40, 12), "40x12", True),
        ((39, 12), "39x12", False),
        ((40, 11), "40x11", False),
        ((0, 0), "unknown", True),
    ],
)
def test_a_small_window_is_to_be_mended(
    terminal: Callable[[str, int, int], None], size: tuple[int, int], value: str, *, is_fine: bool
) -> None:
    terminal("/dev/pts/0", *size)
    finding = found("size")
    assert finding.value == value
    assert (finding.mend == "") == is_fine


@pytest.mark.parametrize(
    ("setup", "font"),
    [
        ('CODESET="Lat15"\nFONTFACE="Fixed"\nFONTSIZE="8x16"\n', "Lat15 Fixed 8x16"),
        ("KEYMAP=us\nFONT=ter-v16n\n", "ter-v16n"),
        ("FONT=\x1b[31mred\n", r"\x1b[31mred"),
        ("", "unknown"),
        ("\0\xff FONT=x", "unknown"),
    ],
)
def test_the_font_of_a_console_is_looked_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, setup: str, font: str
) -> None:
    file = tmp_path / "setup"
    file.write_bytes(setup.encode("latin-1"))
    monkeypatch.setattr(doctor_terminal, "_FONT_FILES", (str(tmp_path / "none"), str(file)))
    assert found("font", TERM="linux").value == font


def test_an_old_encoding_is_to_be_mended(shell: Run) -> None:
    answer = shell("sro-kiosk doctor", PYTHONIOENCODING="latin-1")
    assert "set a UTF-8 locale: export LANG=C.UTF-8" in answer.out


def test_a_slow_line_gets_advice() -> None:
    assert found("SSH", SSH_CONNECTION="203.0.113.7 1 192.0.2.1 22") == (
        "SSH",
        "yes",
        "ssh -C sends less over a slow line",
        "",
    )


@pytest.mark.parametrize(
    ("meminfo", "value", "is_fine"),
    [
        ("MemTotal: 4096000 kB\nMemFree: 1 kB\nMemAvailable: 2048000 kB\n", "4000 MB, 2000", True),
        ("MemTotal: 4096000 kB\nMemAvailable: 90000 kB\n", "4000 MB, 87 MB free", False),
        ("MemTotal: 4096000 kB\n", "unknown", True),
        ("", "unknown", True),
    ],
)
def test_little_memory_is_to_be_mended(
    monkeypatch: pytest.MonkeyPatch, meminfo: str, value: str, *, is_fine: bool
) -> None:
    monkeypatch.setattr(doctor_machine, "read_file", {"/proc/meminfo": meminfo}.get)
    monkeypatch.setattr(doctor_machine, "_MODELS", ())
    finding = {finding.name: finding for finding in look_at_machine()}["memory"]
    assert finding.value.startswith(value)
    assert (finding.mend == "") == is_fine


def test_a_model_name_is_shown_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"/proc/device-tree/model": "Raspberry Pi 4\nModel B\0\0"}
    monkeypatch.setattr(doctor_machine, "read_file", lambda path: names.get(path, ""))
    finding = {finding.name: finding for finding in look_at_machine()}["model"]
    assert finding.value == r"Raspberry Pi 4\nModel B"


def test_a_state_folder_that_takes_no_files_is_to_be_mended(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/self")
    assert "the program can keep no log" in sro_kiosk("doctor").out
