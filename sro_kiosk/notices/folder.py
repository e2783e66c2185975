"""Reads the folder of notices, into which anything may be dropped at any moment."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from sro_kiosk.content.documents import Documents
from sro_kiosk.content.files import MOST_ENTRIES, MissingError
from sro_kiosk.content.text import safe
from sro_kiosk.notices.board import Board, Posted, Stamp
from sro_kiosk.notices.notice import Notice, faults

MOST_NOTICES = 50  # besides emergencies, which nothing pushes out
MOST_BYTES = 64 * 1024  # of one file
HERE = "."  # the folder itself, as the file of a problem
_LATEST = 2**33  # the year 2242, in seconds: no date is later than Python can say


def read_board(folder: Path, *, clock_set: bool = True) -> Board:
    """Read all notices; one that is wrong is told among the problems, and the others stay.

    No folder is an empty board. While nobody knows the time, nobody knows when a file was put here
    either, so that an emergency without `starts` may last longer: read again once it is known.
    """
    documents = Documents(folder)
    try:
        stamps = _stamps(folder)
    except FileNotFoundError:
        return Board()
    except (OSError, ValueError) as error:  # ValueError: a null in the name
        reason = getattr(error, "strerror", None) or "no folder has such a name"
        message = f"cannot be read ({reason.lower()}): check what it is and its permissions"
        documents.faults.add_placed(HERE, message)
        return Board((), documents.problems())
    newest = sorted(stamps, key=lambda stamp: (stamp.came, stamp.file), reverse=True)
    read = (_read(documents, stamp, clock_set=clock_set) for stamp in newest)
    found = [posted for posted in read if posted is not None]
    usual = [posted for posted in found if not posted.notice.is_emergency]
    if len(usual) > MOST_NOTICES:
        message = f"holds more than {MOST_NOTICES} notices: move old ones away; the newest count"
        documents.faults.add_placed(HERE, message)
    emergencies = [posted for posted in found if posted.notice.is_emergency]
    posted = sorted([*emergencies, *usual[:MOST_NOTICES]], key=_place)
    return Board(tuple(posted), documents.problems(), stamps)


def signature(folder: Path) -> tuple[Stamp, ...]:
    """Tell which files there are: another answer when one comes, goes, changes or is replaced.

    No file is opened. Hidden files, and names that do not end in `.toml`, do not count.
    """
    try:
        return _stamps(folder)
    except (OSError, ValueError):  # `read_board` tells
        return ()


def _stamps(folder: Path) -> tuple[Stamp, ...]:
    with os.scandir(folder) as entries:
        notices = (
            entry
            for entry in entries
            if entry.name.endswith(".toml") and not entry.name.startswith(".")
        )
        return tuple(sorted(_stamped(islice(notices, MOST_ENTRIES))))


def _stamped(entries: "Iterable[os.DirEntry[str]]") -> Iterator[Stamp]:
    for entry in entries:
        try:
            stat = entry.stat()
        except OSError:  # gone by now, or a link that leads nowhere
            yield Stamp(entry.name, 0, 0, 0, 0)
        else:
            yield Stamp(entry.name, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size)


def _read(documents: Documents, stamp: Stamp, *, clock_set: bool) -> Posted | None:
    name = stamp.file
    if safe(name) != name:
        documents.faults.add_placed(name, "has a name that cannot be shown: rename it")
        return None
    if stamp.size > MOST_BYTES:
        message = f"is larger than {MOST_BYTES // 1024} KiB: shorten it"
        documents.faults.add_placed(name, message)
        return None
    try:
        notice = documents.decode(name, documents.parse(name), Notice)
    except MissingError:
        if (documents.folder / name).is_symlink():
            message = "is a link that leads nowhere: put the file itself here"
            documents.faults.add_placed(name, message)
        return None
    if notice is None:
        return None
    seconds = max(0.0, min(stamp.came / 1e9, _LATEST))
    written = dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone()
    wrong = list(faults(notice, written if clock_set else None))
    for fault in wrong:
        documents.faults.add(name, *fault)
    return None if wrong else Posted(notice, name, written, stamp)


def _place(posted: Posted) -> tuple[bool, int, str]:
    return not posted.notice.is_emergency, -posted.notice.priority, posted.file
