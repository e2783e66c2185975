"""What may become of a folder while a program watches it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path


def clear(folder: Path) -> None:
    """Remove whatever is in the place of a folder."""
    if folder.is_dir() and not folder.is_symlink():
        folder.chmod(0o700)
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)


def _emptied(folder: Path) -> None:
    folder.mkdir()


def _shut(folder: Path) -> None:
    folder.mkdir(mode=0)


def _a_file(folder: Path) -> None:
    folder.write_text("this is no folder", encoding="utf-8")


def _a_loop(folder: Path) -> None:
    folder.symlink_to(folder)


def _of_pipes(folder: Path) -> None:
    (folder / "en").mkdir(parents=True)
    for name in ("kiosk.toml", "en/about.toml", "a.toml"):
        os.mkfifo(folder / name)


def _endless(folder: Path) -> None:
    folder.mkdir()
    for name in ("kiosk.toml", "a.toml"):
        (folder / name).symlink_to("/dev/zero")


def _full_of_noise(folder: Path) -> None:
    (folder / "en").mkdir(parents=True)
    for name in ("kiosk.toml", "en/about.toml", "a.toml"):
        (folder / name).write_bytes(b"\xff\xfe\x00[[[" * 5000)


def _crowded(folder: Path) -> None:
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number}.toml").touch()


RUINS: dict[str, Callable[[Path], None]] = {
    "gone": clear,
    "emptied": _emptied,
    "shut": _shut,
    "a file": _a_file,
    "a pipe": os.mkfifo,
    "a loop": _a_loop,
    "of pipes": _of_pipes,
    "endless": _endless,
    "full of noise": _full_of_noise,
    "crowded": _crowded,
}
HOSTILE_NOTICES = {
    "controls": b'text.en = "\x1b]0;owned\x07\x1b[2J"\n',
    "escaped controls": b'text.en = "\\u001b]0;owned\\u0007\\u009b2J"\n',
    "right to left": b'text.en = "\\u202eowned"\n',
    "no UTF-8": b"\xff\xfe\x00\xed\xa0\x80" * 1000,
    "no TOML": b"[[[[[" * 1000,
    "deep": b"a = " + b"[" * 20_000,
    "markup": b'text.en = "[@click=app.quit]out[/] [red]"\n',
    "large": b"#" * (2 << 20),
    "long": b'text.en = "' + b"o" * 50_000 + b'"\n',
    "empty": b"",
    "a year that is none": b'text.en = "x"\nexpires = 0001-01-01T00:00:00Z\n',
}
STRANGE_NAMES = ("a\nb.toml", "\x1b]0;owned\x07.toml", "-rf.toml", "\u202etxt.toml", ".toml")
