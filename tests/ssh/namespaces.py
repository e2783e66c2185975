"""Another machine inside this one, as the kernel can make it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shlex import quote

from tests.support.accounts import NEEDED, opened


def inside(folder: Path, command: str) -> Iterator[str]:
    """What a shell makes another machine of, in namespaces of its own: one with another /etc."""
    yield f"mount --bind {quote(str(folder))}/etc /etc"
    yield "mount -t tmpfs -o mode=755 run /run && mkdir /run/sshd"
    yield from opened(NEEDED)
    yield f"exec {command}"


def command_lines(outer: int) -> list[tuple[int, str]]:
    """Number and command line of what runs in the namespace that the process `outer` made.

    "(ended)" is what nobody has asked how it ended; [] where `outer` itself has ended.
    """
    with suppress(OSError):
        here = Path(f"/proc/{outer}/ns/pid_for_children").readlink()
        found = [(int(path.name), _line(path, here)) for path in Path("/proc").glob("[0-9]*")]
        return [(pid, line) for pid, line in found if line]
    return []


def variables(pid: int) -> dict[str, str]:
    """The environment that a process was started with."""
    pairs = Path(f"/proc/{pid}/environ").read_bytes().decode().split("\0")
    return dict(pair.split("=", 1) for pair in pairs if pair)


def _line(process: Path, here: Path) -> str:
    with suppress(OSError):
        if (process / "ns/pid").readlink() == here:
            line = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            return line.strip() or "(ended)"
    return ""
