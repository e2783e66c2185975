"""Content that is being edited while it is shown."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from sro_kiosk.briefing import Briefing
from sro_kiosk.content.live import LivePack

PAUSE = 0.2  # seconds between two looks; what is the same in two has come to rest


class Edits:
    """Brings a briefing new content; what has problems is told to the trainer, and not shown."""

    def __init__(self, folder: Path, briefing: Briefing, on_change: Callable[[], None]) -> None:
        self._live = LivePack(folder, None, folder)
        self._briefing = briefing
        self._on_change = on_change

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            await asyncio.sleep(PAUSE)
            if self._live.has_news():
                pack = await asyncio.to_thread(self._live.look, again=True)
                if pack is not None:
                    self._briefing.take(pack)
                elif self._live.problems:
                    self._briefing.told = str(self._live.problems[0])
                self._on_change()

    def tell(self) -> None:
        """Nobody is to know anything."""
