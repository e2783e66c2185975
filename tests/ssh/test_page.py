"""The page about SSH says what is so."""

import re
from pathlib import Path

from sro_kiosk.cli.ssh_command import LONGEST, parse
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.ssh_account import UID
from sro_kiosk.setup.sshd import KEYS, PATH, block
from tests.ssh.machine import Machine
from tests.support.pty import ROOT, running

PAGE = (ROOT / "docs" / "ssh.md").read_text(encoding="utf-8")


def test_every_line_for_scripts_can_be_asked() -> None:
    lines = re.findall(r"^    ssh sro@HOST (.+)$", PAGE, re.MULTILINE)
    assert len(lines) == 4
    for line in lines:
        parse(line)


def test_every_word_of_the_block_is_told() -> None:
    words = {measure.key.split()[0] for measure in block(Choices(user="sro")).measures()}
    assert [word for word in words if f"`{word}" not in PAGE] == []


def test_places_and_numbers_are_right() -> None:
    for fact in (f"/{PATH}", KEYS, f"the number {UID}", f"{LONGEST} characters"):
        assert fact in PAGE


def test_what_an_officer_on_a_slow_line_writes_is_taken_by_ssh(
    machine: Machine, tmp_path: Path
) -> None:
    (lines,) = re.findall(r"^(    Host sro-slow\n(?:      .+\n)+)", PAGE, re.MULTILINE)
    config = tmp_path / "config"
    config.write_text(lines.replace("HOST", "127.0.0.1"))
    with running(machine.client("-F", str(config), "sro-slow")) as terminal:
        terminal.wait_for("[ABOUT]")
        terminal.send("q")
        assert terminal.exit_code() == 0
