"""A machine at the far end of a line of its own: what crosses the line is counted."""

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from tests.bench.process import Process
from tests.ssh.machine import Machine

WHOLE = 1500  # bytes of the largest packet
SHORT = 296  # on lines so slow that a packet must not take long
QUIET = 0.3  # seconds; an answer to a packet is at most 40 ms late
BITS_A_BYTE = 8


class Wired(Machine):
    """A machine on a network of its own; the officer's programs are there too.

    The line between them is that network's loopback: what goes either way has to share it.
    """

    apart: ClassVar[Sequence[str]] = (*Machine.apart, "--net")
    first: ClassVar[Sequence[str]] = (f"/sbin/ip link set lo mtu {WHOLE} gso_max_segs 1 up",)

    def client(self, *arguments: str, program: str = "ssh") -> list[str]:
        """A command at the near end of the line."""
        return [*self._enter, *super().client(*arguments, program=program)]

    def slow_down(self, bytes_a_second: int) -> None:
        """Let no more cross it from now on, but for one short packet after a pause."""
        rate = f"rate {bytes_a_second * BITS_A_BYTE}bit burst {SHORT + 14} latency 600s"
        self._change(f"ip link set lo mtu {SHORT}")
        self._change(f"tc qdisc add dev lo root tbf {rate}")

    def cut(self) -> None:
        """Let nothing cross it any more; nobody is told."""
        self._change("ip link set lo down")

    @property
    def crossed(self) -> int:
        """The bytes of all packets that have crossed, either way, with what TCP adds to them."""
        lines = Path(f"/proc/{self.outer.pid}/net/dev").read_text().splitlines()
        (counts,) = (line.partition(":")[2] for line in lines if line.lstrip().startswith("lo:"))
        return int(counts.split()[0])

    def calm(self, quiet: float = QUIET) -> int:
        """Wait until nothing crosses and no reader has anything to do; what has crossed."""
        before = -1
        while before != (now := self.crossed) or self._is_busy():
            before = now
            time.sleep(quiet)
        return now

    @property
    def _enter(self) -> list[str]:
        return ["/usr/bin/nsenter", f"--net=/proc/{self.outer.pid}/ns/net"]

    def _change(self, command: str) -> None:
        run = [*self._enter, *f"/sbin/{command}".split()]
        subprocess.run(run, check=True, timeout=60)  # noqa: S603 - words of this file

    def _is_busy(self) -> bool:
        return any(Process(number).is_busy for number in self.numbers())


@contextmanager
def wired_machine(folder: Path, changes: Mapping[str, str] | None = None) -> Iterator[Wired]:
    """Such a machine, with changes to the shipped block if need be; ended in the end."""
    machine = Wired(folder, changes or {})
    try:
        yield machine
    finally:
        machine.close()
