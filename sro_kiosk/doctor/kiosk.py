"""What a machine is as a kiosk: its settings, its unit, its health, its letters."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sro_kiosk.doctor.findings import Finding, read_file
from sro_kiosk.doctor.health import look_at_health
from sro_kiosk.doctor.letters import look_at_letters
from sro_kiosk.doctor.settings import look_at_settings
from sro_kiosk.setup.hardening import FENCE
from sro_kiosk.setup.measures import Setting, line
from sro_kiosk.setup.service import PATH
from sro_kiosk.setup.wayland import fence

_GROUP = "system.slice/sro-kiosk.service"
_ENABLED = "etc/systemd/system/multi-user.target.wants/sro-kiosk.service"
_AGAIN = "write it again: sro-kiosk setup lobby"
_FENCED = {"NoNewPrivs": "1", "Seccomp": "2", "CapEff": "0" * 16, "CapBnd": "0" * 16}


def look_at_kiosk(root: Path = Path("/")) -> Iterator[Finding]:
    """Tell of the machine below `root` as a kiosk; what cannot be seen there is a finding, too."""
    yield _unit(root)
    yield _process(root)
    yield from look_at_settings(root)
    yield from look_at_health(root)
    yield from look_at_letters(root)


def _unit(root: Path) -> Finding:
    lines = read_file(root / PATH).splitlines()
    if not lines:
        mend = "there is no unit that runs the kiosk: see sro-kiosk setup lobby"
        return Finding("unit", "missing", f"/{PATH}", mend)
    missing = [wanted for setting in _fence_of(lines) if (wanted := line(setting)) not in lines]
    if missing:
        mend = f"the kiosk's unit lacks {' '.join(missing)}; {_AGAIN}"
        return Finding("unit", "changed", f"/{PATH}", mend)
    if not os.path.lexists(root / _ENABLED):
        mend = "the kiosk does not start with the machine: sudo systemctl enable sro-kiosk"
        return Finding("unit", "not enabled", f"/{PATH}", mend)
    return Finding("unit", "enabled", f"/{PATH}")


def _fence_of(lines: list[str]) -> tuple[Setting, ...]:
    return fence() if any(text.startswith("PAMName=") for text in lines) else FENCE


def _process(root: Path) -> Finding:
    """Tell whether the kiosk that runs now is fenced in, by what the kernel says of it."""
    number = _running(root)
    if not number:
        mend = (
            "the kiosk does not run: sudo systemctl start sro-kiosk; then: journalctl -u sro-kiosk"
        )
        return Finding("kiosk", "does not run", mend=mend)
    status = read_file(root / "proc" / number / "status")
    if not status:
        return Finding("kiosk", "runs", "its fence cannot be seen from here")
    found = dict(re.findall(r"^(\w+):\s*(\w+)$", status, re.MULTILINE))
    loose = [name for name, value in _FENCED.items() if found.get(name) != value]
    if not loose:
        return Finding("kiosk", "runs", "fenced in")
    mend = f"the kiosk runs without all of its fence ({', '.join(loose)}): start it by its unit"
    return Finding("kiosk", "runs", "not fenced in", mend)


def _running(root: Path) -> str:
    """Find the process of the kiosk: this one, or the first in the unit's group."""
    if "/sro-kiosk.service" in read_file(root / "proc/self/cgroup"):
        return "self"
    found = re.match(r"\d+", read_file(root / "sys/fs/cgroup" / _GROUP / "cgroup.procs"))
    return found[0] if found else ""
