"""A follower's end: stays connected, and connects anew when the trainer's program has gone."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from sro_kiosk.briefing.following import Following
from sro_kiosk.briefing.messages import FromTrainer
from sro_kiosk.briefing.waiting import Trouble
from sro_kiosk.relay.place import is_trusted
from sro_kiosk.relay.wire import LONGEST_FROM_TRAINER, line_of, next_message

PAUSE = 0.5  # seconds until it is tried again


class Guest:
    """Brings a follower the trainer's messages; `on_change` is called after each.

    `is_own` says that nobody named the path: it is this user's own place.
    """

    def __init__(
        self, path: Path, following: Following, on_change: Callable[[], None], *, is_own: bool
    ) -> None:
        self._path = path
        self._is_own = is_own
        self._following = following
        self._on_change = on_change
        self._writer: asyncio.StreamWriter | None = None

    async def run(self) -> None:
        """Follow until cancelled."""
        while True:
            self._complain(await self._follow_once())
            await asyncio.sleep(PAUSE)

    def tell(self) -> None:
        """Tell the trainer what the follower has to say; nobody is told where nobody is."""
        messages, self._following.outbox = self._following.outbox, []
        if self._writer is not None and not self._writer.is_closing():
            for message in messages:
                self._writer.write(line_of(message))

    def _complain(self, trouble: Trouble | None) -> None:
        """Say on the screen why there is nothing to see, if waiting does not help."""
        if self._following.trouble is not trouble:
            self._following.trouble = trouble
            self._on_change()

    async def _follow_once(self) -> Trouble | None:
        """Follow until the trainer's program goes; what keeps it from that, if anything does."""
        try:
            if not is_trusted(self._path, is_own=self._is_own):
                return Trouble.STRANGER
            reader, self._writer = await asyncio.open_unix_connection(
                self._path, limit=LONGEST_FROM_TRAINER
            )
        except PermissionError:
            return Trouble.CLOSED
        except OSError:  # nobody is there yet
            return None
        with suppress(OSError):
            await self._listen(reader, self._writer)
        return None

    async def _listen(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._complain(None)
        decoder = msgspec.json.Decoder(FromTrainer)
        try:
            self._following.outbox = [self._following.seat]
            self.tell()
            while (message := await next_message(reader, decoder)) is not None:
                self._following.take(message)
                self._on_change()
        finally:
            writer.close()
            self._writer = None
            self._following.lose()
            self._on_change()
