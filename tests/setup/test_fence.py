"""Nothing that the program needs is behind the fence: its system calls, as strace sees them."""

import re
import subprocess
from pathlib import Path

import pytest

from sro_kiosk.setup.hardening import FENCE
from tests.support.pty import plain_env, python, running

FILTER = [
    setting.value.split()
    for setting in FENCE
    if setting.key == "SystemCallFilter" and setting.value
]
WRITTEN_AND_RUN = re.compile(r"\b(?:mmap|mprotect)\(.*PROT_WRITE\|PROT_EXEC")
HASHING = "import hashlib; hashlib.scrypt(b'1234', salt=b'salt', n=2**14, r=8, p=1)"


def calls_of(group: str) -> set[str]:
    """The system calls of one of systemd's groups, and of the groups in it."""
    told = subprocess.run(  # noqa: S603 - words of this file
        ["/usr/bin/systemd-analyze", "syscall-filter", group],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    names = set(re.findall(r"^ +([@\w-]+)$", told, re.MULTILINE))
    inner = {name for name in names if name.startswith("@")}
    return (names - inner).union(*map(calls_of, inner))


@pytest.fixture(scope="module")
def allowed() -> set[str]:
    (granted,), (first, *denied) = FILTER
    assert first.startswith("~")
    return calls_of(granted).difference(*map(calls_of, (first[1:], *denied)))


def traced(log: Path, *arguments: str) -> list[str]:
    return ["/usr/bin/strace", "-f", "-qq", "-o", str(log), *python(*arguments)]


def refused(log: Path, allowed: set[str]) -> set[str]:
    """What the trace has that the fence does not let through."""
    trace = log.read_text(encoding="utf-8", errors="replace")
    assert not WRITTEN_AND_RUN.search(trace)
    made = set(re.findall(r"^\d+ +(\w+)\(", trace, re.MULTILINE))
    assert {"execve", "openat", "mmap"} <= made
    return made - allowed


def test_the_kiosk_runs_behind_the_fence(tmp_path: Path, allowed: set[str]) -> None:
    log = tmp_path / "trace"
    kiosk = ("-I", "-m", "sro_kiosk", "lobby", "--state", str(tmp_path))
    with running(traced(log, *kiosk), env=plain_env(TERM="linux")) as terminal:
        terminal.wait_for("911")
        terminal.send("/officer")
        terminal.wait_for("officer")
        terminal.send("\x1b")
        terminal.quiet()
        terminal.hang_up()
        terminal.wait_until_ended()
    assert refused(log, allowed) == set()


def test_a_secret_is_made_behind_the_fence(tmp_path: Path, allowed: set[str]) -> None:
    log = tmp_path / "trace"
    subprocess.run(traced(log, "-I", "-c", HASHING), check=True)  # noqa: S603 - as above
    assert refused(log, allowed) == set()
