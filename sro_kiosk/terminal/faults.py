"""Notes a fault of the program for staff, where visitors do not see it.

The note holds where it happened and what kind it was: neither messages nor values of variables,
since they may hold what a visitor typed.
"""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from sro_kiosk import __version__
from sro_kiosk.errors import KioskError, ProgramFault

LARGEST_LOG = 1 << 18
VARIABLE = "SRO_KIOSK_STATE"


class FaultsNoted:
    """A fault that leaves the context is noted; one line for the person takes its place.

    An `OSError` is no fault of the program: it goes on to whoever tells of it.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def __enter__(self) -> None:
        """There is nothing to prepare."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Exception) and not isinstance(error, (KioskError, OSError)):
            raise told_fault(error, self._environ) from None


def told_fault(error: BaseException, environ: Mapping[str, str]) -> ProgramFault:
    """Note it; what to tell the person at the terminal."""
    place = note_fault(error, environ)
    return ProgramFault(f"the program had to stop; what went wrong is noted {place}")


def note_fault(error: BaseException, environ: Mapping[str, str]) -> str:
    """Note it in the log, or on an error stream that no visitor sees; where staff find it."""
    note = describe(error)
    log = state_folder(environ) / "faults.log"
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _append(log, note)
    except (OSError, RuntimeError):
        if sys.__stderr__ is None or os.isatty(2):
            return "nowhere, since no log can be written"
        sys.__stderr__.write(note)
        return "in the stream of errors"
    return f"in {log}"


def state_folder(environ: Mapping[str, str]) -> Path:
    """Where this program keeps what it notes of itself; SRO_KIOSK_STATE names the folder itself."""
    if environ.get(VARIABLE, "").startswith("/"):
        return Path(environ[VARIABLE])
    base = environ.get("XDG_STATE_HOME", "")
    return (
        Path(base) if base.startswith("/") else Path("~/.local/state").expanduser()
    ) / "sro-kiosk"


def describe(error: BaseException) -> str:
    """When, what kind and where, and the same of what it came from."""
    import traceback  # noqa: PLC0415 - the first screen does not wait for it

    lines = [f"{time.strftime('%Y-%m-%dT%H:%M:%S%z')} sro-kiosk {__version__}\n"]
    cause: BaseException | None = error
    while cause is not None:
        kind = type(cause)
        number = f" {cause.errno}" if isinstance(cause, OSError) else ""
        lines.append(f"{kind.__module__}.{kind.__qualname__}{number}\n")
        lines += traceback.format_tb(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
    return "".join(lines) + "\n"


def _append(log: Path, note: str) -> None:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    with open(os.open(log, flags, 0o600), "a", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor
        if os.fstat(file.fileno()).st_size > LARGEST_LOG:
            file.truncate(0)
        file.write(note)
