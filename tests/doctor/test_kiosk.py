"""What the doctor says of a machine as a kiosk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.doctor.findings import Finding
from sro_kiosk.doctor.kiosk import look_at_kiosk
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import lobby, text_of
from sro_kiosk.setup.measures import File
from tests.doctor.conftest import FILES, STATUS, put

Found = Callable[[str], Finding]
UNIT = "etc/systemd/system/sro-kiosk.service"


def test_a_kiosk_as_it_should_be_has_nothing_to_mend(kiosk: Path) -> None:
    findings = list(look_at_kiosk(kiosk))
    assert [finding for finding in findings if finding.mend] == []
    assert len({finding.name for finding in findings}) == len(findings) >= 25


def test_a_machine_of_which_nothing_can_be_seen_is_told_of(tmp_path: Path) -> None:
    findings = {finding.name: finding for finding in look_at_kiosk(tmp_path)}
    assert findings["unit"].value == "missing"
    assert findings["system disk"].value == "unknown"
    assert "dev.tty.legacy_tiocsti" not in findings


def test_no_file_drives_the_terminal_or_holds_the_doctor_up(kiosk: Path) -> None:
    hostile = b"\x1b[2J\xff\xe2\x80\xae" * 40_000
    for path in (path for path in kiosk.rglob("*") if path.is_file() and not path.is_symlink()):
        path.write_bytes(hostile)
    for finding in look_at_kiosk(kiosk):
        assert "".join(finding).isprintable()
        assert len("".join(finding)) < 1500


@pytest.mark.parametrize("name", ["proc/cmdline", "etc/systemd/logind.conf", UNIT])
def test_folders_where_files_should_be_are_nothing_to_stumble_over(kiosk: Path, name: str) -> None:
    (kiosk / name).unlink()
    (kiosk / name).mkdir()
    assert list(look_at_kiosk(kiosk))


def test_a_kiosk_that_does_not_start_by_itself_is_to_be_mended(kiosk: Path, found: Found) -> None:
    (kiosk / "etc/systemd/system/multi-user.target.wants/sro-kiosk.service").unlink()
    assert found("unit").mend.endswith("sudo systemctl enable sro-kiosk")
    (kiosk / UNIT).unlink()
    assert found("unit").mend.endswith("see sro-kiosk setup lobby")


def test_a_unit_with_a_gap_in_its_fence_is_to_be_mended(kiosk: Path, found: Found) -> None:
    text = (kiosk / UNIT).read_text(encoding="utf-8")
    put(kiosk, UNIT, text.replace("PrivateNetwork=yes", "PrivateNetwork=no"))
    assert found("unit").mend == (
        "the kiosk's unit lacks PrivateNetwork=yes; write it again: sro-kiosk setup lobby"
    )


def test_a_kiosk_in_wayland_has_a_fence_of_its_own(kiosk: Path, found: Found) -> None:
    files = {file.path: file for file in lobby(Choices(wayland=True)) if isinstance(file, File)}
    for path, file in files.items():
        put(kiosk, path, text_of(file))
    assert found("unit").value == "enabled"
    assert found("letters").value == "4.9 mm high"


@pytest.mark.parametrize(
    ("change", "loose"),
    [
        (("NoNewPrivs:\t1", "NoNewPrivs:\t0"), "NoNewPrivs"),
        (("Seccomp:\t2", "Seccomp:\t0"), "Seccomp"),
        (("CapBnd:\t0", "CapBnd:\t1"), "CapBnd"),
    ],
)
def test_a_kiosk_outside_its_fence_is_to_be_mended(
    kiosk: Path, found: Found, change: tuple[str, str], loose: str
) -> None:
    put(kiosk, "proc/612/status", STATUS.format("0" * 16).replace(*change))
    assert f"({loose})" in found("kiosk").mend


def test_the_kiosk_that_looks_at_itself_is_the_one_that_runs(kiosk: Path, found: Found) -> None:
    put(kiosk, "proc/self/cgroup", "0::/system.slice/sro-kiosk.service\n")
    put(kiosk, "proc/self/status", STATUS.format("000001ffffffffff"))
    assert "(CapEff, CapBnd)" in found("kiosk").mend
    put(kiosk, "proc/self/status", "")
    assert found("kiosk").why == "its fence cannot be seen from here"


def test_a_kiosk_that_does_not_run_is_to_be_started(kiosk: Path, found: Found) -> None:
    put(kiosk, "sys/fs/cgroup/system.slice/sro-kiosk.service/cgroup.procs", "")
    assert found("kiosk").mend.startswith("the kiosk does not run: sudo systemctl start sro-kiosk")


@pytest.mark.parametrize(
    ("mounts", "value"),
    [
        (
            "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/vda2 rw,errors=remount-ro",
            "can be written",
        ),
        ("22 1 8:2 / / ro,relatime - ext4 /dev/vda2 rw", "can be written"),  # behind a fence
        ("22 1 8:2 / / ro,relatime - ext4 /dev/vda2 ro", "only read"),
        (
            "1 1 0:2 / / rw - rootfs rootfs rw\n22 1 0:2 / / rw - overlay overlayroot rw",
            "only read",
        ),
        ("22 1 8:1 / /boot rw - vfat /dev/vda1 rw", "unknown"),
        ("", "unknown"),
        ("- - -", "unknown"),
    ],
)
def test_a_disk_that_a_power_cut_can_break_is_told(
    kiosk: Path, found: Found, mounts: str, value: str
) -> None:
    put(kiosk, "proc/self/mountinfo", f"{mounts}\n")
    assert found("system disk").value == value
    assert (found("system disk").mend != "") == (value == "can be written")


@pytest.mark.parametrize("count", ["3", "", "\x1b[2J"])
def test_a_disk_with_errors_is_to_be_replaced(kiosk: Path, found: Found, count: str) -> None:
    put(kiosk, "sys/fs/ext4/vda2/errors_count", f"{count}\n")
    assert found("disk vda2").mend.startswith("the disk vda2 has had errors")


def test_too_little_voltage_is_told(kiosk: Path, found: Found) -> None:
    assert found("power").value == "enough voltage"
    put(kiosk, "sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n")
    assert found("power").mend.startswith("the voltage was too low")


def test_a_clock_that_nobody_set_is_told(kiosk: Path, found: Found) -> None:
    (kiosk / "run/systemd/timesync/synchronized").unlink()
    assert found("clock").mend.endswith("sudo timedatectl set-ntp true")
    (kiosk / "run/chrony").mkdir()
    assert found("clock").value == "kept by chrony"


@pytest.mark.parametrize("argument", ["sysrq_always_enabled", "init=/bin/sh", "single"])
def test_an_argument_that_opens_the_machine_is_to_be_taken_out(
    kiosk: Path, found: Found, argument: str
) -> None:
    put(kiosk, "proc/cmdline", f"{argument} {FILES['proc/cmdline']}")
    name = argument.partition("=")[0]
    assert found(name).mend.startswith(f"take {name} out of the kernel's arguments: ")
