"""Days of visitors before the real program, at a real terminal, by a clock that runs faster.

A visitor presses some keys, all at once, and is silent until the kiosk has started over. At this
speed a busy machine takes some for gone in the middle: the rest of their keys is the next
visitor's. Between visitors notices come and go and the content changes; the folders are watched
and the kiosk's pulse is felt in real time. `make soak` sends 20,000 visitors.
"""

import os
import signal
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.crowd import Crowd
from tests.support.lobby import SIZE, Kiosk, Rooms, kiosk, look_of
from tests.support.pty import WAIT

VISITORS = int(os.environ.get("SRO_KIOSK_SOAK_VISITORS", "120"))  # of both crowds together
SPEED = 500.0
NEWS = 20  # times in a long day
LEAST_BETWEEN = 25  # visitors between them
WARM = 0.2  # of a long day: by then what can be kept is kept
MOST_GROWTH = 5 << 20
POOLED = 2  # threads more, where two languages' words were made ready at the same time
STARTED = b"\x1b[?1049h"
NOTICE = 'text = { en = "The office closes at noon.", es = "La oficina cierra al mediodía." }\n'
OLD, NEW = "What people ask about SROs", "What everyone asks about SROs"


class Use(NamedTuple):
    """What a process holds."""

    memory: int  # bytes
    files: int
    threads: int

    @classmethod
    def of(cls, terminal: Kiosk) -> "Use":
        """What it holds while nobody is there."""
        terminal.quiet()
        folder = Path(f"/proc/{terminal.process.pid}")
        files, threads = (len(list((folder / name).iterdir())) for name in ("fd", "task"))
        return cls(terminal.memory, files, threads)


class Day:
    """Visitors, one after the other, and what is new between them."""

    def __init__(self, terminal: Kiosk, rooms: Rooms, crowd: Crowd) -> None:
        self.starts = self.unheard = 0
        self._terminal = terminal
        self._rooms = rooms
        self._crowd = crowd
        self._expect("911")
        self._first = self._look

    def visit(self) -> None:
        """Somebody comes and goes; then the kiosk looks as before."""
        terminal = self._terminal
        self._forget()
        for size in self._crowd.sizes():
            terminal.resize(*size)
        strokes = "".join(self._crowd.strokes())
        terminal.send(strokes)
        terminal.resize(*SIZE)
        while not self._has_started_over():
            self.unheard += 1
            assert self.unheard < self.starts, "nobody hears the visitor"
            terminal.send(strokes)
        terminal.wait_until(self._is_as_before, "the same screen")

    def take_news(self) -> None:
        """A notice comes and goes, then the content changes and is as it was: so is the screen."""
        notice = self._rooms.post("office.toml", NOTICE)
        self._expect("The office closes at noon.")
        self.visit()
        notice.unlink()
        self._rooms.change("en/questions.toml", OLD, NEW)
        self._expect(NEW)
        self.visit()
        self._rooms.change("en/questions.toml", NEW, OLD)
        self._expect(OLD)
        assert self._look == self._first

    def _expect(self, words: str) -> None:
        """Wait until the start screen says something, and take that for how it looks."""
        terminal = self._terminal

        def is_shown() -> bool:
            self._painted = terminal.painted
            self._look = look_of(self._painted)
            return words in self._look.text

        terminal.wait_until(is_shown, words)

    def _has_started_over(self) -> bool:
        """Whether the visitor was heard: not one who came while the program started anew."""
        terminal, end = self._terminal, time.monotonic() + WAIT
        while terminal.beginnings == 0 and time.monotonic() < end:
            time.sleep(0.01)
        return terminal.beginnings > 0

    def _forget(self) -> None:
        self.starts += self._terminal.output.count(STARTED)
        self._terminal.forget_output()

    def _is_as_before(self) -> bool:
        painted = self._terminal.painted
        return painted == self._painted or look_of(painted) == self._look


@pytest.mark.parametrize("types", [0, 20], ids=["nobody types", "some type"])
def test_days_of_visitors_leave_nothing_behind(types: int, tmp_path: Path) -> None:
    rooms = Rooms(tmp_path)
    visitors = VISITORS // 2
    between = max(visitors // NEWS, LEAST_BETWEEN)
    warm_at = max(int(visitors * WARM), 2 * between)
    with kiosk(rooms, SPEED, emulate=False) as terminal:
        day = Day(terminal, rooms, Crowd(types, types))
        for number in range(1, visitors + 1):
            day.visit()
            if number % between == 0:
                day.take_news()
            if number == warm_at:
                warm = Use.of(terminal)
        end = Use.of(terminal)
        assert end.memory - warm.memory <= MOST_GROWTH
        assert end.files <= warm.files
        assert end.threads <= warm.threads + POOLED
        assert (day.starts > 1) is bool(types)  # the program starts anew after words
        terminal.signal(signal.SIGTERM)
        assert terminal.exit_code() == 128 + signal.SIGTERM
    assert not (rooms.state / "faults.log").exists()
    assert "Traceback" not in rooms.told
