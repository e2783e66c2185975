"""The few modes of a terminal that serve here, set and reset.

A page of its own, no wrapping at the right edge, no cursor, pastes told apart from keys, buttons of
the mouse but not its motion. The Linux console has no other page and is cleared instead; in the end
every terminal is cleared, as others lack the page as well and nobody is to see what was read.
"""

from sro_kiosk.terminal.capabilities import Capabilities

CANCEL = b"\x18"  # ends a sequence that was cut in the middle

SINGLE_LINE = "\x1b#5"  # ends the double height of a line

_SET = b"\x1b[?7l\x1b[?25l\x1b[?2004h"
_RESET = b"\x1b[0m\x1b[r\x1b[?2004l\x1b[?7h\x1b[?25h"
_OTHER_PAGE, _FORMER_PAGE = b"\x1b[?1049h", b"\x1b[?1049l"
_CLEAR = b"\x1b[H\x1b[2J"
_MOUSE_ON, _MOUSE_OFF = b"\x1b[?1000h\x1b[?1006h", b"\x1b[?1006l\x1b[?1000l"


def entering(capabilities: Capabilities) -> bytes:
    """What to write before the first frame."""
    return (_CLEAR if capabilities.is_console else _OTHER_PAGE) + setting(capabilities)


def setting(capabilities: Capabilities) -> bytes:
    """What to write when the modes may have been lost."""
    return _SET + (_MOUSE_ON if capabilities.mouse else b"")


def single_lines(height: int) -> str:
    """Take double height from all lines; the cursor stands anywhere then."""
    return "\x1b[H" + "\v".join([SINGLE_LINE] * height)


def leaving(capabilities: Capabilities, *, double_lines: int = 0) -> bytes:
    """What to write after the last frame; so many lines may be of double height."""
    single = single_lines(double_lines).encode() if double_lines else b""
    mouse = _MOUSE_OFF if capabilities.mouse else b""
    page = b"" if capabilities.is_console else _FORMER_PAGE
    return mouse + _RESET + single + _CLEAR + page
