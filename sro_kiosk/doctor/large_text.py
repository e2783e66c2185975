"""Whether a briefing has large letters on this terminal: the terminal itself is asked."""

import os
import termios
import tty
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sro_kiosk.doctor.findings import Finding
from sro_kiosk.terminal.asking import ask_large_text
from sro_kiosk.terminal.capabilities import LargeText, detect

_USED = {
    LargeText.KITTY: "a briefing shows text of double size",
    LargeText.DOUBLE: "a briefing shows lines of double height",
    LargeText.NONE: "a briefing sets titles in block letters",
}


def look_at_large_text(environ: Mapping[str, str]) -> Finding:
    """Tell what letters of double size there are, why that is believed, and what is used."""
    try:
        with _raw(0, 1) as is_there:
            if not is_there:
                return Finding("large text", "not asked", "needs a terminal on both sides")
            kind, reason, _ = ask_large_text(0, 1, detect(environ))
    except termios.error:  # the line was cut meanwhile
        return Finding("large text", "not asked", "the line was cut")
    return Finding("large text", kind, f"{reason}: {_USED[kind]}")


@contextmanager
def _raw(read_fd: int, write_fd: int) -> Iterator[bool]:
    """Make the terminal raw; False where there is none, or another program has it."""
    try:
        is_there = os.isatty(write_fd) and os.tcgetpgrp(read_fd) == os.getpgrp()
    except OSError:
        is_there = False
    if not is_there:
        yield False
        return
    found = termios.tcgetattr(read_fd)
    try:
        tty.setraw(read_fd, termios.TCSADRAIN)
        yield True
    finally:
        termios.tcsetattr(read_fd, termios.TCSAFLUSH, found)
