"""A trainer who holds a briefing, and somebody who follows it; no terminal and no sockets."""

from collections.abc import Sequence
from typing import Self

import msgspec

from sro_kiosk.briefing import Ask, Briefing, Following, Lectern, Letters, Plan, Script
from sro_kiosk.briefing.messages import FromTrainer, Given, Seating
from sro_kiosk.briefing.told import Told
from sro_kiosk.content import Address, Pack
from sro_kiosk.keys import commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Line
from sro_kiosk.views.area import Size
from sro_kiosk.words import say_in
from tests.support.kiosk import ToldClock
from tests.support.looking import Looking

KEYS = {
    key: (command.id, number)
    for command in commands_of(Mode.BRIEFING)
    for key, number in command.keys_in(Mode.BRIEFING)
}
MINUTE = 60


class Trainer(Looking):
    """Presses keys, lets time pass, reads."""

    def __init__(  # noqa: PLR0913 - what a briefing may differ in
        self,
        pack: Pack,
        about: str | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        private: bool = False,
        minutes: int | None = 20,
        ask: Ask = Ask.END,
        teams: int = 2,
        language: str = "en",
    ) -> None:
        self.clock = ToldClock()
        address = None if about is None else Address.parse(about)
        script = Script(pack, language, address, ask)
        plan = Plan(minutes, teams)
        self.briefing = Briefing(script, plan, self.clock)
        self.lectern = Lectern(self.briefing, Letters(blocks=False), is_private=private)
        self.lectern.resize(Size(*size))
        self.watchers: list[Watcher] = []

    @property
    def shown(self) -> Sequence[Line]:
        return self.lectern.screen()

    @property
    def address(self) -> str:
        return str(self.briefing.talk.slide.topic)

    def presses(self, *keys: str) -> Self:
        """Press keys by their names; one without a meaning does nothing."""
        for key in keys:
            if self.lectern.hears:
                self.lectern.hear(key)
            elif key in KEYS:
                self.lectern.do(*KEYS[key])
            for watcher in self.watchers:
                watcher.looks()
        return self

    def waits(self, seconds: float) -> Self:
        """Let time pass."""
        self.clock.passed += seconds
        return self


class Watcher(Looking):
    """Follows a trainer as over a socket: only messages go from one to the other."""

    def __init__(
        self, trainer: Trainer, *, size: tuple[int, int] = (80, 24), number: int = 1
    ) -> None:
        self.following = Following(Letters(blocks=False), say_in("en"), Seating())
        self.following.resize(Size(*size))
        self.told: list[bytes] = []
        self._trainer = trainer
        self._number = number
        self._news = Told()
        self._given = Given(is_yours=False)
        trainer.watchers.append(self)
        briefing = trainer.briefing
        briefing.audience.watching = number
        if number == 1:
            briefing.seat(self.following.seat.stage)
        self.looks()

    @property
    def shown(self) -> Sequence[Line]:
        self.looks()
        return self.following.screen()

    @property
    def address(self) -> str:
        raise NotImplementedError

    def looks(self) -> Self:
        """Take what the trainer's program would send now."""
        briefing, audience = self._trainer.briefing, self._trainer.briefing.audience
        audience.note(briefing.talk)
        stage = self.following.seat.stage
        assert stage is not None
        stage = stage.shared_with(briefing.stage)
        news = self._news.news(audience, briefing.talk, stage)
        if news is not None:
            self._receive(news)
        given = briefing.driving.given_to(self._number)
        if given != self._given:
            self._given = given
            self._receive(given)
        return self

    def presses(self, *keys: str) -> Self:
        """Press keys by their names."""
        for key in keys:
            self.looks()
            if self.following.hears:
                self.following.hear(key)
            elif key in KEYS:
                self.following.do(*KEYS[key])
        return self

    def _receive(self, message: FromTrainer) -> None:
        line = msgspec.json.encode(message)
        self.told.append(line)
        self.following.take(msgspec.json.decode(line, type=FromTrainer))
