"""What the doctor says of a machine."""

import pytest

from sro_kiosk.doctor import machine
from sro_kiosk.doctor.machine import look_at_machine


@pytest.mark.parametrize(
    ("meminfo", "value", "is_fine"),
    [
        ("MemTotal: 4096000 kB\nMemFree: 1 kB\nMemAvailable: 2048000 kB\n", "4000 MB, 2000", True),
        ("MemTotal: 4096000 kB\nMemAvailable: 90000 kB\n", "4000 MB, 87 MB free", False),
        ("MemTotal: 4096000 kB\n", "unknown", True),
        ("", "unknown", True),
    ],
)
def test_little_memory_is_to_be_mended(
    monkeypatch: pytest.MonkeyPatch, meminfo: str, value: str, *, is_fine: bool
) -> None:
    monkeypatch.setattr(machine, "read_file", {"/proc/meminfo": meminfo}.get)
    monkeypatch.setattr(machine, "_MODELS", ())
    finding = {finding.name: finding for finding in look_at_machine()}["memory"]
    assert finding.value.startswith(value)
    assert (finding.mend == "") == is_fine


def test_a_model_name_is_shown_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"/proc/device-tree/model": "Raspberry Pi 4\nModel B\0\0"}
    monkeypatch.setattr(machine, "read_file", lambda path: names.get(path, ""))
    finding = {finding.name: finding for finding in look_at_machine()}["model"]
    assert finding.value == r"Raspberry Pi 4\nModel B"
