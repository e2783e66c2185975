"""Whether settings hold that a kiosk needs, wherever they were made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sro_kiosk.doctor.drop_ins import effective
from sro_kiosk.doctor.findings import Finding
from tests.doctor.conftest import FILES, put

Found = Callable[[str], Finding]
NAME = "systemd/logind.conf"
KEY = ("Login", "NAutoVTs")


def test_the_main_file_holds_where_nothing_else_is_said(tmp_path: Path) -> None:
    put(tmp_path, f"usr/lib/{NAME}", "[Login]\nNAutoVTs=1\n")
    assert effective(tmp_path, NAME) == {KEY: "1"}
    put(tmp_path, f"etc/{NAME}", "[Login]\nNAutoVTs=2\n")
    assert effective(tmp_path, NAME) == {KEY: "2"}


def test_drop_ins_overrule_it_by_name_wherever_they_are(tmp_path: Path) -> None:
    put(tmp_path, f"etc/{NAME}", "[Login]\nNAutoVTs=2\n")
    put(tmp_path, f"usr/lib/{NAME}.d/50-b.conf", "[Login]\nNAutoVTs=3\n")
    put(tmp_path, f"etc/{NAME}.d/10-a.conf", "[Login]\nNAutoVTs=4\n")
    assert effective(tmp_path, NAME) == {KEY: "3"}
    put(tmp_path, f"run/{NAME}.d/50-b.conf", "[Login]\nNAutoVTs=5\n")
    assert effective(tmp_path, NAME) == {KEY: "5"}
    (tmp_path / f"etc/{NAME}.d/50-b.conf").symlink_to("/dev/null")
    assert effective(tmp_path, NAME) == {KEY: "4"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[Login]\n NAutoVTs = 0 \n", "0"),
        ("[Login]\n#NAutoVTs=0\n;NAutoVTs=0\n", None),
        ("[Manager]\nNAutoVTs=0\n", None),
        ("NAutoVTs=0\n", None),
        ("[Login]\nNAutoVTs=0\nNAutoVTs=\n", None),
        ("[Login]\nNAutoVTs=6\nNAutoVTs=0\n", "0"),
        ("[Login]\nNAutoVTs=\\\n0\n", "0"),
        ("[Login]\nNAutoVTs=\\\n# and here:\n0\n", "0"),
        ("[Login]\n# no \\\nNAutoVTs=0\n", "0"),
        ("[Login]\nNAutoVTs\n", None),
    ],
)
def test_lines_are_read_as_systemd_reads_them(tmp_path: Path, text: str, value: str | None) -> None:
    put(tmp_path, f"etc/{NAME}.d/90.conf", text)
    assert effective(tmp_path, NAME).get(KEY) == value


def test_a_setting_that_another_file_overrules_is_to_be_mended(kiosk: Path, found: Found) -> None:
    put(kiosk, f"usr/lib/{NAME}.d/99-vendor.conf", "[Login]\nNAutoVTs=6\n")
    name, value, why, mend = found("NAutoVTs")
    assert (name, value, why) == ("NAutoVTs", "6", "must be 0")
    assert mend == (
        "/etc/systemd/logind.conf.d/90-sro-kiosk.conf sets NAutoVTs=0, which does not hold: "
        "restart, or mend what overrules it"
    )


def test_a_setting_that_is_missing_is_to_be_made(kiosk: Path, found: Found) -> None:
    put(kiosk, f"etc/{NAME}.d/90-sro-kiosk.conf", "[Login]\nReserveVT=0\n")
    assert found("NAutoVTs").mend.startswith("set NAutoVTs=0 in /etc/systemd/logind.conf.d/90-sro")
    (kiosk / f"etc/{NAME}.d/90-sro-kiosk.conf").unlink()
    assert found("NAutoVTs").mend.endswith(" is missing: sro-kiosk setup lobby prints it")


@pytest.mark.parametrize(
    ("line", "is_fine"),
    [
        ("RuntimeWatchdogSec=14s", True),
        ("RuntimeWatchdogSec=14", True),
        ("RuntimeWatchdogSec=0", False),
        ("RuntimeWatchdogSec=10min", False),
        ("ShowStatus=FALSE", True),
        ("ShowStatus=0", True),
        ("ShowStatus=auto", False),
    ],
)
def test_a_value_counts_however_it_is_written(
    kiosk: Path, found: Found, line: str, *, is_fine: bool
) -> None:
    put(kiosk, "etc/systemd/system.conf.d/95-mine.conf", f"[Manager]\n{line}\n")
    assert (found(line.partition("=")[0]).mend == "") == is_fine


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kernel/sysrq", "176"),
        ("kernel/printk", "4 4 1 7"),
        ("dev/tty/legacy_tiocsti", "1"),
    ],
)
def test_what_the_kernel_runs_with_counts(kiosk: Path, found: Found, name: str, value: str) -> None:
    put(kiosk, f"proc/sys/{name}", f"{value}\n")
    finding = found(name.replace("/", "."))
    assert finding.value == value
    assert finding.mend


def test_a_screen_that_goes_dark_is_to_be_mended(kiosk: Path, found: Found) -> None:
    put(kiosk, "sys/module/kernel/parameters/consoleblank", "600\n")
    assert found("consoleblank").mend.startswith("add consoleblank=0 to the kernel's arguments: ")


def test_arguments_that_are_missing_are_told_in_one_line(kiosk: Path, found: Found) -> None:
    put(kiosk, "proc/cmdline", FILES["proc/cmdline"].replace(" quiet", " console=tty1"))
    assert found("kernel arguments").mend.endswith(" says: quiet console=tty3")


def test_units_that_can_start_are_to_be_masked(kiosk: Path, found: Found) -> None:
    units = kiosk / "etc/systemd/system"
    (units / "getty@tty3.service").unlink()
    (units / "autovt@.service").unlink()
    (units / "autovt@.service").symlink_to("/usr/lib/systemd/system/getty@.service")
    assert found("masked units") == (
        "masked units",
        "6 of 8",
        "getty@tty3.service autovt@.service",
        "sudo systemctl mask getty@tty3.service autovt@.service",
    )
