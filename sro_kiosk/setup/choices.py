"""What an operator may choose for a kiosk, held to what may stand in a unit of systemd."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sro_kiosk.content.text import shown
from sro_kiosk.errors import KioskError

_PATH = re.compile(r"/[\w./+,:@=~-]*", re.ASCII)  # nothing that systemd or a shell would take apart
_USER = re.compile(r"[a-z_][a-z0-9_-]{0,30}", re.ASCII)
STATE = "sro-kiosk-ssh"
_CLOSED = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108 - the unit shuts them


class Choices(NamedTuple):
    """Where things are on the kiosk, and what it may do."""

    python: str = sys.executable
    content: str = "/etc/sro-kiosk/content"
    notices: str = "/etc/sro-kiosk/notices"
    user: str = "sro-kiosk"
    shutdown: bool = False
    wayland: bool = False
    state: str = ""  # over SSH, where first screens are kept; nowhere if empty
    remember: bool = False  # over SSH, where each officer stopped, by their key

    def refuse_unsafe(self) -> None:
        """Raise `KioskError` for a value that may not stand in a unit."""
        for name, path in self._paths():
            if not _PATH.fullmatch(path):
                raise KioskError(
                    f"--{name}: {shown(path)} must be a whole path of plain letters, digits and "
                    f"._-+,:@=~ only; choose another, like {_EXAMPLES[name]}"
                )
        if not _USER.fullmatch(self.user) or self.user == "root":
            raise KioskError(
                f"--user: {shown(self.user)} must be a user of its own in lowercase letters, "
                "digits, - and _; choose another, like sro-kiosk"
            )
        if "=" in self.python:
            raise KioskError(
                f"--python: {shown(self.python)} has an =, which env takes for a variable; choose "
                f"another, like {_EXAMPLES['python']}"
            )
        if self.state and not Path(self.state).name.startswith(STATE):
            raise KioskError(
                f"--state: {shown(self.state)} would belong to the user of the sessions: give it a "
                f"folder of its own, whose name begins with {STATE}, like {_EXAMPLES['state']}"
            )
        if self.remember and not self.state:
            raise KioskError("--remember: name the folder for it as well: --state DIR")
        if self.shutdown and self.wayland:
            raise KioskError(
                "--shutdown: not every cage tells how the kiosk in it ended, so staff cannot shut "
                "the machine down; leave out --shutdown or --wayland"
            )

    def unseen(self) -> Iterator[str]:
        """Tell which paths the kiosk could not see, since its unit shuts whole folders."""
        for name, path in self._paths():
            places = Path(path), Path(os.path.realpath(path))  # .venv/bin/python is a link
            for folder in _CLOSED:
                if any(place.is_relative_to(folder) for place in places):
                    yield (
                        f"--{name}: {path} is in {folder}, which the kiosk cannot see; put it "
                        f"elsewhere, like {_EXAMPLES[name]}"
                    )

    def _paths(self) -> tuple[tuple[str, str], ...]:
        paths = {"python": self.python, "content": self.content, "notices": self.notices}
        return (*paths.items(), *([("state", self.state)] if self.state else []))


_EXAMPLES = {
    "python": "/opt/sro-kiosk/bin/python",
    "content": "/etc/sro-kiosk/content",
    "notices": "/etc/sro-kiosk/notices",
    "state": "/var/cache/sro-kiosk-ssh",
}
