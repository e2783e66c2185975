"""What this terminal is, as far as it says."""

import os
import re
import sys
from collections.abc import Iterator, Mapping

from sro_kiosk.doctor.findings import Finding, presentable, read_file, variable
from sro_kiosk.terminal.capabilities import COLOR_NAMES, detect

SMALLEST = (40, 12)
_CONSOLE = re.compile(r"/dev/tty\d+\Z")
_FONT_FILES = ("/etc/default/console-setup", "/etc/vconsole.conf")
_FONT = re.compile(r"""^(?:FONT|FONTFACE|FONTSIZE|CODESET)=["']?([^"'\s]+)""", re.MULTILINE)


def look_at_terminal(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Tell of the terminal, and what is chosen for it."""
    device = _device()
    bare = _CONSOLE.match(device) is not None
    yield Finding("device", presentable(device) or "none", "" if device else "in a pipe")
    yield _term(environ, bare=bare, attached=bool(device))
    yield Finding("COLORTERM", variable(environ, "COLORTERM"))
    yield Finding("NO_COLOR", variable(environ, "NO_COLOR"))
    yield _encoding(environ)
    yield _size()
    if bare or environ.get("TERM") == "linux":
        yield _font()
    if "SSH_CONNECTION" in environ:
        yield Finding("SSH", "yes", "ssh -C sends less over a slow line")
    yield from _colors(environ)


def _device() -> str:
    for number in (1, 0, 2):
        try:
            return os.ttyname(number)
        except OSError:
            continue
    return ""


def _term(environ: Mapping[str, str], *, bare: bool, attached: bool) -> Finding:
    term = environ.get("TERM", "")
    mend = ""
    if bare and term != "linux":
        mend = "this is a bare Linux console: set TERM=linux"
    elif attached and detect(environ).term != term:
        mend = "set TERM to what your terminal is, like xterm-256color; or read: sro-kiosk show"
    return Finding("TERM", variable(environ, "TERM"), "a bare Linux console" if bare else "", mend)


def _colors(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Tell what is believed of the colors, and the theme that follows."""
    from sro_kiosk.themes import choose_theme  # noqa: PLC0415 - most commands need no themes

    found = detect(environ)
    (name,) = (name for name, colors in COLOR_NAMES.items() if colors is found.colors)
    yield Finding("colors", name, found.reasons[-1])
    yield Finding(
        "theme",
        choose_theme(found.colors, is_window=found.rich_glyphs),
        "as suits these colors; --theme sets one",
    )


def _encoding(environ: Mapping[str, str]) -> Finding:
    """Tell the locale; Python may take UTF-8 where it says nothing."""
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    name = next((name for name in names if environ.get(name)), "LANG")
    encoding = str(getattr(sys.__stdout__, "encoding", None) or "unknown")  # Textual has the other
    fine = encoding.lower().replace("-", "") == "utf8"
    return Finding(
        name,
        variable(environ, name),
        f"text is written as {presentable(encoding)}",
        "" if fine else "set a UTF-8 locale: export LANG=C.UTF-8",
    )


def _size() -> Finding:
    columns, rows = _measured()
    if not (columns and rows):
        return Finding("size", "unknown")
    mend = ""
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        mend = f"make the window at least {SMALLEST[0]}x{SMALLEST[1]}"
    return Finding("size", f"{columns}x{rows}", mend=mend)


def _measured() -> tuple[int, int]:
    """Measure the terminal; a serial line has no size, like no terminal at all."""
    for number in (1, 0, 2):
        try:
            return os.get_terminal_size(number)
        except OSError:
            continue
    return 0, 0


def _font() -> Finding:
    """Tell the console's font as it is set up; what is loaded now only the kernel knows."""
    for path in _FONT_FILES:
        parts = _FONT.findall(read_file(path))
        if parts:
            return Finding("font", presentable(" ".join(parts)), f"as set in {path}")
    return Finding("font", "unknown", "not set up in a file: most likely the kernel's own")
