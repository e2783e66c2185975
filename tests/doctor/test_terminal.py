"""What the doctor says of a terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.doctor import terminal as looking
from sro_kiosk.doctor.findings import Finding
from sro_kiosk.doctor.terminal import look_at_terminal


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, int], None]:
    """Make the terminal one of this device and size."""

    def make(device: str, columns: int, rows: int) -> None:
        monkeypatch.setattr(looking, "_device", lambda: device)
        monkeypatch.setattr(looking, "_measured", lambda: (columns, rows))

    return make


def found(name: str, **environ: str) -> Finding:
    return {finding.name: finding for finding in look_at_terminal(environ)}[name]


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
    monkeypatch.setattr(looking, "_FONT_FILES", (str(tmp_path / "none"), str(file)))
    assert found("font", TERM="linux").value == font


def test_a_slow_line_gets_advice() -> None:
    assert found("SSH", SSH_CONNECTION="203.0.113.7 1 192.0.2.1 22") == (
        "SSH",
        "yes",
        "ssh -C sends less over a slow line",
        "",
    )
