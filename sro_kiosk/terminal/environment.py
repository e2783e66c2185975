"""Cuts the environment down to what this program reads, before Textual is imported.

Textual and Python can be told through variables to load modules, write files and press keys; a
client of an SSH server may set some of them. So everything goes but a short list, and Textual's
own variables are set here.
"""

import os
import re
import sys
from collections.abc import Mapping, MutableMapping

from sro_kiosk.terminal.capabilities import Capabilities, Colors, detect

PLAIN_VALUES = ("LANG", "LC_ALL", "LC_CTYPE", "TZ", "USER", "LOGNAME")
PLAIN_VALUE = re.compile(r"[\w.:/@+-]{1,64}", re.ASCII)
SYSTEMD = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")
PATHS = ("PATH", "HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", *SYSTEMD)
OWN = "SRO_KIOSK_"

TEXTUAL = {
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_DISABLE_KITTY_KEY": "1",
    "TEXTUAL_SMOOTH_SCROLL": "0",
    "TEXTUAL_SPEEDUPS": "0",
}
COLOR_SYSTEMS = {
    Colors.NONE: "standard",
    Colors.SIXTEEN: "standard",
    Colors.MANY: "256",
    Colors.TRUE: "truecolor",
}


def prepare(environ: MutableMapping[str, str], *, locked: bool = False) -> Capabilities:
    """Cut `environ` and set in it what Textual is to know; what the terminal can do.

    `locked` leaves nothing but what the terminal is called and what systemd says: whoever starts a
    kiosk speaks through its arguments.
    """
    kept = _kept_of_kiosk(environ) if locked else _kept(environ)
    capabilities = detect({**kept, **_named(environ)} if locked else environ)
    environ.clear()
    environ.update(kept)
    environ.update(TEXTUAL)
    environ["TERM"] = capabilities.term
    environ["TEXTUAL_COLOR_SYSTEM"] = COLOR_SYSTEMS[capabilities.colors]
    if locked and capabilities.colors is Colors.TRUE:
        environ["COLORTERM"] = "truecolor"  # for this program when it starts itself anew
    if capabilities.colors is Colors.NONE:
        environ["NO_COLOR"] = "1"
    return capabilities


def isolate(environ: Mapping[str, str], *more: str) -> None:
    """Start anew where anything but the arguments could have told Python what to do.

    The environment goes too, but for `more`, and with it what the loader of programs takes from
    there.
    """
    if not sys.flags.isolated:
        argv = [sys.executable, "-I", *sys.orig_argv[1:]]
        kept = {name: environ[name] for name in more if name in environ}
        kept |= {**_kept_of_kiosk(environ), **_named(environ)}
        os.execve(sys.executable, argv, kept)  # noqa: S606 - this program once more


def leave_inspection() -> None:
    """Start anew when a variable told Python to open its prompt after the program."""
    if os.environ.pop("PYTHONINSPECT", None) is not None and sys.flags.inspect:
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606 - the same program once more


def _named(environ: Mapping[str, str]) -> dict[str, str]:
    """What a terminal says of itself."""
    return {name: environ[name] for name in ("TERM", "COLORTERM") if name in environ}


def _kept_of_kiosk(environ: Mapping[str, str]) -> dict[str, str]:
    plain = {name: environ[name] for name in PLAIN_VALUES if name in environ}
    return {
        **{name: value for name, value in plain.items() if PLAIN_VALUE.fullmatch(value)},
        **{name: environ[name] for name in SYSTEMD if name in environ},
    }


def _kept(environ: Mapping[str, str]) -> dict[str, str]:
    plain = {name: environ[name] for name in PLAIN_VALUES if name in environ}
    return {
        **{name: value for name, value in plain.items() if PLAIN_VALUE.fullmatch(value)},
        **{name: environ[name] for name in PATHS if name in environ},
        **{name: value for name, value in environ.items() if name.startswith(OWN)},
    }
