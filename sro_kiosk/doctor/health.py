"""Whether a kiosk's disk, power and clock are well."""

import os
from collections.abc import Iterator
from pathlib import Path

from sro_kiosk.doctor.findings import Finding, presentable, read_file

_MOUNTS = "proc/self/mountinfo"
_SYNCHRONIZED, _CHRONY = "run/systemd/timesync/synchronized", "run/chrony"


def look_at_health(root: Path) -> Iterator[Finding]:
    """Tell of the disks, the power and the clock."""
    yield _system_disk(root)
    for path in sorted((root / "sys/fs/ext4").glob("*/errors_count")):
        yield _disk(presentable(path.parent.name), read_file(path).strip())
    for path in sorted((root / "sys/class/hwmon").glob("*/in0_lcrit_alarm")):
        yield _power(read_file(path).strip())
    yield _clock(root)


def _system_disk(root: Path) -> Finding:
    """Tell whether a power cut can break it.

    What is mounted last at / counts, and how its file system is: mounts differ behind a fence.
    """
    mounts = (line.partition(" - ") for line in read_file(root / _MOUNTS).splitlines())
    at_root = [kind.split() for place, _, kind in mounts if place.split()[4:5] == ["/"]]
    match at_root[-1:]:
        case [["overlay", *_]]:
            return Finding("system disk", "only read", "what is written is gone at the next start")
        case [[_, _, options]] if "ro" in options.split(","):
            return Finding("system disk", "only read")
        case []:
            return Finding("system disk", "unknown")
    return Finding(
        "system disk",
        "can be written",
        "a power cut can break it",
        "have the system's disk only read: overlayroot, or raspi-config on a Raspberry Pi",
    )


def _disk(name: str, count: str) -> Finding:
    if count == "0":
        return Finding(f"disk {name}", "no errors")
    return Finding(
        f"disk {name}",
        f"{presentable(count) or 'unknown'} errors",
        mend=f"the disk {name} has had errors: save what is on it, check it, replace the card",
    )


def _power(alarm: str) -> Finding:
    if alarm == "0":
        return Finding("power", "enough voltage")
    return Finding(
        "power",
        "too little voltage",
        mend="the voltage was too low: use the machine's own power supply and a short cable",
    )


def _clock(root: Path) -> Finding:
    if os.path.lexists(root / _SYNCHRONIZED):
        return Finding("clock", "set by the network")
    if os.path.lexists(root / _CHRONY):
        return Finding("clock", "kept by chrony", "whether it is right: chronyc tracking")
    return Finding(
        "clock",
        "not set by the network",
        "what is shown at certain times waits for it",
        "let the network set the clock: sudo timedatectl set-ntp true",
    )
