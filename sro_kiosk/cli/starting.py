"""What the last run left for this one: the first screen, and the pack as it was read.

Both are taken before anything else is imported, so this imports next to nothing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk import __version__
from sro_kiosk.cli.opening import read_pack
from sro_kiosk.keeping import key_of, pack_files
from sro_kiosk.terminal.kept_frame import KeptFrames
from sro_kiosk.terminal.session import Session

if TYPE_CHECKING:  # the first screen is shown before content is imported
    from sro_kiosk.content import Pack


class Start:
    """One start of a mode on one terminal; `asked` is what else its first screen depends on."""

    def __init__(self, session: Session, folder: Path, cache: Path | None, *asked: object) -> None:
        self._session = session
        self._folder = folder
        self._cache = cache
        self._files = pack_files(folder)
        self._asked = asked
        self._size = session.tty.size
        self._shown: str | None = None

    def show_kept(self) -> None:
        """Show the first screen of the last run, if it was the same."""
        if self._cache is not None:
            self._shown = KeptFrames(self._cache / "frames").find(self._frame_key)
        if self._shown is not None:
            self._session.show(self._shown, self._size)

    def read(self, folder: Path) -> tuple["Pack", int]:
        """The pack as it was kept, else as it is read now, and then kept if it has no problems."""
        from sro_kiosk.content.kept_pack import KeptPacks  # noqa: PLC0415 - see above

        packs = KeptPacks(self._cache / "packs") if self._cache is not None else None
        if packs is not None and (pack := packs.find(self._pack_key)) is not None:
            return pack, 0
        pack, problems = read_pack(folder)
        if packs is not None and not problems:
            packs.keep(self._pack_key, pack)
        return pack, problems

    def show_first(
        self, write: Callable[[tuple[int, int]], str], *, is_lasting: bool = True
    ) -> None:
        """Show the first screen as `write` makes it for a size, and keep it for the next run.

        One with news on it is not kept: by then they may be over.
        """
        self._session.show(write(self._size), self._size)
        frame = self._session.frame()
        if is_lasting and self._cache is not None and frame != self._shown:
            KeptFrames(self._cache / "frames").keep(self._frame_key, frame)

    @property
    def _pack_key(self) -> bytes:
        return key_of(self._files, __version__, str(self._folder.absolute()))

    @property
    def _frame_key(self) -> bytes:
        capabilities = self._session.capabilities
        terminal = (capabilities.term, int(capabilities.colors), tuple(self._size))
        return key_of(self._files, __version__, str(self._folder.absolute()), terminal, self._asked)
