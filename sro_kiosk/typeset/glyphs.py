"""The characters that a bare Linux console can show.

Debian's default font Lat15-Fixed16 and the kernel's own font (code page 437) differ; `SAFE` is what
both show (the kernel's shows some capitals without their accent). A missing glyph would be a
diamond, so texts are folded to `SAFE` before they are set.
"""

import unicodedata
from functools import cache

from msgspec import convert, to_builtins

from sro_kiosk.content import Pack

_LATIN = "áéíóúàèìòùâêîôûäëïöüÿåæçñãõýÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÅÆÇÑÃÕÝß¡¿ªº°·£¢¥µ±²«»¬÷"
_DRAWN = "\N{MULTIPLICATION SIGN}•←↑→↓─│┌┐└┘├═║╔╗╚╝█░▒▲▶▼"
SAFE = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(_LATIN + _DRAWN)

_PLAIN = {
    "\N{NO-BREAK SPACE}": " ",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{EN DASH}": "-",
    "\N{EM DASH}": " - ",
    "\N{MINUS SIGN}": "-",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{SECTION SIGN}": "Sec. ",
    "\N{TRADE MARK SIGN}": "(TM)",
    "\N{REGISTERED SIGN}": "(R)",
    "\N{COPYRIGHT SIGN}": "(c)",
    "\N{EURO SIGN}": "EUR",
    "\N{WHITE SQUARE}": "·",
    "\N{CHECK MARK}": "x",
}


@cache
def _plain(char: str) -> str:
    """What stands for this character on a console; its base letters, else a question mark."""
    if char in _PLAIN:
        return _PLAIN[char]
    if char in SAFE or char in "\n\t":
        return char
    base = "".join(part for part in unicodedata.normalize("NFKD", char) if part in SAFE)
    return base or "?"


def to_console(text: str) -> str:
    """The text with every character a bare console can show."""
    if text.isascii():
        return text
    return "".join(map(_plain, unicodedata.normalize("NFC", text)))


def pack_to_console(pack: Pack) -> Pack:
    """The pack with every text folded by `to_console`."""
    return convert(_folded(to_builtins(pack)), Pack)


def _folded(value: object) -> object:
    match value:
        case str():
            return to_console(value)
        case dict():
            return {key: _folded(item) for key, item in value.items()}
        case list() | tuple():
            return [_folded(item) for item in value]
        case _:
            return value
