"""What the kernel tells of a running program."""

from collections.abc import Iterator
from pathlib import Path


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
