"""A real kiosk at a real terminal, in a house of its own that is looked through afterwards.

It is started as its unit does; `as_in_foot` as foot does in the other unit.
"""

import os
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from sro_kiosk.staff.pin import make_hash
from tests.support.pty import Terminal, plain_env, python

PIN = "274911"
KIOSK = """
title = "Lincoln High"
languages = ["en", "es"]
screens = ["about", "roles", "advice"]
emergency = {{en = "In an emergency call 911.", es = "En una emergencia, llame al 911."}}

[lobby]
idle = {idle}
counts = true

[staff]
pin = "{pin}"
"""
CARD = '\n[[topic]]\nid = "{0}"\ntitle = "The {0}"\nsummary = "What the {0} does."\n'
SCREENS = {
    "about": 'title = "About"\nreviewed = 2026-11-01\n[[topic]]\nid = "what"\ntitle = "What it is"'
    '\nbody = """\nAn officer in a school. See [the roles](roles) and [NASRO](https://nasro.org).'
    '\n\n{}\n"""\n'.format("\n\n".join(f"Paragraph {number} of many." for number in range(40))),
    "roles": 'title = "Roles"\nlayout = "cards"\nreviewed = 2026-11-01\n'
    + "".join(map(CARD.format, ("enforcer", "counselor", "educator", "manager"))),
    "advice": 'title = "Advice"\nlayout = "list"\nreviewed = 2026-11-01\n'
    + "".join(map(CARD.format, ("agreement", "training"))),
}
MOST_MEMORY = 300 << 20
LANGUAGES = ("In an emergency call", "En una emergencia, llame")
CALM = "Please ask the front desk."
BETRAYALS = ("Traceback", ">>>", "Error", "sh-", "$ ", "# ")
OUT_OF_ALL = "\x1b\x1bl"  # out of what is open, and into the other language
SH = ("/bin/sh", "-c")
IN_FOOT = (*SH, "trap '' INT QUIT TSTP; unset WATCHDOG_PID; exec \"$@\"", "sh")


class House:
    """The folders around one kiosk. In `home`, where it starts and in `tmp` nothing may appear."""

    def __init__(self, root: Path, *, idle: int = 3600) -> None:
        self.root = root
        self.home, self.tmp, self.state, self.notices, self.content = (
            root / name for name in ("home", "tmp", "state", "notices", "content")
        )
        for folder in (self.home, self.tmp, self.state, self.notices, self.content):
            folder.mkdir()
        self.idle = idle
        self.furnish()
        self._found = self._look()

    def furnish(self) -> None:
        """Put the content in its place."""
        self.content.mkdir(exist_ok=True)
        kiosk = KIOSK.format(idle=self.idle, pin=_pin_hash())
        self.content.joinpath("kiosk.toml").write_text(kiosk, encoding="utf-8")
        for language in ("en", "es"):
            (self.content / language).mkdir(exist_ok=True)
            for name, text in SCREENS.items():
                (self.content / language / f"{name}.toml").write_text(text, encoding="utf-8")

    @property
    def arguments(self) -> list[str]:
        """What the kiosk is told."""
        folders = ("--content", self.content, "--notices", self.notices, "--state", self.state)
        return ["lobby", *map(str, folders)]

    @property
    def command(self) -> list[str]:
        """The kiosk, as the shipped unit starts it."""
        return python("-I", "-m", "sro_kiosk", *self.arguments)

    def env(self, **more: str) -> dict[str, str]:
        """An environment that points to this house."""
        return plain_env(**{"HOME": str(self.home), "TMPDIR": str(self.tmp), **more})

    def strangers(self) -> set[str]:
        """What has appeared where nothing may."""
        return self._look() - self._found

    def _look(self) -> set[str]:
        return {str(path) for folder in (self.home, self.tmp) for path in folder.rglob("*")}


class Seen:
    """The program's own screen at a terminal, known by its emergency line."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def answers(self, attempt: str) -> None:
        """After an attempt, the next key is answered with that screen."""
        before = self.language
        for _ in range(20):
            self.terminal.send(OUT_OF_ALL)
            with suppress(AssertionError):
                self.terminal.wait_until(lambda: self.language not in {"", before}, attempt, 3)
                return
        raise AssertionError(f"after {attempt} no key was answered on\n{self.terminal.text}")

    @property
    def language(self) -> str:
        """The words of the emergency line that is on the screen; "" for none."""
        text = self.terminal.text
        return next((words for words in LANGUAGES if words in text), "")


class Kiosk(Seen):
    """The kiosk of a house at a terminal, and whether it still is one."""

    def __init__(self, house: House, terminal: Terminal) -> None:
        super().__init__(terminal)
        self.house = house

    def is_still_there(self, attempt: str) -> None:
        """An attempt has led nowhere."""
        self.answers(attempt)
        assert self.terminal.peak_memory < MOST_MEMORY, attempt
        assert is_raw(self.terminal.modes), attempt
        assert company(self.terminal.process.pid) == {}, attempt
        self.left_nothing(attempt)

    def has_ended(self, attempt: str) -> None:
        """An attempt has ended the kiosk, calmly and with all that belongs to it."""
        self.terminal.exit_code()
        assert company(self.terminal.process.pid) == {}, attempt
        assert CALM in self.terminal.text, attempt
        told = [text for text in BETRAYALS if text in self.terminal.text]
        assert told == [], f"{attempt}\n{self.terminal.text}"
        self.left_nothing(attempt)

    def left_nothing(self, attempt: str) -> None:
        """No file was written but in the state folder, and no fault was noted there."""
        assert self.house.strangers() == set(), attempt
        log = self.house.state / "faults.log"
        assert not log.exists(), f"{attempt}\n{log.read_text(encoding='utf-8')}"


@contextmanager
def kiosk_in(
    house: House,
    command: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
    **how: object,
) -> Iterator[Kiosk]:
    """A kiosk that has painted its first screen; ended in the end."""
    given = {"controlling": False, "cwd": house.home, **how}
    environ = house.env() if env is None else env
    terminal = Terminal(command or house.command, env=environ, **given)  # type: ignore[arg-type] # passed on as they are
    try:
        kiosk = Kiosk(house, terminal)
        terminal.wait_until(lambda: kiosk.language != "", "the first screen")
        yield kiosk
    finally:
        terminal.close()


def is_raw(modes: list[object]) -> bool:
    """Whether no key is the kernel's and none is echoed."""
    inputs, locals_ = modes[0], modes[3]
    assert isinstance(inputs, int)
    assert isinstance(locals_, int)
    own = termios.ISIG | termios.ICANON | termios.ECHO | termios.IEXTEN
    return not (locals_ & own or inputs & termios.IXON)


def company(pid: int) -> dict[int, str]:
    """Other processes in the session of this leader, and its children: their names."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, _, rest = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")
            parent, session = int(rest.split()[1]), int(rest.split()[3])
            if pid in {parent, session} and int(stat.parent.name) not in {pid, os.getpid()}:
                found[int(stat.parent.name)] = name.partition("(")[2]
    return found


@cache
def _pin_hash() -> str:
    return make_hash(PIN)
