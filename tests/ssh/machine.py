"""A machine that officers read on over SSH: a real sshd with the files that setup writes.

It has its own /etc, its own process numbers and its own user, in namespaces: nothing of this
machine is changed, and nothing is left when it ends. That takes root.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from tests.ssh.furnishing import furnish
from tests.ssh.namespaces import command_lines, inside, variables
from tests.support.process import Process
from tests.support.pty import WAIT

SSHD = "/usr/sbin/sshd"
OFFICER = "sro@127.0.0.1"
UNSHARE = ("/usr/bin/unshare", "--fork", "--kill-child", "--mount-proc")
CLIENT = (
    *("-F", "none", "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes"),
    *("-o", "StrictHostKeyChecking=yes", "-o", "LogLevel=ERROR"),
)


class Machine:
    """Where sshd listens, and with which key one comes in."""

    apart: ClassVar[Sequence[str]] = ("--mount", "--pid")  # what it has for itself
    first: ClassVar[Sequence[str]] = ()  # commands before sshd starts

    def __init__(self, folder: Path, changes: Mapping[str, str]) -> None:
        if os.geteuid():
            raise PermissionError("a machine of its own takes root: run these tests as root")
        self.folder = folder
        self.port = free_port()
        furnish(folder, self.port, changes)
        script = "\n".join([*self.first, *inside(folder, f"{SSHD} -D -e")])
        with (folder / "log").open("wb") as log:
            self.outer = subprocess.Popen(  # noqa: S603 - words of this file
                [*UNSHARE, *self.apart, "/bin/sh", "-ec", script],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self.wait_until(lambda: "Server listening" in self.log, "sshd")

    @property
    def log(self) -> str:
        """What sshd says."""
        return (self.folder / "log").read_text(errors="replace")

    def client(self, *arguments: str, program: str = "ssh") -> list[str]:
        """A command of an officer's machine; options come before the host."""
        port = f"-{'p' if program == 'ssh' else 'P'}{self.port}"
        own = ("-i", str(self.folder / "key"), "-o", f"UserKnownHostsFile={self.folder}/known")
        return [f"/usr/bin/{program}", *CLIENT, *own, port, *arguments]

    def asked(
        self, *arguments: str, program: str = "ssh", given: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        """How such a command ended, and what it wrote."""
        return subprocess.run(  # noqa: S603 - words of these tests
            self.client(*arguments, program=program),
            input=given,
            capture_output=True,
            check=False,
            timeout=120,
        )

    def inside(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        """What root runs on that machine itself."""
        (init, *_) = (pid for pid, line in self._running() if "[listener]" in line)
        enter = ["/usr/bin/nsenter", "--target", str(init), "--mount", "--pid"]
        return subprocess.run(  # noqa: S603 - words of these tests
            [*enter, *command], capture_output=True, check=False, timeout=60
        )

    def processes(self) -> list[str]:
        """What runs there besides the sshd that listens, as its command lines."""
        return [line for _, line in self._running() if "[listener]" not in line]

    def readers(self) -> list[str]:
        """The readers and other commands there, once the shell that starts them is gone."""
        lines = (line for line in self.processes() if "sro_kiosk" in line)
        return [line for line in lines if "trap" not in line]

    def numbers(self, part: str = "sro_kiosk") -> list[int]:
        """The processes whose command line has this in it, but for the sshd that listens."""
        lines = self._running()
        return [pid for pid, line in lines if part in line and "[listener]" not in line]

    def environments(self) -> list[dict[str, str]]:
        """What the readers and commands that run there were started with."""
        return [variables(pid) for pid in self.numbers()]

    def peak_memory(self) -> int:
        """The most bytes that any reader there has had."""
        return max(Process(pid).peak_memory for pid in self.numbers())

    def wait_until_deserted(self) -> None:
        """Wait until nothing runs there but the sshd that listens."""
        self.wait_until(lambda: not self.processes(), "the end of all sessions")

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for a condition, or say what sshd says instead."""
        end = time.monotonic() + WAIT
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"{what} not in {WAIT} s; {self.processes()}\n{self.log}")
            time.sleep(0.02)

    def close(self) -> None:
        """End it, and with it all that runs there."""
        self.outer.kill()
        self.outer.wait()
        shutil.rmtree(self.folder / "etc")  # who may log in on this machine is no test's to keep

    def _running(self) -> list[tuple[int, str]]:
        return command_lines(self.outer.pid)


@contextmanager
def running_machine(folder: Path, changes: Mapping[str, str] | None = None) -> Iterator[Machine]:
    """A machine, with changes to the shipped block if need be; ended in the end."""
    machine = Machine(folder, changes or {})
    try:
        yield machine
    finally:
        machine.close()


def free_port() -> int:
    """A port on which nothing listens now."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])
