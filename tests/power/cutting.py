"""Ends a program at each of its system calls, and looks at what it leaves behind.

`strace` kills it when it enters the call, or lets the call fail. A program that is killed shows
what is in its files and in which order it writes them. It does not show what a real power cut
does besides: what was written and not synced may be lost, in any order. `losing` shows that.
"""

import re
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

KILL = f"signal={signal.SIGKILL.name}"
FAIL = "error=EIO"

# With `?`, since no machine has them all.
_CALLS = (
    "?open,openat,?creat,write,?writev,pwrite64,fsync,fdatasync,?rename,?renameat,?renameat2,"
    "?unlink,unlinkat,ftruncate,truncate,?link,linkat,?symlink,symlinkat,close,?mkdir,mkdirat"
)
_LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+|\?)")
_WAIT = 60.0


class Call(NamedTuple):
    """A system call: its name, the how-manieth of this name it was, what strace told of it."""

    name: str
    number: int
    told: str
    result: int


class Ended(NamedTuple):
    """How a program ended, and what it said."""

    code: int
    said: list[str]
    trouble: str

    @property
    def written(self) -> int:
        """How many writes it said were on the disk."""
        return sum(line.startswith("written ") for line in self.said)


Check = Callable[[Path, Ended], None]
"""Looks at the folder that a program left behind; fails where it is not as it must be."""


def cut_everywhere(command: Sequence[str], folder: Path, check: Check, fault: str = KILL) -> int:
    """Run a program in copies of a folder, cut off at each call; the number of cuts."""
    copy = folder.with_name("cut")
    calls = calls_of(command, folder)
    for call in calls:
        ended = _run(command, folder, copy, f"--inject={call.name}:{fault}:when={call.number}")
        try:
            assert "Traceback" not in ended.trouble, ended.trouble
            if fault == KILL:
                assert ended.code in {-signal.SIGKILL, 128 + signal.SIGKILL}
            check(copy, ended)
        except BaseException as error:
            error.add_note(f"cut with {fault} at {call.name}({call.told}); {ended}")
            raise
    return len(calls)


def calls_of(command: Sequence[str], folder: Path, *options: str) -> list[Call]:
    """What an unharmed run does between `ready` and `done`."""
    copy = folder.with_name("cut")
    ended = _run(command, folder, copy, *options)
    assert (ended.code, ended.said[-1:]) == (0, ["done"]), ended.trouble
    calls: list[Call] = []
    counted: Counter[str] = Counter()
    for line in folder.with_name("trace").read_text(encoding="utf-8").splitlines():
        if found := _LINE.match(line):
            name, told, result = found.groups()
            counted[name] += 1
            calls.append(Call(name, counted[name], told, int(result)))
    first, last = (_saying(calls, words) for words in ("ready", "done"))
    return calls[first + 1 : last]


def _saying(calls: Sequence[Call], words: str) -> int:
    plain, hexed = f'"{words}\\n"', "".join(rf"\x{byte:02x}" for byte in f"{words}\n".encode())
    (place,) = (
        place
        for place, call in enumerate(calls)
        if call.name == "write" and (plain in call.told or hexed in call.told)
    )
    return place


def _run(command: Sequence[str], folder: Path, copy: Path, *options: str) -> Ended:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    trace = ("strace", "--follow-forks", f"--output={folder.with_name('trace')}")
    ended = subprocess.run(  # noqa: S603 - a program of these tests
        [*trace, f"--trace={_CALLS}", "--decode-fds=path", *options, *command],
        cwd=copy,
        capture_output=True,
        check=False,
        text=True,
        timeout=_WAIT,
    )
    return Ended(ended.returncode, ended.stdout.splitlines(), ended.stderr)
