"""Whether words are anywhere in the memory of a process."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
READABLE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r.*")
KERNELS_OWN = ("[vvar]", "[vvar_vclock]", "[vsyscall]")  # nothing of the process is in there


def words_in(pid: int, words: Iterable[str]) -> set[str]:
    """Tell which of the words a process and its children hold, in whatever form of Unicode."""
    pieces = [piece for number in family(pid) for piece in memory_of(number)]
    return {
        word
        for word in words
        for encoding in ENCODINGS
        if any(word.encode(encoding) in piece for piece in pieces)
    }


def family(pid: int) -> Iterator[int]:
    """A process and all that came from it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from family(int(child))


def memory_of(pid: int) -> Iterator[bytes]:
    """All that a process has in memory: each of its maps in one piece."""
    folder = Path(f"/proc/{pid}")
    with (folder / "mem").open("rb", buffering=0) as memory:
        for line in (folder / "maps").read_text().splitlines():
            found = READABLE.match(line)
            if found and not line.endswith(KERNELS_OWN):
                begin, end = (int(address, 16) for address in found.groups())
                memory.seek(begin)
                yield memory.read(end - begin)
