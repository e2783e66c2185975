"""Which pack a kiosk shows, while staff may change the folder at any time.

What was shown last comes first, so that a kiosk never waits for its content and never shows a half
of it. Then the folder is looked at again and again; it is taken as a whole or not at all.
"""

from pathlib import Path
from threading import Lock
from typing import Literal

from sro_kiosk import __version__
from sro_kiosk.content.last_good import LastGood
from sro_kiosk.content.model import Pack
from sro_kiosk.content.problems import Problem
from sro_kiosk.content.text import safe
from sro_kiosk.errors import BadContent
from sro_kiosk.keeping import key_of, pack_files

Origin = Literal["folder", "last good", "packaged"]


class LivePack:
    """The pack of a kiosk; `first` is called once, then `look` every few seconds.

    `folder`    where staff put their content
    `source`    where the pack that is shown came from
    `key`       the identity of the files it was made from
    `problems`  what staff should know of the folder, as it was when it was last read
    """

    def __init__(self, folder: Path, last_good: LastGood | None, packaged: Path) -> None:
        self.folder = folder
        self.source: Origin = "packaged"
        self.key = b""
        self.problems: tuple[Problem, ...] = ()
        self._last_good = last_good
        self._packaged = packaged
        self._seen = b""  # the folder at the last look
        self._read = b""  # the folder as it was last read, for good or bad
        self._one_look = Lock()

    def first(self) -> Pack:
        """The last good pack, else the folder's if it is whole, else the packaged one.

        `BadContent` only if even that cannot be shown.
        """
        kept = self._last_good.find() if self._last_good is not None else None
        if kept is not None and kept.key == _key(self.folder):
            self._read = kept.key
            return self._show(kept.pack, kept.key, "folder")
        if kept is not None:
            return self._show(kept.pack, kept.key, "last good")
        pack = self.look(again=True)
        if pack is not None:
            return pack
        from sro_kiosk.content.load import load  # noqa: PLC0415 - most kiosks never need it

        return self._show(load(self._packaged).pack, _key(self._packaged), "packaged")

    def look(self, *, again: bool = False) -> Pack | None:
        """A new pack, if the folder changed, has come to rest and has no problems.

        It is at rest when it was the same in two looks, since a copy may be under way.
        With `again`, it is read even if nothing changed.
        """
        if not (again or self.has_news()):
            return None
        with self._one_look:
            return self._take(_key(self.folder))

    def has_news(self) -> bool:
        """Whether the folder has changed and come to rest: as quick as names and sizes are read."""
        key = _key(self.folder)
        is_new = key == self._seen and key != self._read
        self._seen = key
        return is_new

    def _take(self, key: bytes) -> Pack | None:
        """Read the folder; show its pack if there is nothing wrong with it."""
        from sro_kiosk.content.check import checked  # noqa: PLC0415 - not for the first screen

        try:
            reading = checked(self.folder)
            pack, problems = reading.pack, reading.problems()
        except BadContent:
            pack, problems = None, (self._problem("is gone: put the content back"),)
        if _key(self.folder) != key:
            self.problems = (self._problem("is being changed: it is read when that has ended"),)
            return None
        self._read, self.problems = key, problems
        if pack is None or problems:
            return None
        self._keep(key, pack)
        return self._show(pack, key, "folder")

    def _keep(self, key: bytes, pack: Pack) -> None:
        """Keep a pack for the next start; where that fails it is shown all the same."""
        try:
            if self._last_good is not None:
                self._last_good.keep(key, pack)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            message = f"cannot be kept for the next start ({reason}): look at the state folder"
            self.problems = (self._problem(message),)

    def _show(self, pack: Pack, key: bytes, source: Origin) -> Pack:
        self.key, self.source = key, source
        return pack

    def _problem(self, message: str) -> Problem:
        return Problem(safe(str(self.folder)), "", message)


def _key(folder: Path) -> bytes:
    return key_of(pack_files(folder), __version__, str(folder.absolute()))
