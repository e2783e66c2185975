"""Keys, clicks and pastes to the app, each when what came before has been dealt with.

Textual sends a key to what has the focus when the key arrives. Of `/mou`, typed ahead on a slow
line, the letters would go to the page that `/` is about to leave, and be commands there.
"""

import asyncio
from asyncio import Future, Task
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from textual.app import ScreenStackError
from textual.events import Event
from textual.message_pump import MessagePump

from sro_kiosk.terminal.events import EventMaker
from sro_kiosk.terminal.internals import InnerApp
from sro_kiosk.terminal.tokens import Token
from sro_kiosk.terminal.tty import Size

MOST_TOKENS = 64  # older ones give way: nobody types that far ahead
MOST_ROUNDS = 4  # of messages that lead to messages
PATIENCE = 0.5  # with a part of the app that is busy, or has gone


class Feeder:
    """Feeds the app from when it is opened until it is stopped; of a flood only the end."""

    def __init__(self, app: InnerApp, size: Callable[[], Size]) -> None:
        self._app = app
        self._size = size
        self._maker = EventMaker()
        self._tokens: deque[Token] = deque(maxlen=MOST_TOKENS)
        self._task: Task[None] | None = None
        self._is_open = False

    def take(self, tokens: Sequence[Token]) -> None:
        """Keep tokens for the app; may be called from any thread, `feed` only from the app's."""
        self._tokens.extend(tokens)

    def open(self) -> None:
        """The app has drawn itself: from now on it knows what keys mean."""
        if not self._is_open:
            self._is_open = True
            self.feed()

    def feed(self) -> None:
        """Begin to feed, if there is something and nobody does it yet."""
        if self._is_open and self._tokens and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._feed())

    def stop(self) -> None:
        """Feed no more."""
        self._tokens.clear()
        if self._task is not None:
            self._task.cancel()

    async def _feed(self) -> None:
        while self._tokens:
            for event in self._maker.events(self._tokens.popleft(), self._size()):
                await self._post(event)

    async def _post(self, event: Event) -> None:
        if not self._app.admits(event):
            return
        event.set_sender(self._app)
        self._app.post_message(event)
        for _ in range(MOST_ROUNDS):
            await self._go_round()
            if not any(pump.message_queue_size for pump in self._way()):
                return

    async def _go_round(self) -> None:
        """Wait until every part on the way of a key has dealt with what it has."""
        await _turn(self._app)
        for pump in self._way():
            await _turn(pump)

    def _way(self) -> list[MessagePump]:
        """From what has the focus up to the app, as a key goes that nobody takes."""
        try:
            start: Any = self._app.focused or self._app.screen
        except ScreenStackError:
            return [self._app]
        return list(start.ancestors_with_self)


async def _turn(pump: MessagePump) -> None:
    """Wait until a part of the app has dealt with all it has."""
    dealt_with: Future[None] = asyncio.get_running_loop().create_future()
    with suppress(TimeoutError):
        if pump.call_later(_set, dealt_with):
            await asyncio.wait_for(dealt_with, PATIENCE)


def _set(future: Future[None]) -> None:
    if not future.done():
        future.set_result(None)
