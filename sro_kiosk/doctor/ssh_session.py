"""What a session over SSH is, and whether it finds what it needs."""

import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import sro_kiosk
from sro_kiosk.content.text import safe
from sro_kiosk.doctor.findings import Finding, presentable
from sro_kiosk.doctor.reach import shut, shut_inside
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.sshd import READER, START

_WORD = r"[\w./+,:@=~-]+"
_READER = re.compile(
    rf"{re.escape(START)}(/{_WORD}){READER}"
    rf"(?: --low-bandwidth| --remember key| --(?:content|state) /{_WORD}"
    r"| --(?:idle|lang|theme) \w+)*"
)
_IDLE = 900  # seconds, where the command says nothing else
_SPAN = re.compile(r"session\*=(\d+)([smh]?)")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600}
AGAIN = "sro-kiosk setup ssh prints it"


def look_at_session(root: Path, command: str) -> Iterator[Finding]:
    """Tell what a session is, and whether its user can read what that needs."""
    found = _READER.fullmatch(command)
    if found is None:
        mend = f"a session is not the reader alone: write ForceCommand again, {AGAIN}"
        yield Finding("session", "something else", presentable(command), mend)
        return
    yield Finding("session", "the reader alone", presentable(command.removeprefix(START)))
    yield _reached("program there", found[1], _program_shut(root, Path(found[1])))
    if content := option_of(command, "content"):
        yield _reached("content there", content, shut_inside(root, Path(content), ".toml"))


def option_of(command: str, name: str) -> str:
    """What follows an option with a path; empty where it is not there."""
    found = re.search(rf" --{name} (/{_WORD})", command)
    return found[1] if found else ""


def _program_shut(root: Path, python: Path) -> Path | None:
    """What of the program cannot be read: of its files, where it is the one that runs here."""
    place = shut(root, python)
    if place is None and python.parent == Path(sys.executable).parent:
        return shut_inside(root, Path(sro_kiosk.__file__).parent, ".py")
    return place


def told_of_timeout(span: str, command: str) -> Finding | None:
    """Tell whether sshd leaves a session alone until the reader itself ends it; None if unclear."""
    asked = re.search(r" --idle (\d+)", command)
    idle = int(asked[1]) if asked else _IDLE
    found = _SPAN.fullmatch(span)
    if found is None:
        return None
    if int(found[1]) * _SECONDS[found[2]] > idle:
        return Finding("ChannelTimeout", span)
    mend = f"sshd cuts a session before the reader ends it: ChannelTimeout must be over {idle} s"
    return Finding("ChannelTimeout", span, "", mend)


def look_at_kept(root: Path, choices: Choices) -> Iterator[Finding]:
    """Tell whether there is a folder for what is to be kept, and whose it is."""
    if choices.remember and not choices.state:
        mend = "nothing is remembered: put --state DIR into ForceCommand, or leave --remember out"
        yield Finding("kept", "nowhere", "--remember key", mend)
    elif choices.state:
        try:
            found = (root / choices.state.lstrip("/")).stat()
        except OSError:
            mend = f"{choices.state} is missing: sudo systemd-tmpfiles --create"
            yield Finding("kept", "nowhere", choices.state, mend)
            return
        is_own = bool(stat.S_ISDIR(found.st_mode) and found.st_uid and not found.st_mode & 0o077)
        mend = "" if is_own else f"{choices.state} must be {choices.user}'s alone: {AGAIN}"
        yield Finding("kept", choices.state, mend=mend)


def _reached(name: str, path: str, place: Path | None) -> Finding:
    if place is None:
        return Finding(name, path, "can be read")
    why = f"{safe(str(place))} is missing or shut"
    mend = f"{path} must be there for everyone to read; {why}: put it there, or sudo chmod o+rX"
    return Finding(name, path, why, mend)
