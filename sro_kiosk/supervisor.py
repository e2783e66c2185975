"""Tells systemd how the kiosk is: sd_notify(3), a datagram to the socket that it names."""

import os
import re
import socket
from collections.abc import Mapping
from contextlib import suppress

USUAL_SPAN = 24.0  # seconds, where nobody watches
MICROS = re.compile(r"[0-9]{1,12}")  # Python refuses to read a number of thousands of digits


class Supervisor:
    """Sends states where systemd listens; nowhere else, and it never waits.

    `span` is how many seconds systemd waits for a sign of life.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        name = environ.get("NOTIFY_SOCKET", "")
        self._address = f"\0{name[1:]}" if name.startswith("@") else name
        self._is_ready = False
        self.span = _span(environ)

    def ready(self) -> None:
        """The first screen is painted; said once."""
        if not self._is_ready:
            self._is_ready = True
            self._send("READY=1\nWATCHDOG=1")

    def alive(self) -> None:
        """All is well at this moment."""
        self._send("WATCHDOG=1")

    def tell(self, status: str) -> None:
        """One line for `systemctl status`."""
        self._send("STATUS=" + status.partition("\n")[0])

    def _send(self, state: str) -> None:
        if not self._address.startswith(("/", "\0")):
            return
        kind = socket.SOCK_DGRAM | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK
        with suppress(OSError), socket.socket(socket.AF_UNIX, kind) as out:
            out.sendto(state.encode("utf-8", "replace"), self._address)


def _span(environ: Mapping[str, str]) -> float:
    micros, pid = environ.get("WATCHDOG_USEC", ""), environ.get("WATCHDOG_PID", "")
    is_ours = not pid or pid == str(os.getpid())
    if MICROS.fullmatch(micros) and int(micros) > 0 and is_ours:
        return int(micros) / 1e6
    return USUAL_SPAN
