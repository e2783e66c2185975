"""What systemd itself says of the files."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import lobby
from sro_kiosk.setup.writing import write_below

UNIT = "etc/systemd/system/sro-kiosk.service"


def asked(*command: str) -> str:
    """What a program of systemd's says; it must find nothing wrong."""
    ended = subprocess.run(  # noqa: S603 - words of this file
        command, capture_output=True, check=False, text=True, timeout=120
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout + ended.stderr


def unit(folder: Path, choices: Choices) -> str:
    """Write a unit; Python stands in for programs that this machine need not have."""
    write_below(folder, lobby(choices))
    path = folder / UNIT
    path.write_text(path.read_text().replace("/usr/bin/cage", sys.executable))
    return str(path)


@pytest.mark.parametrize(
    "choices",
    [Choices(), Choices(shutdown=True), Choices(wayland=True)],
    ids=["console", "shutdown", "wayland"],
)
def test_systemd_understands_every_line(tmp_path: Path, choices: Choices) -> None:
    assert asked("systemd-analyze", "verify", "--man=no", unit(tmp_path, choices)) == ""


@pytest.mark.parametrize(("wayland", "most"), [(False, 1.5), (True, 2.5)])
def test_the_fence_is_high(tmp_path: Path, *, wayland: bool, most: float) -> None:
    path = unit(tmp_path, Choices(wayland=wayland))
    threshold = f"--threshold={most * 10:.0f}"
    told = asked("systemd-analyze", "security", "--no-pager", "--offline=yes", threshold, path)
    found = re.search(r"Overall exposure level for sro-kiosk.service: ([0-9.]+)", told)
    assert found
    assert 0 < float(found[1]) <= most


def test_the_user_has_no_shell(tmp_path: Path) -> None:
    write_below(tmp_path, lobby(Choices(user="lobby")))
    told = asked("systemd-sysusers", "--dry-run", f"--root={tmp_path}")
    assert "user 'lobby'" in told
    assert not (tmp_path / "etc/passwd").exists()
    (line,) = re.findall(
        "^u .*", (tmp_path / "etc/sysusers.d/sro-kiosk.conf").read_text(), re.MULTILINE
    )
    assert line.endswith(" /usr/sbin/nologin")
