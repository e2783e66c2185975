"""What a process uses, from /proc."""

import os
from pathlib import Path

WRITING = (["1", "0x1"], ["64", "0x1"])  # the system call to file 1, on x86-64 and on ARM


class Process:
    """A process that was started, also when it has ended and nobody has asked how."""

    def __init__(self, pid: int) -> None:
        self._proc = Path(f"/proc/{pid}")

    @property
    def is_writing(self) -> bool:
        """A thread of it is in the middle of writing to its output."""
        calls = [task / "syscall" for task in self._proc.joinpath("task").iterdir()]
        return any(call.read_text().split()[:2] in WRITING for call in calls)

    @property
    def memory(self) -> int:
        """Resident bytes."""
        pages = (self._proc / "statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    @property
    def peak_memory(self) -> int:
        """The most resident bytes there were."""
        status = (self._proc / "status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024

    @property
    def cpu_seconds(self) -> float:
        """Processor time used."""
        fields = (self._proc / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def wake_ups(self) -> int:
        """How often its threads went to sleep of their own will."""
        return sum(
            int(line.split()[1])
            for task in (self._proc / "task").iterdir()
            for line in (task / "status").read_text().splitlines()
            if line.startswith("voluntary_ctxt_switches")
        )
