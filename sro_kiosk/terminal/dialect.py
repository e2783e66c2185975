"""What a terminal understands of what could be written to it."""

import re
from typing import NamedTuple

from sro_kiosk.terminal.capabilities import Capabilities, Colors, LargeText
from sro_kiosk.terminal.palette import fewer_colors
from sro_kiosk.terminal.styles import (
    BOLD,
    DIM,
    FIRST_BRIGHT,
    ITALIC,
    LARGE,
    STRIKE,
    Style,
    style_of,
)

# Their blanks take the color of the background in force. GNU screen's do not, and tmux differs
# from version to version.
ERASES_IN_COLOR = re.compile(r"linux|xterm|putty|konsole|gnome|vte|rxvt|alacritty|foot|st(-|$)")
OLD_TERMINAL = re.compile(r"vt[15]|ansi|dumb")


class Dialect(NamedTuple):
    """What may be written; the least where a terminal is not known."""

    colors: Colors = Colors.NONE
    is_console: bool = False
    erases_in_color: bool = False
    ends_singly: bool = False  # ends one attribute and leaves the others
    scrolls: bool = False  # moves lines within margins
    large: LargeText = LargeText.NONE

    def fit(self, style: Style) -> Style:
        """The nearest style the terminal has.

        The Linux console has bright foregrounds as bold only and no bright backgrounds, shows
        italic as a color of its own, and has either bold or dim.
        """
        colors = min(self.colors, Colors.SIXTEEN) if self.is_console else self.colors
        foreground, bold = fewer_colors(style.foreground, colors), 0
        background = fewer_colors(style.background, colors)
        attributes = style.attributes
        if self.large is LargeText.NONE:
            attributes &= ~LARGE
        if self.is_console:
            if foreground and int(foreground) >= FIRST_BRIGHT:
                foreground, bold = str(int(foreground) - FIRST_BRIGHT), BOLD
            if background:
                background = str(int(background) % FIRST_BRIGHT)
            attributes &= ~(ITALIC | STRIKE)
            if attributes & DIM:
                attributes, bold = attributes & ~BOLD, 0
        return style_of(foreground, background, attributes | bold)


def dialect_of(capabilities: Capabilities) -> Dialect:
    """What this terminal understands, as far as its name tells."""
    is_old = OLD_TERMINAL.match(capabilities.term) is not None
    return Dialect(
        colors=capabilities.colors,
        is_console=capabilities.is_console,
        erases_in_color=ERASES_IN_COLOR.match(capabilities.term) is not None,
        ends_singly=not is_old,
        scrolls=not is_old,
    )
