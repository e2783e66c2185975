"""What the doctor finds on a machine with a real sshd."""

import json
from pathlib import Path
from typing import Any

from tests.ssh.machine import Machine, running_machine
from tests.support.pty import python


def findings_of(machine: Machine) -> list[dict[str, Any]]:
    ended = machine.inside(*python("-I", "-m", "sro_kiosk", "doctor", "--ssh", "--format", "json"))
    assert ended.stderr == b""
    findings: list[dict[str, Any]] = json.loads(ended.stdout)["ssh"]
    return findings


def test_a_real_sshd_does_what_setup_wrote(machine: Machine) -> None:
    assert [finding for finding in findings_of(machine) if finding["mend"]] == []


def test_a_real_sshd_that_was_changed_is_found_out(tmp_path: Path) -> None:
    changes = {"DisableForwarding yes": "DisableForwarding no", "session*=20m": "session=5m"}
    with running_machine(tmp_path, changes) as machine:
        wrong = [finding["name"] for finding in findings_of(machine) if finding["mend"]]
        assert wrong == ["DisableForwarding", "ChannelTimeout"]
