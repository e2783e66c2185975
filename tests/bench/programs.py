"""The programs that are compared, and what a person does in each of them."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from sro_kiosk.content import Edition
from sro_kiosk.content.load import load
from tests.bench.line import Line, Size
from tests.bench.pages import export
from tests.support.pty import ROOT, plain_env

SMALL = 24
CONTENT = ROOT / "content"
READER = (str(Path(sys.executable).with_name("sro-kiosk")),)
DOWN, LEFT, RIGHT, ENTER, TAB, LINE_DOWN = "\x1b[B", "\x1b[D", "\x1b[C", "\r", "\t", "\x0e"


class Setting(NamedTuple):
    """The terminal that a program finds."""

    size: Size
    term: str
    color: str = ""

    @property
    def is_small(self) -> bool:
        """There are pages to scroll; where it is large, most fit."""
        return self.size[1] <= SMALL

    @property
    def name(self) -> str:
        """A short name, for options."""
        return f"{self.size[0]}x{self.size[1]}-{self.color or self.term}"

    def __str__(self) -> str:
        color = f" COLORTERM={self.color}" if self.color else ""
        return f"{self.size[0]}x{self.size[1]}, TERM={self.term}{color}"

    def run(self, command: Sequence[str], home: Path, speed: int | None = None, **env: str) -> Line:
        """Run a command on such a terminal, for somebody with this home folder."""
        color = {"COLORTERM": self.color} if self.color else {}
        found = plain_env(HOME=str(home), TERM=self.term, PYTHONPATH=str(ROOT), **color, **env)
        return Line(command, size=self.size, env=found, cwd=ROOT, speed=speed)


class Move(NamedTuple):
    """A key that is pressed again and again, and those that lead to where it does something."""

    row: str
    before: tuple[str, ...]
    key: str


@dataclass(frozen=True)
class Program:
    """One column of the table."""

    name: str
    command: tuple[str, ...]
    leave: str
    moves: tuple[Move, ...]
    next_tab: str = RIGHT
    env: Mapping[str, str] = field(default_factory=dict)
    switches_only: bool = False

    def start(self, setting: Setting, home: Path, speed: int | None = None) -> Line:
        """Run it, for somebody with this home folder."""
        return setting.run(self.command, home, speed, **self.env)


STOCK_APP = (sys.executable, "-m", "tests.bench.stock_app", str(CONTENT))
READER_PROGRAM = Program(
    "sro-kiosk",
    READER,
    leave="q",
    moves=(Move("highlight", (RIGHT,), DOWN), Move("scroll", (LEFT, ENTER), DOWN)),
)
FRUGAL_PROGRAM = replace(READER_PROGRAM, name="frugal", command=(*READER, "--low-bandwidth"))
STOCK_PROGRAM = Program(
    "stock Textual",
    STOCK_APP,
    leave="\x11",
    moves=(Move("scroll", (TAB,), DOWN),),
    env={"TEXTUAL_ANIMATIONS": "none"},
)
ANIMATED_PROGRAM = Program(
    "animated",
    STOCK_APP,
    leave="\x11",
    moves=STOCK_PROGRAM.moves,
    switches_only=True,
)


def lynx_program(edition: Edition, folder: Path) -> Program | None:
    """Lynx on the exported pages; None where it is not installed."""
    lynx = shutil.which("lynx")
    if lynx is None:
        return None
    first = export(edition, [*READER, "show"], folder)
    return Program(
        "lynx",
        (lynx, "-nopause", str(first)),
        leave="Q",
        next_tab=ENTER,
        moves=(Move("highlight", (), TAB), Move("scroll", (), LINE_DOWN)),
    )


class Landmarks(NamedTuple):
    """Texts by which a screen is recognised, and how many tabs there are."""

    word: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    tabs: int


def landmarks() -> Landmarks:
    """Find the title of the first topic of the first two screens, and words of the first page."""
    screens = list(edition().screens.values())
    opening = screens[0].topics[0]
    words = opening.summary.split()[:3]
    return Landmarks(
        word=max(words, key=len),
        first=(opening.title, " ".join(words)),
        second=(screens[1].topics[0].title,),
        tabs=len(screens),
    )


def edition() -> Edition:
    """The content that all programs show."""
    return load(CONTENT).pack.edition()
