"""What a terminal can show, from the little it says of itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

PLAUSIBLE_TERM = re.compile(r"[A-Za-z0-9][A-Za-z0-9+._-]{0,40}")
UNKNOWN_TERM = "ansi"

COLORLESS = re.compile(r"vt[0-9].*|.*-m(ono)?")
DEEP = re.compile(r".*(-direct|kitty|alacritty|foot|wezterm|ghostty|contour)")
MULTIPLEXED = ("tmux", "screen")
MULTIPLEXERS = ("TMUX", "STY", "ZELLIJ")  # what they set in the environment
KNOWN_PROGRAMS = {"Apple_Terminal"}
HOLDS_ESCAPE = "screen"  # GNU screen, where a mouse is awaited: until the next key
UNNAMED = {"", "dumb", "unknown", "ansi", "network", "dialup", "plugboard"}


class Colors(IntEnum):
    """How many colors there are."""

    NONE = 0
    SIXTEEN = 16
    MANY = 256
    TRUE = 1 << 24


class LargeText(StrEnum):
    """How letters of double size come to be."""

    NONE = "none"
    DOUBLE = "double"  # lines of double height: DECDHL
    KITTY = "kitty"  # cells that are joined: OSC 66


COLOR_NAMES = {
    "none": Colors.NONE,
    "16": Colors.SIXTEEN,
    "256": Colors.MANY,
    "true": Colors.TRUE,
}


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What is believed of the terminal; `reasons` say why, in words fit to print."""

    term: str
    colors: Colors
    is_console: bool  # the kernel's own: no other page to draw on, no bright backgrounds
    rich_glyphs: bool  # more than the console fonts have
    mouse: bool
    reasons: tuple[str, ...] = ()
    is_multiplexed: bool = False  # a program like tmux stands between
    program: str = ""  # what the terminal is by TERM_PROGRAM, where that says more than TERM


def detect(environ: Mapping[str, str]) -> Capabilities:
    """Read TERM, COLORTERM and NO_COLOR; SRO_KIOSK_COLORS (none, 16, 256, true) overrides them."""
    said = environ.get("TERM", "")
    term = said if PLAUSIBLE_TERM.fullmatch(said) and said not in UNNAMED else UNKNOWN_TERM
    is_console = term == "linux" or term.startswith("linux-")
    is_able = term != UNKNOWN_TERM and not is_console and not COLORLESS.fullmatch(term)
    program = environ.get("TERM_PROGRAM", "")
    colors, color_reason = _colors(term, is_console=is_console, environ=environ)
    return Capabilities(
        term=term,
        colors=colors,
        is_console=is_console,
        rich_glyphs=is_able,
        mouse=is_able and not term.startswith(HOLDS_ESCAPE),
        reasons=(_term_reason(said, term), color_reason),
        is_multiplexed=term.startswith(MULTIPLEXED) or any(map(environ.get, MULTIPLEXERS)),
        program=program if program in KNOWN_PROGRAMS else "",
    )


def _colors(term: str, *, is_console: bool, environ: Mapping[str, str]) -> tuple[Colors, str]:
    """The colors, and why: the first of these that holds."""
    asked = COLOR_NAMES.get(environ.get("SRO_KIOSK_COLORS", ""))
    is_promised = term != UNKNOWN_TERM and environ.get("COLORTERM") in {"truecolor", "24bit"}
    claims = (
        (asked is not None, asked, "SRO_KIOSK_COLORS asks for these colors"),
        (environ.get("NO_COLOR"), Colors.NONE, "NO_COLOR asks for no color"),
        (is_console, Colors.SIXTEEN, "the Linux console has 16 colors"),
        (COLORLESS.fullmatch(term), Colors.NONE, "TERM names a terminal without colors"),
        (is_promised, Colors.TRUE, "COLORTERM promises true color"),
        (DEEP.fullmatch(term), Colors.TRUE, "TERM names a terminal with true color"),
        (term.endswith("-256color"), Colors.MANY, "TERM names a terminal with 256 colors"),
    )
    for holds, colors, reason in claims:
        if holds and colors is not None:
            return colors, reason
    return Colors.SIXTEEN, "TERM promises no more than 16 colors"


def _term_reason(said: str, term: str) -> str:
    """Why this TERM; a name that is no name is never repeated."""
    if said == term:
        return f"TERM is {term}"
    if said in UNNAMED:
        return "TERM names no terminal: the least is taken for granted"
    return "TERM is no possible name: the least is taken for granted"
