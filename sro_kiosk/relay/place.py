"""Where the socket of a briefing is."""

import os
import socket
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sro_kiosk.errors import KioskError

NAME = "briefing.socket"
LONGEST_PATH = 100  # bytes: the kernel's limit is 107


def socket_path(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The socket that was asked for, else one in this user's own folder for such things."""
    path = option or _own_folder(environ) / NAME
    if len(os.fsencode(path)) > LONGEST_PATH:
        raise KioskError("the path of the socket is too long: choose a shorter one with --socket")
    return path


def _own_folder(environ: Mapping[str, str]) -> Path:
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and _is_own(Path(runtime)):
        return Path(runtime) / "sro-kiosk"
    return Path(f"/tmp/sro-kiosk-{os.getuid()}")  # noqa: S108 - made for this user alone, and checked


def _is_own(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()


@contextmanager
def listening(path: Path, *, is_own: bool) -> Iterator[socket.socket]:
    """A socket at a path, gone at the end; `KioskError` where there can be none.

    Where it `is_own`, its folder is for this user alone; else who may enter the folder may follow.
    """
    _make_room(path, is_own=is_own)
    with socket.socket(socket.AF_UNIX) as listener:
        try:
            listener.bind(os.fspath(path))
            path.chmod(0o600 if is_own else 0o660)
            listener.listen()  # at once: what is not listened at counts as left behind
        except OSError as error:
            raise _no_socket(path, error) from None
        try:
            yield listener
        finally:
            path.unlink(missing_ok=True)


def _make_room(path: Path, *, is_own: bool) -> None:
    """Make the folder of a socket, and take away one that nobody listens at."""
    folder = path.parent
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if is_own and (not _is_own(folder) or folder.stat().st_mode & 0o077):
            raise KioskError(f"{folder} is not yours alone: choose another place with --socket")
        if not stat.S_ISSOCK(path.lstat().st_mode):
            raise KioskError(f"{path} is there and is no socket: choose another with --socket")
        if _is_listened_at(path):
            raise KioskError(
                "a briefing is being held already; follow it with --follow, or choose another "
                "place with --socket"
            )
        path.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        raise _no_socket(path, error) from None


def _no_socket(path: Path, error: OSError) -> KioskError:
    reason = (error.strerror or str(error)).lower()
    return KioskError(f"no socket can be made at {path} ({reason}); choose a place with --socket")


def _is_listened_at(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(os.fspath(path))
        except OSError:
            return False
    return True


def is_trusted(path: Path, *, is_own: bool) -> bool:
    """Whether a socket is this user's or root's; a stranger's could show anything.

    One that was named, and so is no place of this user's `own`, may be another's where nobody but
    those who own the folders above it could have put it. `OSError` where there is none.
    """
    found = path.lstat()
    if not stat.S_ISSOCK(found.st_mode):
        return False
    return found.st_uid in _trusted() or not (is_own or _is_strangers(path.absolute()))


def _is_strangers(path: Path) -> bool:
    """Whether anybody at all could have put it there."""
    below = path
    for folder in path.parents:
        anybody_writes = folder.stat().st_mode & stat.S_IWOTH
        if anybody_writes and below.lstat().st_uid not in _trusted():
            return True
        below = folder
    return False


def _trusted() -> set[int]:
    return {0, os.getuid()}
