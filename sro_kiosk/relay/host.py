"""The trainer's end: lets followers in and tells them what is shown. Runs in the app's loop.

Followers must never keep the trainer waiting: what they say is taken a few times a second, and they
are told one after the other, with the trainer's keys between.
"""

import asyncio
import socket
from collections.abc import Callable

import msgspec

from sro_kiosk.briefing.briefing import Briefing
from sro_kiosk.briefing.messages import Asked, FromFollower, Pressed, Seat
from sro_kiosk.relay.follower import Follower
from sro_kiosk.relay.wire import LONGEST_FROM_FOLLOWER, next_message

MOST_FOLLOWERS = 32
LONGEST_SILENCE = 5.0  # seconds until one that did not say what its screen is has to go
BREATH = 0.02  # seconds between two messages of the same follower
SETTLING = 0.2  # seconds until a change of seats counts, with all that come meanwhile


class Host:
    """A socket and its followers; `on_change` is called when one of them has done something."""

    def __init__(
        self, listening: socket.socket, briefing: Briefing, on_change: Callable[[], None]
    ) -> None:
        self._listening = listening
        self._briefing = briefing
        self._on_change = on_change
        self._followers: list[Follower] = []
        self._count = 0
        self._news = asyncio.Event()
        self._moves = asyncio.Event()

    async def run(self) -> None:
        """Let followers in until cancelled; then let all go."""
        server = await asyncio.start_unix_server(
            self._serve, sock=self._listening, limit=LONGEST_FROM_FOLLOWER
        )
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(server.serve_forever())
                tasks.create_task(self._tell_on())
                tasks.create_task(self._seat_on())
        finally:
            for follower in self._followers:
                follower.writer.close()

    def tell(self) -> None:
        """Tell every follower what is shown, if that is news to it."""
        self._briefing.audience.note(self._briefing.talk)
        self._news.set()

    async def _tell_on(self) -> None:
        while await self._news.wait():
            self._news.clear()
            for follower in self._followers.copy():
                self._show(follower)
                await asyncio.sleep(0)

    def _show(self, follower: Follower) -> None:
        briefing = self._briefing
        given = briefing.driving.given_to(follower.number)
        if given != follower.given:
            follower.given = given
            follower.tell(given)
        if follower.stage is None:
            return
        stage = follower.stage.shared_with(briefing.stage)
        if (news := follower.told.news(briefing.audience, briefing.talk, stage)) is not None:
            follower.tell(news)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Listen to a follower until it goes, or says what no follower says."""
        if len(self._followers) >= MOST_FOLLOWERS:
            writer.close()
            return
        self._count += 1
        follower = Follower(self._count, writer)
        self._followers.append(follower)
        try:
            await self._listen(follower, reader)
        finally:
            self._followers.remove(follower)
            self._briefing.driving.left(follower.number)
            writer.close()
            self._moves.set()

    async def _listen(self, follower: Follower, reader: asyncio.StreamReader) -> None:
        decoder = msgspec.json.Decoder(FromFollower)
        while True:
            try:
                async with asyncio.timeout(None if follower.has_seat else LONGEST_SILENCE):
                    message = await next_message(reader, decoder)
            except TimeoutError:
                return
            if message is None:
                return
            self._take(follower, message)
            await asyncio.sleep(BREATH)

    def _take(self, follower: Follower, message: FromFollower) -> None:
        driving = self._briefing.driving
        match message:
            case Seat():
                follower.sit(message)
                self._moves.set()
            case Asked():
                driving.ask(follower.number)
                self._on_change()
            case Pressed(command, number) if driving.driver == follower.number:
                self._briefing.drive(command, number, follower.stage)
                self._on_change()

    async def _seat_on(self) -> None:
        """Make slides for the projector's screen, or for that of the one that came first."""
        while await self._moves.wait():
            self._moves.clear()
            seated = [follower for follower in self._followers if follower.settle()]
            first = min(seated, key=lambda follower: follower.seating, default=None)
            self._briefing.audience.watching = len(seated)
            self._briefing.seat(first.stage if first else None)
            self._on_change()
            await asyncio.sleep(SETTLING)
