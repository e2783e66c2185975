"""What a power cut may leave on the disk: whatever was written and not synced may be lost.

From the system calls of one unharmed run, the folder is made as a cut after each call may leave it:
names and contents each as they were when they were last synced, as they are, or contents half and
half. That is stricter than most file systems are, and still a model: a disk that says it has
written what it has not is beyond any program.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.power.cutting import Call, Check, Ended, calls_of

IN_HEX = ("--strings-in-hex=all", f"--string-limit={1 << 24}")

_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')

Files = dict[str, bytes]
"""What is in a folder: names and contents."""


@dataclass(eq=False)
class _File:
    now: bytearray = field(default_factory=bytearray)
    synced: bytes = b""


class _Open(NamedTuple):
    """An open file, or the folder itself."""

    file: _File | None


class _Disk:
    """A folder without folders in it, as system calls change it."""

    def __init__(self, folder: Path) -> None:
        self.now: dict[str, _File] = {}
        for path in folder.iterdir():
            data = path.read_bytes()
            self.now[path.name] = _File(bytearray(data), data)
        self.synced = dict(self.now)
        self._folder = folder.with_name("cut")
        self._open: dict[int, _Open] = {}

    def do(self, call: Call) -> None:
        """Change what the call changes."""
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _STRING.findall(call.told)]
        *_, last = call.told.split(", ")
        opened = (
            self._open.get(int(call.told.partition("<")[0])) if call.told[0].isdigit() else None
        )
        match call.name, opened:
            case "openat", None:
                self._open_file(texts[0].decode(), call)
            case "rename", None:
                old, new = (self._name(text.decode()) for text in texts)
                self.now[new] = self.now.pop(old)
            case "unlink", None:
                del self.now[self._name(texts[0].decode())]
            case "fsync" | "fdatasync", _Open(None):
                self.synced = dict(self.now)
            case "fsync" | "fdatasync", _Open(_File() as file):
                file.synced = bytes(file.now)
            case "write", _Open(_File() as file):  # none of ours writes twice, or in the middle
                assert not file.now
                file.now += texts[0]
            case "pwrite64", _Open(_File() as file):
                _put(file.now, texts[0], int(last))
            case "close", _:
                self._open.pop(int(call.told.partition("<")[0]), None)
            case "write" | "mkdir", None:  # to the test; of the folder, which is there
                pass
            case _:
                raise NotImplementedError(f"{call.name}({call.told})")

    def left_behind(self) -> Iterator[Files]:
        """What may be there after a cut."""
        for names in (self.now, self.synced):
            yield {name: bytes(file.now) for name, file in names.items()}
            yield {name: file.synced for name, file in names.items()}
            yield {name: _half(file) for name, file in names.items()}

    def _open_file(self, path: str, call: Call) -> None:
        if path in {".", str(self._folder)}:
            self._open[call.result] = _Open(None)
        elif Path(path).parent in {Path(), self._folder}:
            name = Path(path).name
            if "O_CREAT" in call.told:
                self.now.setdefault(name, _File())
            if "O_TRUNC" in call.told:
                self.now[name].now.clear()
            self._open[call.result] = _Open(self.now[name])

    def _name(self, path: str) -> str:
        assert Path(path).parent in {Path(), self._folder}
        return Path(path).name


def lose_everywhere(command: Sequence[str], folder: Path, check: Check) -> int:
    """Check each folder that a power cut may leave behind; the number of them."""
    calls = calls_of(command, folder, *IN_HEX)
    disk, place = _Disk(folder), folder.with_name("lost")
    said: list[str] = []
    seen: list[tuple[int, Files]] = []
    for call in calls:
        disk.do(call)
        if call.name == "write" and call.told.startswith("1<"):
            said.append(f"written {len(said) + 1}")
        for files in disk.left_behind():
            if (len(said), files) in seen:
                continue
            seen.append((len(said), files))
            _lay_out(files, place)
            try:
                check(place, Ended(0, said, ""))
            except BaseException as error:
                sizes = {name: len(data) for name, data in files.items()}
                error.add_note(f"lost after {call.name}({call.told[:200]}): {sizes}, {said}")
                raise
    return len(seen)


def _lay_out(files: Files, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for name, data in files.items():
        (place / name).write_bytes(data)


def _put(content: bytearray, data: bytes, offset: int) -> None:
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


def _half(file: _File) -> bytes:
    """The first half as it is, the rest as it was."""
    half = len(file.now) // 2
    return bytes(file.now[:half]) + file.synced[half:]
