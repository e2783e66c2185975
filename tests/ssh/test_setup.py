"""The files that open a machine to officers, and what sshd and systemd say of them."""

import re
import subprocess
from pathlib import Path

import pytest

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import ssh, text_of
from sro_kiosk.setup.measures import File
from sro_kiosk.setup.ssh_account import SLICE, UID
from sro_kiosk.setup.sshd import PATH
from sro_kiosk.setup.writing import write_below
from tests.ssh.machine import SSHD

CHOICES = Choices("/opt/k/bin/python", "/srv/content", user="sro")
WITH_STATE = CHOICES._replace(state="/var/cache/sro-kiosk-ssh")
kinds = pytest.mark.parametrize("choices", [CHOICES, WITH_STATE], ids=["plain", "state"])


def texts(choices: Choices) -> dict[str, str]:
    return {file.path: text_of(file) for file in ssh(choices) if isinstance(file, File)}


@kinds
def test_every_line_has_its_reason(choices: Choices) -> None:
    files = [file for file in ssh(choices) if isinstance(file, File)]
    assert [line for file in files for line in file.measures() if not line.reason] == []


@kinds
def test_every_file_is_plain(choices: Choices) -> None:
    for path, text in texts(choices).items():
        assert text.isascii(), path
        assert text.endswith("\n"), path
        comments = [line for line in text.splitlines() if line.startswith("#")]
        assert max(map(len, comments)) <= 100, path


def test_a_session_is_the_reader_and_nothing_else() -> None:
    (forced,) = re.findall(r"^ForceCommand .*", texts(CHOICES)[PATH], re.MULTILINE)
    assert forced == (
        'ForceCommand trap "" INT QUIT TSTP; exec /usr/bin/env -i TERM="$TERM" '
        'SSH_ORIGINAL_COMMAND="$SSH_ORIGINAL_COMMAND" SSH_USER_AUTH="$SSH_USER_AUTH" LANG=C.UTF-8 '
        "/opt/k/bin/python -I -m sro_kiosk --session ssh --content /srv/content"
    )


def test_first_screens_are_kept_where_that_was_chosen_and_nowhere_else() -> None:
    assert "--state" not in "".join(texts(CHOICES).values())
    with_state = texts(WITH_STATE)
    assert " --state /var/cache/sro-kiosk-ssh\n" in with_state[PATH]
    assert (
        "d /var/cache/sro-kiosk-ssh 0700 sro sro -"
        in with_state["etc/tmpfiles.d/sro-kiosk-ssh.conf"]
    )


@kinds
def test_sshd_takes_every_line(tmp_path: Path, choices: Choices) -> None:
    key = tmp_path / "key"
    for command in (
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)],
        [SSHD, "-t", "-f", "/dev/stdin", "-h", str(key)],
    ):
        ended = subprocess.run(  # noqa: S603 - words of this file
            command, input=texts(choices)[PATH], capture_output=True, check=False, text=True
        )
        complaint = ended.stderr.replace("Missing privilege separation directory: /run/sshd", "")
        assert complaint.strip() == ""


def test_the_limits_are_those_of_the_users_slice(tmp_path: Path) -> None:
    write_below(tmp_path, ssh(CHOICES))
    told = subprocess.run(  # noqa: S603 - words of this file
        ["/usr/bin/systemd-sysusers", "--dry-run", f"--root={tmp_path}"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert f"user 'sro' (School information over SSH) with UID {UID}" in told.stdout + told.stderr
    assert f"user-{UID}.slice.d" in SLICE
    limits = (tmp_path / SLICE).read_text()
    assert re.search(r"^MemoryMax=50%$", limits, re.MULTILINE)


def test_systemd_takes_every_limit(tmp_path: Path) -> None:
    write_below(tmp_path, ssh(CHOICES))
    drop_in = tmp_path / SLICE
    unit = tmp_path / f"user-{UID}.slice"
    unit.write_text(drop_in.read_text())
    ended = subprocess.run(  # noqa: S603 - words of this file
        ["/usr/bin/systemd-analyze", "verify", "--man=no", str(unit)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
