"""Bytes from the keyboard → tokens. Whatever comes, it is read, ignored or cut short.

Only what a person can press or click becomes a token. Reports nobody asked for (sizes, positions,
answers to queries), broken sequences and bytes that are no UTF-8 become nothing. A sequence that
stays unfinished is waited for no longer than a pause, a paste no longer than its limits.

An escape byte with a character after it is two keys. On a slow line the Escape key and the next one
come together, and no command of this program takes the Alt key.
"""

import re
from codecs import getincrementaldecoder

from sro_kiosk.terminal.tokens import LONGEST_SEQUENCE, Pasted, Pressed, Token, Typed, token_of

ESCAPE = b"\x1b"
ESCAPE_PAUSE = 0.1  # after it a lone escape byte was the Escape key
BROKEN_PAUSE = 0.4  # after it the rest of a sequence or a paste will not come
LONGEST_SEQUENCE_TIME = 2.0
LONGEST_TEXT = 256  # characters of one read; a person types fewer
LONGEST_PASTE = 4096
LONGEST_PASTE_TIME = 2.5
PASTE_START, PASTE_END = b"\x1b[200~", b"\x1b[201~"

WHOLE = re.compile(
    rb"\x1b(?:"
    rb"\[M[\x00-\xff]{3}"  # a click, in the form of the X10
    rb"|\[\[[@-~]"  # F1 to F5 of the Linux console
    rb"|\[(?![\[M])[0-?]*[ -/]*[@-~]"
    rb"|O[0-9;]*[@-~]"
    rb"|[\]PX^_][^\x07\x18\x1a\x1b]*(?:\x07|\x1b\\)"  # an answer, ended by BEL or ST
    rb")"
)
UNFINISHED = re.compile(
    rb"\x1b(?:\[(?:M[\x00-\xff]{0,2}|\[|[0-?]*[ -/]*)|O[0-9;]*"
    rb"|[\]PX^_][^\x07\x18\x1a\x1b]*\x1b?)?\Z"
)
BROKEN = re.compile(rb"\x1b(?:\[\[?[0-?]*[ -/]*|O[0-9;]*|[\]PX^_][^\x07\x18\x1a\x1b]*[\x18\x1a]?)?")


class Keystrokes:
    """Reads bytes as they come; `deadline` says until when what is unfinished is waited for."""

    def __init__(self) -> None:
        self.deadline: float | None = None
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._rest = b""
        self._rest_began = 0.0
        self._paste: bytearray | None = None
        self._paste_began = 0.0

    def feed(self, data: bytes, now: float) -> list[Token]:
        """The tokens that `data` completes."""
        if not self._rest:
            self._rest_began = now
        data, self._rest = self._rest + data, b""
        tokens: list[Token] = []
        position = 0
        while position < len(data):
            if self._paste is not None:
                position = self._read_paste(data, position, now, tokens)
            elif data.startswith(ESCAPE, position):
                position = self._read_sequence(data, position, now, tokens)
            else:
                end = data.find(ESCAPE, position)
                end = len(data) if end < 0 else end
                tokens += self._typed(data[position:end])
                position = end
        self._set_deadline(now)
        return tokens

    def expire(self, now: float) -> list[Token]:
        """The tokens there are when nothing more came until the deadline."""
        if self.deadline is None or now < self.deadline:
            return []
        tokens: list[Token] = []
        if self._paste is not None:
            self._end_paste(tokens)
        elif len(self._rest) <= len(b"\x1b["):
            tokens = [Pressed("\x1b"), *self._typed(self._rest[1:])]
        self._rest = b""
        self._set_deadline(now)
        return tokens

    def _set_deadline(self, now: float) -> None:
        if self._paste is not None:
            self.deadline = now + BROKEN_PAUSE
        elif self._rest:
            pause = ESCAPE_PAUSE if self._rest == ESCAPE else BROKEN_PAUSE
            self.deadline = min(now + pause, self._rest_began + LONGEST_SEQUENCE_TIME)
        else:
            self.deadline = None

    def _typed(self, data: bytes) -> list[Token]:
        text = self._decoder.decode(data)[-LONGEST_TEXT:]
        return [Typed(character) for character in text if _is_key(character)]

    def _read_sequence(self, data: bytes, start: int, now: float, tokens: list[Token]) -> int:
        if whole := WHOLE.match(data, start):
            sequence = whole.group()
            if sequence == PASTE_START:
                self._paste, self._paste_began = bytearray(), now
            elif token := token_of(sequence):
                tokens.append(token)
            return whole.end()
        if UNFINISHED.match(data, start):
            self._rest = _shortened(data[start:])
            return len(data)
        broken = BROKEN.match(data, start)
        end = broken.end() if broken else start + 1
        if end == start + 1:
            tokens.append(Pressed("\x1b"))
        return end

    def _read_paste(self, data: bytes, start: int, now: float, tokens: list[Token]) -> int:
        assert self._paste is not None  # noqa: S101 - the caller looked
        end = data.find(PASTE_END, start)
        if end >= 0:
            self._paste += data[start:end][: LONGEST_PASTE - len(self._paste)]
            self._end_paste(tokens)
            return end + len(PASTE_END)
        self._rest = _start_of_paste_end(data[start:])
        text = data[start : len(data) - len(self._rest)]
        self._paste += text[: LONGEST_PASTE - len(self._paste)]
        if now - self._paste_began > LONGEST_PASTE_TIME:
            self._end_paste(tokens)
        return len(data)

    def _end_paste(self, tokens: list[Token]) -> None:
        text = bytes(self._paste or b"").decode("utf-8", "replace")
        self._paste = None
        kept = "".join(c for c in text if (c.isprintable() or c in "\n\t") and c != "\ufffd")
        if kept:
            tokens.append(Pasted(kept))


def _is_key(character: str) -> bool:
    """Printable, or a control key; neither half a character nor a control of the second set."""
    return (
        (character.isprintable() and character != "\ufffd")
        or character <= "\x1f"
        or (character == "\x7f")
    )


def _shortened(rest: bytes) -> bytes:
    """An unfinished sequence, cut where it is too long to mean anything; a last escape is kept."""
    if len(rest) <= LONGEST_SEQUENCE + 1:
        return rest
    return rest[: LONGEST_SEQUENCE + 1] + (ESCAPE if rest.endswith(ESCAPE) else b"")


def _start_of_paste_end(data: bytes) -> bytes:
    """The bytes at the end of `data` that may be the start of the paste's end."""
    for length in range(len(PASTE_END) - 1, 0, -1):
        if data.endswith(PASTE_END[:length]):
            return PASTE_END[:length]
    return b""
