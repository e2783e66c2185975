"""A kiosk that nobody touches writes nothing to any disk, and hardly wakes up.

strace counts by the clock that runs faster: ten minutes of it in ten seconds. The folders are
watched in real time all the while.
"""

import re
import time
from pathlib import Path

from tests.support.lobby import Kiosk, Rooms, kiosk

SPEED = 60.0
TEN_MINUTES = 600 / SPEED
REAL_SECONDS = 24  # three beats of the kiosk's pulse
LEAST_TURNS = 15  # of thirty: a busy machine skips some
TURNING = """
idle = 90
warning = 20
turn = 20
clock = true
trust_clock = true
counts = true
attract = ["roles", "about/what-is-an-sro"]
"""
STILL = 'idle = 90\nwarning = 20\nturn = 86400\nclock = false\nattract = ["roles"]\n'
MINUTES = """
idle = 90
warning = 20
turn = 60
clock = true
trust_clock = true
attract = ["roles", "about/what-is-an-sro"]
"""
CALLS = (
    "%file,write,writev,pwrite64,pwritev,pwritev2,ftruncate,fallocate,fsync,fdatasync,"
    "fchmod,fchown,sendfile,copy_file_range"
)
LOOKING = re.compile(
    r"(newfstatat|fstatat64|stat|lstat|statx|access|faccessat2?|readlink(at)?|getcwd|statfs|execve)\("
)
READING = re.compile(r"open(at2?)?\((?!.*O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE))")
TO_NO_FILE = re.compile(
    r"p?writev?(64)?2?\(\d+<(/dev/(pts/\d+|tty|null)|pipe:|socket:|anon_inode:)"
)


def writes_in(told: str) -> list[str]:
    """What strace told of that may have changed a file."""
    calls = (line.split(maxsplit=1)[1] for line in told.splitlines() if " " in line)
    harmless = (LOOKING, READING, TO_NO_FILE, re.compile(r"(---|\+\+\+|<\.\.\. )"))
    return [call for call in calls if not any(form.match(call) for form in harmless)]


def bursts(terminal: Kiosk, seconds: float, gap: float) -> int:
    """How many times something was painted, with at least such a gap in between."""
    times, length, last = 0, len(terminal.output), 0.0
    end = time.monotonic() + seconds
    while (now := time.monotonic()) < end:
        if len(terminal.output) != length:
            times += now - last > gap
            length, last = len(terminal.output), now
        time.sleep(0.01)
    return times


def test_ten_idle_minutes_write_to_no_disk(tmp_path: Path) -> None:
    rooms = Rooms(tmp_path, TURNING)
    trace = tmp_path / "trace"
    tracer = ("strace", "--follow-forks", f"--output={trace}", f"--trace={CALLS}")
    with kiosk(rooms, SPEED, tracer=(*tracer, "--decode-fds=path")) as terminal:
        terminal.first_look()
        terminal.send("1")
        terminal.wait_for("1-14 /")
        terminal.wait_for("Touch, or press any key, to begin.", 60)
        terminal.wait_until((rooms.state / "counts.sqlite").exists, "keeping the counts")
        terminal.wait_until(lambda: "unlink(" in trace.read_text(), "the counts being kept")
        time.sleep(1)
        before = trace.read_text()
        kept = writes_in(before)
        assert any("last-good" in call for call in kept)  # they would be seen
        assert any("counts.sqlite" in call for call in kept)
        terminal.forget_output()
        time.sleep(TEN_MINUTES)
        idle = trace.read_text()[len(before) :]
        assert terminal.output.count(b"R O L E S") >= LEAST_TURNS / 2
    assert str(rooms.notices) in idle  # it looked
    assert writes_in(idle) == []


def test_a_kiosk_that_has_nothing_new_to_show_sleeps(tmp_path: Path) -> None:
    with kiosk(Rooms(tmp_path, STILL), 1.0) as terminal:
        terminal.first_look()
        time.sleep(8)  # the index for the search is made, all threads wait
        before, written = terminal.wake_ups, len(terminal.output)
        time.sleep(REAL_SECONDS)
        assert terminal.wake_ups - before <= REAL_SECONDS
        assert len(terminal.output) == written


def test_a_clock_and_turns_of_a_minute_are_one_paint_a_minute(tmp_path: Path) -> None:
    with kiosk(Rooms(tmp_path, MINUTES), SPEED / 2) as terminal:
        terminal.wait_for("Touch, or press any key, to begin.", 60)
        assert 2 <= bursts(terminal, seconds=10, gap=0.7) <= 6
