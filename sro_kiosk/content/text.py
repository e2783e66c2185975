"""Text that a terminal can show: which characters are refused, how wide the others are.

A content file must never be able to drive the reader's terminal: not through its text, not through
the message that refuses it. Every string of a pack goes through here.
"""

import re
import unicodedata
from functools import lru_cache

# Controls but newline and tab, invisible format characters (bidirectional overrides, zero width,
# tags), variation selectors, fillers and emoji modifiers (terminals disagree on their width), line
# separators, surrogates, private use, non-characters. Written out because asking unicodedata for
# all code points takes a tenth of a second; a test holds both together.
_HOSTILE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
HOSTILE = re.compile(f"[{_HOSTILE}]")
_UNPRINTED = re.compile(f"[{_HOSTILE}\n\t]")

_NAMES = {
    "\x1b": "escape",
    "\r": "carriage return",
    "\x07": "bell",
    "\x00": "null",
    "\x7f": "delete",
}


def character_name(char: str) -> str:
    """Say which character this is without showing it: `U+001B (escape)`."""
    name = _NAMES.get(char) or unicodedata.name(char, "").lower()
    if not name:
        name = "private use" if unicodedata.category(char) == "Co" else "control character"
    return f"U+{ord(char):04X} ({name})"


def safe(text: str) -> str:
    r"""Write what a terminal should not be sent as escapes: `\x1b`."""
    return _UNPRINTED.sub(_escaped, text)


def shown(value: object, limit: int = 40) -> str:
    """Write a wrong value for a message: quoted, escaped and cut."""
    text = value if isinstance(value, str) else str(value)
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return f'"{safe(cut)}"' if isinstance(value, str) else safe(cut)


def cell_len(text: str) -> int:
    """Count the terminal cells of text that holds no hostile characters."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


@lru_cache(maxsize=4096)
def _width(char: str) -> int:
    category = unicodedata.category(char)
    if category.startswith("M"):
        return 0
    if category == "Cn":  # younger than this Python's tables: most likely an emoji
        return 2 if char >= "\U0001f000" else 1
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
