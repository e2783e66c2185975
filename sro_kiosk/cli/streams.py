"""Standard output and error as they may be found: closed, full, cut off, or of an old encoding."""

import codecs
import io
import os
import sys
from contextlib import suppress
from typing import Any, TextIO
from unicodedata import normalize

from sro_kiosk.errors import KioskError

_ERRORS = "sro-kiosk.plain"
_PLAIN = {"←": "<", "→": ">", "↑": "^", "↓": "v", "▶": ">", "•": "*", "·": "-", "│": "|"}


def prepare() -> None:
    """See to it that any text can be written."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the end
    if sys.stdout is None:
        raise KioskError("standard output is closed: there is nowhere to write")
    codecs.register_error(_ERRORS, _written_plainly)
    if isinstance(sys.stdout, io.TextIOWrapper) and not _is_unicode(sys.stdout):
        sys.stdout.reconfigure(errors=_ERRORS)


def tell(message: str) -> None:
    """Say one line to the person at the terminal, if anybody is there."""
    with suppress(OSError):
        print(f"sro-kiosk: {message}", file=sys.stderr)


def json_text(value: Any) -> str:
    """Write a value as JSON that loses no character in any encoding."""
    import json  # noqa: PLC0415 - `--help` needs none of it

    return json.dumps(value, indent=2, ensure_ascii=not _is_unicode(sys.stdout))


def give_up_unwritable() -> None:
    """Leave nothing behind that Python could not write at its end and would complain about."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def _is_unicode(stream: TextIO) -> bool:
    return str(stream.encoding).lower().startswith("utf")


def _written_plainly(error: UnicodeError) -> tuple[str, int]:
    """Write what the encoding lacks with what it has: a hyphen for a dash, e for é."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from sro_kiosk.typeset.glyphs import to_console  # noqa: PLC0415 - old encodings alone need it

    folded = to_console(error.object[error.start : error.end])
    plain = "".join(_PLAIN.get(char) or normalize("NFKD", char)[0] for char in folded)
    return plain.encode(error.encoding, "replace").decode(error.encoding), error.end
