"""What the kernel tells of a running program."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Self


class Process:
    """A process by its number."""

    def __init__(self, pid: int) -> None:
        self._folder = Path(f"/proc/{pid}")

    @property
    def is_busy(self) -> bool:
        """A thread runs, waits for a processor, or waits for the disk."""
        return any(_field(status, "State") in {"R", "D"} for status in self._threads())

    @property
    def wake_ups(self) -> int:
        """How often its threads have gone to sleep, and so been woken."""
        return sum(int(_field(status, "voluntary_ctxt_switches")) for status in self._threads())

    @property
    def memory(self) -> int:
        """Its proportional share of memory (PSS), in bytes."""
        return int(_field((self._folder / "smaps_rollup").read_text(), "Pss")) * 1024

    @property
    def private(self) -> int:
        """What it has written to memory and shares with nobody, in bytes."""
        return int(_field((self._folder / "smaps_rollup").read_text(), "Private_Dirty")) * 1024

    @property
    def processor_seconds(self) -> float:
        """How long it has used a processor, with those of its children that have ended."""
        ticks = (self._folder / "stat").read_text().rpartition(")")[2].split()[11:15]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    @property
    def children(self) -> list[Self]:
        """Those that its first thread has started."""
        pid = self._folder.name
        numbers = (self._folder / "task" / pid / "children").read_text().split()
        return [type(self)(int(number)) for number in numbers]

    @property
    def disk_writes(self) -> int:
        """Bytes it has caused to be written to storage."""
        return int(_field((self._folder / "io").read_text(), "write_bytes"))

    def _threads(self) -> Iterator[str]:
        for task in (self._folder / "task").iterdir():
            try:
                yield (task / "status").read_text()
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended meanwhile


def _field(text: str, name: str) -> str:
    (line,) = (line for line in text.splitlines() if line.startswith(f"{name}:"))
    return line.split()[1]
