"""The few modes of a terminal that serve here, set and reset.

A page of its own, no wrapping at the right edge, no cursor, pastes told apart from keys, buttons of
the mouse but not its motion. The Linux console has no other page and is cleared instead; in the end
every terminal is cleared, as others lack the page as well and nobody is to see what was read.
"""

from sro_kiosk.terminal.capabilities import Capabilities

CANCEL = b"\x18"  # ends a sequence that was cut in the middle

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


def leaving(capabilities: Capabilities) -> bytes:
    """What to write after the last frame."""
    mouse = _MOUSE_OFF if capabilities.mouse else b""
    return mouse + _RESET + _CLEAR + (b"" if capabilities.is_console else _FORMER_PAGE)
