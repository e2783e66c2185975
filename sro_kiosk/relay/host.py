"""The trainer's end: lets followers in and tells them what is shown. Runs in the app's loop."""

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from sro_kiosk.briefing.briefing import Briefing
from sro_kiosk.briefing.messages import Asked, FromFollower, Given, Pressed, Seat
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.briefing.told import Told
from sro_kiosk.relay.wire import LONGEST_FROM_FOLLOWER, line_of, next_message

MOST_FOLLOWERS = 32
LEAST_STAGE, MOST_STAGE = Stage(30, 4, 1), Stage(400, 400, 400)
MOST_WAITING = 16 << 20  # bytes that a follower has not read: it is sent away


@dataclass(eq=False)
class Follower:
    """One that follows."""

    number: int
    writer: asyncio.StreamWriter
    stage: Stage | None = None
    told: Told = field(default_factory=Told)
    drives: bool = False

    def tell(self, message: msgspec.Struct) -> None:
        """Send a message; one that reads nothing is let go."""
        if self.writer.transport.get_write_buffer_size() > MOST_WAITING:
            self.writer.transport.abort()
        elif not self.writer.is_closing():
            self.writer.write(line_of(message))


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

    async def run(self) -> None:
        """Let followers in until cancelled; then let all go."""
        server = await asyncio.start_unix_server(
            self._serve, sock=self._listening, limit=LONGEST_FROM_FOLLOWER
        )
        try:
            await server.serve_forever()
        finally:
            for follower in self._followers:
                follower.writer.close()

    def tell(self) -> None:
        """Tell every follower what is shown, if that is news to it."""
        self._briefing.audience.note(self._briefing.talk)
        for follower in self._followers:
            self._show(follower)

    def _show(self, follower: Follower) -> None:
        briefing = self._briefing
        drives = briefing.driving.driver == follower.number
        if drives != follower.drives:
            follower.drives = drives
            follower.tell(Given(drives))
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
        decoder = msgspec.json.Decoder(FromFollower)
        try:
            while (message := await next_message(reader, decoder)) is not None:
                self._take(follower, message)
        finally:
            self._followers.remove(follower)
            self._briefing.driving.left(follower.number)
            writer.close()
            self._seat()

    def _take(self, follower: Follower, message: FromFollower) -> None:
        driving = self._briefing.driving
        match message:
            case Seat(stage):
                follower.stage = _sound(stage)
                self._seat()
            case Asked():
                driving.ask(follower.number)
                self._on_change()
            case Pressed(command, number) if driving.driver == follower.number:
                self._briefing.drive(command, number, follower.stage)
                self._on_change()

    def _seat(self) -> None:
        """Slides are made for the one that came first: most likely the projector."""
        stages = [follower.stage for follower in self._followers if follower.stage is not None]
        self._briefing.audience.watching = len(stages)
        self._briefing.seat(stages[0] if stages else None)
        self._on_change()


def _sound(stage: Stage | None) -> Stage | None:
    """A stage that some screen may have."""
    if stage is None:
        return None
    sizes = zip(LEAST_STAGE, stage, MOST_STAGE, strict=True)
    return stage if all(least <= size <= most for least, size, most in sizes) else None
