"""What sshd itself says that it does for a user. Only the doctor asks it, on the command line."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from sro_kiosk.doctor.findings import Finding, presentable

SSHD = Path("/usr/sbin/sshd")
_CONNECTION = "host=localhost,addr=127.0.0.1,laddr=127.0.0.1,lport=22"
_PATIENCE = 20  # seconds
_ASKED = Finding("sshd", "asked", "for a connection from here; Match Address may say otherwise")


class Told(NamedTuple):
    """Each keyword in small letters and what holds for it; empty where sshd did not tell."""

    settings: Mapping[str, str]
    asking: Finding


def ask_sshd(user: str, program: Path = SSHD) -> Told:
    """Ask what holds when this user connects from this machine; it starts and changes nothing."""
    if not program.exists():
        mend = "there is no sshd: sudo apt install openssh-server"
        return Told({}, Finding("sshd", "not installed", str(program), mend))
    if os.geteuid():
        mend = "ask sshd as root: sudo sro-kiosk doctor --ssh"
        return Told({}, Finding("sshd", "not asked", "it tells root alone", mend))
    try:
        ended = subprocess.run(  # noqa: S603 - a fixed program; the user's name was checked
            [str(program), "-T", "-C", f"user={user},{_CONNECTION}"],
            capture_output=True,
            check=False,
            env={},
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Told({}, _silent(str(error)))
    if ended.returncode:
        return Told({}, _silent(ended.stderr.decode(errors="replace").partition("\n")[0]))
    return Told(
        settings_of(ended.stdout.decode(errors="replace")),
        Finding("sshd", "asked", "for a connection from here; a Match Address may say otherwise"),
    )


def settings_of(said: str) -> Mapping[str, str]:
    """Read `sshd -T`: of a keyword with several lines, all values."""
    settings: dict[str, str] = {}
    for keyword, value in re.findall(r"^(\w+) (.*)$", said, re.MULTILINE):
        settings[keyword] = f"{settings[keyword]} {value}" if keyword in settings else value
    return settings


def _silent(complaint: str) -> Finding:
    mend = "sshd does not tell what it would do; see: sudo sshd -t; sudo systemctl status ssh"
    return Finding("sshd", "does not tell", presentable(complaint), mend)
