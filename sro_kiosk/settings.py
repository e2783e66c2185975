"""How this run was asked to behave."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sro_kiosk.content.model import Address


class Mode(StrEnum):
    """Who stands before the screen; it changes what is allowed and how large things are."""

    DESK = "desk"
    LOBBY = "lobby"
    BRIEFING = "briefing"


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one run, already checked; None leaves the choice to the program.

    A `frugal` run shows the same in fewer bytes, for slow lines.
    """

    content: Path
    mode: Mode = Mode.DESK
    language: str | None = None
    theme: str | None = None
    start: Address | None = None
    frugal: bool = False
