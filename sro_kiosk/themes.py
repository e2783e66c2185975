"""How roles look: the only place that holds color values.

A theme is a palette; `LOOKS` says which of its colors and which attributes a role has. Focus and
emphasis never rest on color alone: every look that matters has an attribute or a shape as well.
"""

from dataclasses import dataclass

from sro_kiosk.typeset import Role


@dataclass(frozen=True, slots=True)
class Palette:
    """The colors of one theme: `#rrggbb`, or names of the terminal's own colors when `ansi`."""

    name: str
    background: str
    raised: str
    text: str
    muted: str
    accent: str
    link: str
    emergency: str
    dark: bool = True
    ansi: bool = False


NIGHT = Palette(
    "night", "#0d1726", "#14223a", "#e9eef5", "#a3b3c9", "#f2b84b", "#86c5ff", "#ff8080"
)
DAY = Palette(
    "day", "#fbfaf6", "#f0ede4", "#1a2330", "#4b5968", "#7a4b00", "#0b4f9e", "#9b1c1c", dark=False
)
CONTRAST = Palette(
    "contrast", "#000000", "#000000", "#ffffff", "#e0e0e0", "#ffd83d", "#7fd0ff", "#ff9a9a"
)
CONSOLE = Palette(
    "console", "default", "default", "default", "default", "yellow", "cyan", "red", ansi=True
)
PLAIN = Palette(
    "plain", "default", "default", "default", "default", "default", "default", "default", ansi=True
)
PAPER = Palette(
    "paper", "#ffffff", "#eef3fa", "#1a2330", "#4b5968", "#0b4f9e", "#0b4f9e", "#9b1c1c", dark=False
)
PALETTES = {palette.name: palette for palette in (NIGHT, DAY, CONTRAST, CONSOLE, PLAIN)}

BASIC_COLORS = 16
QR_DARK, QR_LIGHT = "#000000", "#ffffff"
ANSI_QR_DARK, ANSI_QR_LIGHT = "black", "white"


@dataclass(frozen=True, slots=True)
class Look:
    """Which color of the palette a role has, and its attributes."""

    color: str = "text"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False


LOOKS: dict[Role, Look] = {
    Role.TEXT: Look(),
    Role.STRONG: Look(bold=True),
    Role.EMPHASIS: Look(italic=True),
    Role.CODE: Look(),
    Role.TITLE: Look("accent", bold=True),
    Role.HEADING: Look(bold=True),
    Role.LEAD: Look(),
    Role.MUTED: Look("muted"),
    Role.ACCENT: Look("accent", bold=True),
    Role.LINK: Look("link"),
    Role.WORD: Look(underline=True),
    Role.NUMBER: Look("accent"),
    Role.MATCH: Look(bold=True, underline=True),
    Role.RULE: Look("muted"),
    Role.FRAME: Look("muted"),
    Role.CHOSEN: Look("accent", bold=True),
    Role.SELECTED: Look("accent", bold=True, reverse=True),
    Role.TAB: Look(),
    Role.EMERGENCY: Look("emergency", bold=True),
    Role.ALERT: Look("accent", bold=True),
}


def next_theme(name: str) -> str:
    """The theme after this one among those of its kind: full color, or the terminal's own."""
    kind = [palette.name for palette in PALETTES.values() if palette.ansi == PALETTES[name].ansi]
    return kind[(kind.index(name) + 1) % len(kind)]


def strongest(name: str) -> str:
    """The theme of the same kind with the strongest contrast."""
    return PLAIN.name if PALETTES[name].ansi else CONTRAST.name


def qr_colors(palette: Palette) -> tuple[str, str]:
    """Dark and light of a QR code: phones read dark on light only, whatever the theme."""
    return (ANSI_QR_DARK, ANSI_QR_LIGHT) if palette.ansi else (QR_DARK, QR_LIGHT)


def choose_theme(colors: int, *, is_window: bool) -> str:
    """The theme for a terminal of so many colors.

    Of a window with few colors nobody knows whether it is dark: it gets a background too.
    """
    if colors == 0:
        return PLAIN.name
    if colors > BASIC_COLORS:
        return NIGHT.name
    return CONTRAST.name if is_window else CONSOLE.name
