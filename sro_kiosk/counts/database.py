"""SQLite as counts need it: safe in a power cut, and honest about files that are none of ours."""

import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:  # some Pythons are built without it: that is told when it is needed
    from sqlite3 import Connection

MOST_BROKEN = 3  # files that are moved aside; the last gives way to the next

_WAIT = 10  # seconds for another process
# Our statements are right: what SQLite calls an error in them is one in the file.
_DAMAGED = 11
_BROKEN = {1: "holds no counts", _DAMAGED: "is damaged", 26: "holds no counts"}


class BrokenFile(OSError):
    """What is wrong with a file that is damaged, or is none of ours."""


@contextmanager
def opened(path: Path, begin: str) -> Iterator["Connection"]:
    """A file that is there, in a transaction that ends undone if nobody commits it.

    `BrokenFile` for a file that is no database, `OSError` for all else that goes wrong.
    """
    try:
        import sqlite3  # noqa: PLC0415 - see above
    except ImportError:
        raise OSError("this Python has no SQLite") from None
    if not stat.S_ISREG(path.lstat().st_mode):
        raise BrokenFile("is no regular file")
    # Never `rwc`: nobody who only reads makes a file. Not `ro` either: that would leave the reader
    # helpless after a power cut in a write, which the next who opens the file has to undo.
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode=rw"
    try:
        with closing(sqlite3.connect(uri, _WAIT, isolation_level=None, uri=True)) as database:
            # With FULL, a power cut could bring back the journal of a change that was made, and
            # with it undo the change.
            database.execute("PRAGMA synchronous = EXTRA")
            database.execute(begin)
            yield database
    except UnicodeDecodeError:  # SQLite quotes the file in its message
        raise BrokenFile("is damaged") from None
    except sqlite3.Error as error:
        broken = _BROKEN.get(getattr(error, "sqlite_errorcode", _DAMAGED) & 0xFF)
        raise BrokenFile(broken) if broken else OSError(str(error)) from None


def move_aside(path: Path) -> Path:
    """Give a broken file another name; `OSError` if that cannot be.

    What SQLite may have written beside it can stay: an empty database makes nothing of it.
    """
    places = [path.with_name(f"{path.name}.broken-{n}") for n in range(1, MOST_BROKEN + 1)]
    place = next((place for place in places if not os.path.lexists(place)), places[-1])
    return path.replace(place)
