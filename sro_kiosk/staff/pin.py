"""PINs: which are too easy, how one is kept, and whether one is right.

A kept PIN is `scrypt:N:R:P:SALT:KEY`, the numbers of RFC 7914 and hexadecimal bytes. It takes 16 MB
and a tenth of a second to check, five times that on a small board: ask from a thread of its own.
"""

import hashlib
import hmac
import os
import re
import string

SHORTEST, LONGEST = 6, 32

_COST, _BLOCK, _LANES = 2**14, 8, 1
_MOST_WORK = 4 * _COST * _BLOCK * _LANES  # 64 MB: what a hostile kiosk.toml can ask for
_MOST_MEMORY = 128 * _MOST_WORK + 2**20
_SALT_BYTES, _KEY_BYTES = 16, 32
_KEPT = re.compile(r"scrypt:([0-9]{1,7}):([0-9]{1,2}):([0-9]{1,2}):([0-9a-f]{32}):([0-9a-f]{64})")
_RUNS = (string.digits * 5, string.ascii_lowercase * 3)  # longer than any PIN


def make_hash(pin: str) -> str:
    """What is kept of a PIN, with a salt of its own."""
    salt = os.urandom(_SALT_BYTES)
    key = _key(pin, salt, _COST, _BLOCK, _LANES)
    return f"scrypt:{_COST}:{_BLOCK}:{_LANES}:{salt.hex()}:{key.hex()}"


def is_right(pin: str, kept: str) -> bool:
    """Whether this is the PIN that was kept; nothing is right where nothing sensible was kept."""
    found = _KEPT.fullmatch(kept)
    if found is None or len(pin) > LONGEST:
        return False
    cost, block, lanes = map(int, found.groups()[:3])
    if cost * block * lanes > _MOST_WORK:
        return False
    salt, key = map(bytes.fromhex, found.groups()[3:])
    try:
        return hmac.compare_digest(_key(pin, salt, cost, block, lanes), key)
    except ValueError:  # numbers that scrypt cannot work with
        return False


def weakness(pin: str) -> str:
    """Why a PIN is refused, and what to take instead; empty when it is good."""
    if not SHORTEST <= len(pin) <= LONGEST:
        return f"must have {SHORTEST} to {LONGEST} characters"
    if " " in pin:
        return "has a space in it: leave it out"
    if not (pin.isascii() and pin.isprintable()):
        return "has a character that not every keyboard has: take digits and plain letters"
    if pin in (pin + pin)[1:-1]:
        return "says the same over and over: take one that is harder to guess"
    if any(pin.lower() in run or pin.lower()[::-1] in run for run in _RUNS):
        return "counts up or down: take one that is harder to guess"
    return ""


def _key(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    typed = pin.encode("utf-8", "surrogatepass")  # whatever a terminal sent, it is only wrong
    return hashlib.scrypt(
        typed, salt=salt, n=cost, r=block, p=lanes, maxmem=_MOST_MEMORY, dklen=_KEY_BYTES
    )
