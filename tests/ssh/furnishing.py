"""What is in the /etc of a machine that officers read on, made by the real programs."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import ssh
from sro_kiosk.setup.sshd import KEYS, PATH
from sro_kiosk.setup.writing import write_below
from tests.support.pty import ROOT

CONFIG = """\
# As Debian has it, on another port.
Include /etc/ssh/sshd_config.d/*.conf
Port {port}
ListenAddress 127.0.0.1
KbdInteractiveAuthentication no
UsePAM yes
X11Forwarding yes
PrintMotd no
AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server
MaxStartups 200
TrustedUserCAKeys /etc/ssh/ca.pub
"""


def furnish(folder: Path, port: int, changes: Mapping[str, str]) -> None:
    """Write a machine's /etc, as Debian's with what setup writes, and the keys of both sides."""
    etc = folder / "etc"
    shutil.copytree("/etc", etc, symlinks=True, ignore=shutil.ignore_patterns("ssh", "*sro-kiosk*"))
    choices = Choices(python=sys.executable, content=str(ROOT / "content"), user="sro")
    write_below(folder, ssh(choices))
    block = folder / PATH
    for shipped, changed in changes.items():
        assert shipped in block.read_text()
        block.write_text(block.read_text().replace(shipped, changed))
    (etc / "ssh/sshd_config").write_text(CONFIG.format(port=port))
    for command in ("systemd-sysusers", "systemd-tmpfiles --create"):
        _run(*command.split(), f"--root={folder}", "sro-kiosk-ssh.conf")
    host = etc / "ssh/ssh_host_ed25519_key"
    for path in (host, folder / "key", folder / "ca"):
        _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path))
    shutil.copy(folder / "ca.pub", etc / "ssh/ca.pub")
    public = (folder / "key.pub").read_text()
    (folder / KEYS.lstrip("/")).write_text(public)
    known = host.with_suffix(".pub").read_text()
    (folder / "known").write_text(f"[127.0.0.1]:{port} {known}")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - as above
