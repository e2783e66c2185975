"""Other accounts of this machine: it takes root to be them."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import join, quote

from tests.support.pty import ROOT

NEEDED = (ROOT, Path(sys.prefix), Path(sys.base_prefix))
"""What everybody must be able to read who runs the program."""


def as_account(user: int, group: int, groups: Sequence[int], command: Sequence[str]) -> list[str]:
    """The command that runs another as somebody else, by numbers that need no name."""
    if os.geteuid():
        raise PermissionError("another account takes root: run these tests as root")
    ids = [f"--reuid={user}", f"--regid={group}", f"--groups={','.join(map(str, groups))}"]
    script = ["mount -t tmpfs -o mode=755 run /run", *opened(NEEDED)]
    script.append(f"exec /usr/bin/setpriv {join([*ids, *command])}")
    return ["/usr/bin/unshare", "--mount", "/bin/sh", "-ec", "\n".join(script)]


def opened(needed: Sequence[Path]) -> Iterator[str]:
    """What a shell in a mount namespace does so that everybody can read what is `needed`.

    It may be in a closed folder like /root; /run must be writable.
    """
    yield "mkdir /run/shown"
    closed = {path.resolve(): closed for path in needed if (closed := _closed(path.resolve()))}
    places = [(f"/run/shown/{number}", quote(str(path))) for number, path in enumerate(closed)]
    for aside, place in places:
        yield f"mkdir {aside} && mount --bind {place} {aside}"
    for shut in sorted(set(closed.values())):
        yield f"mount -t tmpfs -o mode=755 open {quote(str(shut))}"
    for aside, place in places:
        yield f"mkdir -p {place} && mount --bind {aside} {place}"


def _closed(path: Path) -> Path | None:
    """The outermost folder on the way to a path that others may not enter."""
    way: Sequence[Path] = [*reversed(path.parents), path]
    return next((folder for folder in way if not folder.stat().st_mode & 1), None)
