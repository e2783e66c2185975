"""The lobby's kiosk, the real program at a real terminal, by a clock that runs faster."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from sro_kiosk.terminal.capabilities import detect
from sro_kiosk.terminal.modes import setting
from tests.support import emulator
from tests.support.pty import ROOT, Terminal, plain_env, python

TRUE_COLOR = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
SHIPPED = ROOT / "content"
FAST_LOBBY = ROOT / "tests" / "support" / "fast_lobby.py"
QUICK = "idle = 10\nwarning = 20\nturn = 86400\nbell = true\ntrust_clock = true\n"
SIZE = (80, 24)


class Look(NamedTuple):
    """How a screen looks: every cell with its colors, and the place of the cursor."""

    cells: list[list[emulator.Cell]]
    cursor: tuple[int, int]

    @property
    def text(self) -> str:
        """What it says."""
        return "\n".join("".join(cell[0] for cell in row) for row in self.cells)


class Rooms:
    """The folders around a kiosk: its content, its notices, what it keeps, its journal."""

    def __init__(self, folder: Path, lobby: str = QUICK) -> None:
        self.content = folder / "content"
        self.notices = folder / "notices"
        self.state = folder / "state"
        self.journal = folder / "journal"
        shutil.copytree(SHIPPED, self.content)
        self.notices.mkdir()
        self.state.mkdir()
        self.configure(lobby)

    def configure(self, lobby: str) -> None:
        """Write other settings below [lobby] of kiosk.toml."""
        file = self.content / "kiosk.toml"
        text = file.read_text(encoding="utf-8")
        file.write_text(f"{text.partition('[lobby]')[0]}[lobby]\n{lobby}", encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Change a text in a file of the content, in one step as good editors do."""
        file = self.content / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        draft = file.with_name(f".{file.name}")
        draft.write_text(text.replace(old, new), encoding="utf-8")
        draft.replace(file)

    def post(self, name: str, text: str) -> Path:
        """Put a notice into its folder, in one step."""
        file = self.notices / name
        draft = file.with_name(f".{name}")
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
        return file

    @property
    def told(self) -> str:
        """What the journal says."""
        return self.journal.read_text(encoding="utf-8")

    def command(self, speed: float) -> list[str]:
        """What runs the kiosk in these rooms."""
        places = {"--content": self.content, "--notices": self.notices, "--state": self.state}
        options = [text for option in places.items() for text in map(str, option)]
        return python("-I", str(FAST_LOBBY), str(speed), "lobby", *options)


class Kiosk(Terminal):
    """A kiosk and the people before it; give `emulate=False` where only its `look` is asked for."""

    def __init__(
        self,
        rooms: Rooms,
        speed: float,
        env: Mapping[str, str] = TRUE_COLOR,
        *,
        tracer: tuple[str, ...] = (),
        emulate: bool = True,
    ) -> None:
        self._setting = setting(detect(env))
        super().__init__(
            [*tracer, *rooms.command(speed)],
            size=SIZE,
            env=plain_env(**env),
            emulate=emulate,
            cwd=ROOT,
            journal=rooms.journal,
        )

    @property
    def beginnings(self) -> int:
        """How often all was drawn anew: at a start, and each time that a visitor has left."""
        return self.output.count(self._setting)

    @property
    def painted(self) -> bytes:
        """What was written since all was drawn anew last; it begins with a blank screen."""
        with self._lock:
            return bytes(self.output).rpartition(self._setting)[2]

    @property
    def look(self) -> Look:
        """How the screen looks, exactly."""
        return look_of(self.painted)

    def forget_output(self) -> None:
        """Drop what was written so far: it is much, after thousands of visitors."""
        with self._lock:
            self.output.clear()

    def first_look(self) -> Look:
        """Wait until the kiosk has started; how it looks then."""
        self.wait_for_output(b"911")
        self.quiet()
        return self.look

    def leave(self, look: Look, *, renewed: bool = False) -> None:
        """Touch nothing until the kiosk has started over and looks like this.

        It is `renewed` after a visitor who has typed: then it starts over twice.
        """
        self.forget_output()
        times = 2 if renewed else 1
        self.wait_until(lambda: self.beginnings >= times, "starting over")
        self.wait_until(lambda: self.look == look, "the same screen")


@contextmanager
def kiosk(rooms: Rooms, speed: float, *args: Any, **how: Any) -> Iterator[Kiosk]:
    """A kiosk in these rooms; ended in the end."""
    running = Kiosk(rooms, speed, *args, **how)
    try:
        yield running
    finally:
        running.close()


def look_of(painted: bytes) -> Look:
    """How a screen looks after these bytes."""
    screen = emulator.Terminal(*SIZE)
    screen.write(painted.decode("utf-8", "replace"))
    return Look(screen.look(), (screen.cursor.x, screen.cursor.y))
