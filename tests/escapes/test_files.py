"""Whatever becomes of the files around it, the kiosk goes on and keeps to its own folder."""

import re
import signal
import time

import pytest

from sro_kiosk.backroom.watching import CONTENT_LOOKS, NOTICES_SECONDS
from tests.escapes.ruins import HOSTILE_NOTICES, RUINS, STRANGE_NAMES, clear
from tests.support.house import SH, House, Kiosk, kiosk_in

SMALL_FILES = (*SH, 'ulimit -f 0; exec "$@"', "sh")  # the disk is full
STRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%file,%process,%network", "-o")
WRITING = re.compile(
    r'(?:openat\(.*?"(?P<opened>[^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT)'
    r'|\b(?:rename|link|symlink|mkdir|unlink|rmdir|mknod|truncate|chmod|chown)\w*\(.*?"(?P<made>/[^"]*)"'
    r")"
)
STARTING = re.compile(r"\b(?:execve|execveat|fork|vfork)\(|\bclone3?\((?!.*CLONE_THREAD)")
CALLING = re.compile(r"\b(?:connect|bind|sendto)\(.*(?:AF_INET|AF_UNIX)")


def still_watches(kiosk: Kiosk, attempt: str) -> None:
    """A notice that is posted now is shown, and goes again."""
    folder = kiosk.house.notices
    clear(folder)
    folder.mkdir()
    note = folder / "canary.toml"
    note.write_text('text.en = "The canary sings."\npriority = 99\n', encoding="utf-8")
    kiosk.terminal.wait_for("The canary sings.")
    note.unlink()
    kiosk.terminal.wait_until(lambda: "canary" not in kiosk.terminal.text, "its going")
    kiosk.is_still_there(attempt)


def test_no_change_of_the_content_stops_it(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for name in ("gone", "a pipe", "of pipes", "endless", "full of noise"):
            clear(house.content)
            RUINS[name](house.content)
            time.sleep(2 * CONTENT_LOOKS * NOTICES_SECONDS)  # for it to be looked at twice
            still_watches(kiosk, f"content that is {name}")


def test_no_change_of_the_notices_stops_it(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for name in ("gone", "a file", "a loop", "of pipes", "crowded"):
            clear(house.notices)
            RUINS[name](house.notices)
            time.sleep(2 * NOTICES_SECONDS)
            still_watches(kiosk, f"notices that were {name}")


def test_no_notice_drives_the_terminal(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for name, data in HOSTILE_NOTICES.items():
            (house.notices / f"{name}.toml").write_bytes(data)
        for name in STRANGE_NAMES:
            (house.notices / name).write_bytes(HOSTILE_NOTICES["markup"])
        kiosk.terminal.wait_for("[@click=app.quit]out[/] [red]")
        kiosk.is_still_there("hostile notices")
        assert b"owned" not in kiosk.terminal.output
        still_watches(kiosk, "hostile notices")


@pytest.mark.parametrize("name", RUINS)
def test_no_state_keeps_it_from_starting(house: House, name: str) -> None:
    clear(house.state)
    RUINS[name](house.state)
    starts_and_ends(house)


def test_no_files_of_its_state_keep_it_from_starting(house: House) -> None:
    for number, name in enumerate(("frames", "last-good", "door", "audit.log", "counts.sqlite")):
        list(RUINS.values())[3 + number % 5](house.state / name)
    starts_and_ends(house)


def test_a_full_disk_keeps_it_from_nothing(house: House) -> None:
    starts_and_ends(house, [*SMALL_FILES, *house.command])


def starts_and_ends(house: House, command: list[str] | None = None) -> None:
    with kiosk_in(house, command or []) as kiosk:
        kiosk.terminal.send("000274911\r\x1b")
        kiosk.is_still_there("a start")
        kiosk.terminal.signal(signal.SIGTERM)
        kiosk.has_ended("a start")


def test_it_writes_to_its_own_folder_alone_and_starts_nothing(house: House) -> None:
    """The kernel says so, not the folders that are looked through elsewhere."""
    log = house.root / "calls"
    with kiosk_in(house, [*STRACE, str(log), *house.command]) as kiosk:
        kiosk.answers("a start")
        for keys in ("/officer\r", "?", "1", "2", "c", "000274911\r", "12", "\x1b", "/zebra\r"):
            kiosk.terminal.send(keys)
            kiosk.terminal.quiet(0.5)
        kiosk.answers("a visit")
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    written = {path for call in calls if (path := written_by(call))}
    allowed = (f"{house.state}/", "/dev/null", "/dev/tty", "/dev/pts/", "/proc/self/fd/")
    assert [path for path in written if not path.startswith(allowed)] == []
    assert [call for call in calls if STARTING.search(call)][1:] == []  # the first is the kiosk
    assert [call for call in calls if CALLING.search(call)] == []
    assert any(path.startswith(str(house.state)) for path in written)


def written_by(call: str) -> str | None:
    """The file that a system call changes, if it does; one that failed changes nothing."""
    found = WRITING.search(call)
    return (found["opened"] or found["made"]) if found and " = -1 " not in call else None
