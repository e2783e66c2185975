"""A follower's end: stays connected, and connects anew when the trainer's program has gone."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from sro_kiosk.briefing.following import Following
from sro_kiosk.briefing.messages import FromTrainer
from sro_kiosk.relay.place import is_trusted
from sro_kiosk.relay.wire import LONGEST_FROM_TRAINER, line_of, next_message

PAUSE = 0.5  # seconds until it is tried again


class Guest:
    """Brings a follower the trainer's messages; `on_change` is called after each."""

    def __init__(self, path: Path, following: Following, on_change: Callable[[], None]) -> None:
        self._path = path
        self._following = following
        self._on_change = on_change
        self._writer: asyncio.StreamWriter | None = None

    async def run(self) -> None:
        """Follow until cancelled."""
        while True:
            with suppress(OSError):
                await self._follow_once()
            await asyncio.sleep(PAUSE)

    def tell(self) -> None:
        """Tell the trainer what the follower has to say; nobody is told where nobody is."""
        messages, self._following.outbox = self._following.outbox, []
        if self._writer is not None and not self._writer.is_closing():
            for message in messages:
                self._writer.write(line_of(message))

    async def _follow_once(self) -> None:
        if not is_trusted(self._path):
            return
        reader, self._writer = await asyncio.open_unix_connection(
            self._path, limit=LONGEST_FROM_TRAINER
        )
        decoder = msgspec.json.Decoder(FromTrainer)
        try:
            self._following.outbox = [self._following.seat]
            self.tell()
            while (message := await next_message(reader, decoder)) is not None:
                self._following.take(message)
                self._on_change()
        finally:
            self._writer.close()
            self._writer = None
            self._following.lose()
            self._on_change()
