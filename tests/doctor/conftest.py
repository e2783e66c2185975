"""A machine that is made up: a kiosk as it should be, to be broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.doctor.findings import Finding
from sro_kiosk.doctor.kiosk import look_at_kiosk
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import lobby
from sro_kiosk.setup.machine import SYSCTL
from sro_kiosk.setup.writing import write_below

ARGUMENTS = "root=/dev/vda2 console=serial0,115200 console=tty3 quiet loglevel=0 logo.nologo"
STATUS = "Name:\tpython\nCapEff:\t{0}\nCapBnd:\t{0}\nNoNewPrivs:\t1\nSeccomp:\t2\n"
FILES = {
    "proc/cmdline": f"{ARGUMENTS} fsck.repair=yes\n",
    "proc/self/mountinfo": "22 1 8:2 / / ro,relatime - ext4 /dev/vda2 ro,errors=remount-ro\n",
    "proc/self/cgroup": "0::/user.slice/user-1000.slice\n",
    "proc/612/status": STATUS.format("0" * 16),
    "sys/fs/cgroup/system.slice/sro-kiosk.service/cgroup.procs": "612\n",
    "sys/module/kernel/parameters/consoleblank": "0\n",
    "sys/module/vt/parameters/global_cursor_default": "0\n",
    "sys/fs/ext4/vda2/errors_count": "0\n",
    "sys/fs/ext4/features/lazy_itable_init": "supported\n",
    "sys/class/hwmon/hwmon1/in0_lcrit_alarm": "0\n",
    "sys/class/graphics/fb0/modes": "U:1920x1080p-0\n",
    "run/systemd/timesync/synchronized": "",
    "etc/systemd/logind.conf": "[Login]\n#NAutoVTs=6\nKillUserProcesses=no\n",
}


def put(root: Path, name: str, text: str | bytes) -> None:
    """Write a file below a made-up root."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def edid(width: int, height: int, columns: int = 1920, rows: int = 1080) -> bytes:
    """What a screen of so many millimeters says of itself."""
    block = bytearray(128)
    block[:8] = b"\x00\xff\xff\xff\xff\xff\xff\x00"
    block[21], block[22] = round(width / 10), round(height / 10)
    block[54:56] = b"\x02\x3a"
    block[56], block[58] = columns & 0xFF, columns >> 8 << 4
    block[59], block[61] = rows & 0xFF, rows >> 8 << 4
    block[66], block[67], block[68] = width & 0xFF, height & 0xFF, width >> 8 << 4 | height >> 8
    block[127] = -sum(block) % 256
    return bytes(block)


@pytest.fixture
def kiosk(tmp_path: Path) -> Path:
    """The root of a machine that is a kiosk as it should be."""
    write_below(tmp_path, lobby(Choices()))
    for name, text in FILES.items():
        put(tmp_path, name, text)
    for measure in SYSCTL.measures():
        name = measure.key.removeprefix("-").replace(".", "/")
        put(tmp_path, f"proc/sys/{name}", f"{measure.value}\n".replace(" ", "\t"))
    put(tmp_path, "sys/class/drm/card0-HDMI-A-1/edid", edid(531, 299))
    wants = tmp_path / "etc/systemd/system/multi-user.target.wants"
    wants.mkdir()
    (wants / "sro-kiosk.service").symlink_to("/etc/systemd/system/sro-kiosk.service")
    return tmp_path


@pytest.fixture
def found(kiosk: Path) -> Callable[[str], Finding]:
    """Look at the machine, and say one thing of it."""

    def look(name: str) -> Finding:
        return {finding.name: finding for finding in look_at_kiosk(kiosk)}[name]

    return look
