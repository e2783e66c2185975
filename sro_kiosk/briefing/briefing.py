"""A briefing: what is told, where it is, who sees it, and how long it takes."""

from collections.abc import Callable
from dataclasses import dataclass

from sro_kiosk.briefing.audience import Audience
from sro_kiosk.briefing.driving import Driving
from sro_kiosk.briefing.edited import Places, places_after
from sro_kiosk.briefing.picture import Team
from sro_kiosk.briefing.script import Script
from sro_kiosk.briefing.stage import Stage
from sro_kiosk.briefing.talk import COMMANDS, Talk
from sro_kiosk.briefing.teams import Teams
from sro_kiosk.briefing.timing import Timing
from sro_kiosk.clock import Clock
from sro_kiosk.content import Pack
from sro_kiosk.errors import UnknownAddress
from sro_kiosk.views.area import Size

STARTING = frozenset({"advance", "slide", "ends", "topic"})


@dataclass(frozen=True, slots=True)
class Plan:
    """How a briefing is to be held: minutes (None: as its words ask for), teams of the quiz."""

    minutes: int | None = None
    teams: int = 2


class Briefing:
    """One briefing, for the trainer at the lectern and for all who follow.

    `prepare` makes of new content what this terminal can show, in the order for trainers. `told` is
    what the trainer should know, such as trouble with the content: no audience sees it.
    """

    def __init__(
        self,
        script: Script,
        plan: Plan,
        clock: Clock,
        prepare: Callable[[Pack], Pack] = lambda pack: pack,
    ) -> None:
        self.told = ""
        self.timing = Timing(clock, plan.minutes or script.minutes)
        self.driving = Driving()
        self._teams = Teams(plan.teams)
        self._prepare = prepare
        self._own = Stage.of(Size(80, 24), 1)
        self._is_shown_here = True
        self.audience = Audience(script, self._teams)
        self.talk = Talk(self.audience.book(self.stage).slides)

    @property
    def script(self) -> Script:
        """What is told."""
        return self.audience.script

    @property
    def stage(self) -> Stage:
        """What slides are made for: the audience's first screen, and this one if it shows them."""
        seat = self.audience.seat
        if seat is None:
            return self._own
        return self._own.shared_with(seat) if self._is_shown_here else seat

    @property
    def scores(self) -> tuple[Team, ...]:
        """The teams, where they are on the slide."""
        return self.audience.scores_on(self.talk.slide)

    def set_own(self, stage: Stage, *, is_shown: bool) -> None:
        """Take what the trainer's screen has room for, and whether slides are shown there."""
        self._own, self._is_shown_here = stage, is_shown
        self._set_anew()

    def seat(self, stage: Stage | None) -> None:
        """Take what the audience's first screen has room for."""
        if stage != self.audience.seat:
            self.audience.seat = stage
            self._set_anew()

    def take(self, pack: Pack) -> None:
        """Go on with new content at the same place; what lacks the topic is not taken."""
        try:
            script = self.script.of(self._prepare(pack))
        except UnknownAddress as error:
            self.told = self.script.say("Not shown: {error}").format(error=error)
        else:
            self.told = ""
            places = places_after(self.script.pieces, script.pieces)
            self._change(script, places)

    def change_language(self) -> None:
        """Go on in the next language, at the same place."""
        self._change(self.script.in_next_language())

    def move(self, command: str, number: int) -> None:
        """Carry out a command that is about slides; the first that moves them starts the clock."""
        topic = self.talk.slide.topic
        self.talk.do(command, number)
        if command in STARTING:
            self.timing.start(topic)
        self.timing.show(self.talk.slide.topic)

    def drive(self, command: str, number: int, stage: Stage | None) -> None:
        """Carry out what a follower who was given the slides does: no more than move them.

        A slide's number is one of those made for the follower's own `stage`.
        """
        if command == "slide" and number > 0 and stage is not None:
            stage = stage.shared_with(self.stage)
            self.move(command, self.audience.number_for(stage, number, self.talk))
        elif command in COMMANDS and abs(number) <= 1:
            self.move(command, number)

    def tend(self, command: str, number: int) -> None:
        """Carry out a command for the audience, the clock or the teams."""
        match command:
            case "clock":
                self.timing.restart()
            case "freeze":
                self.audience.freeze(self.talk)
            case "hand":
                self.driving.hand()
            case "team" if self.scores:
                self._teams.choose(number)
            case "point" if self.scores:
                self._teams.score(number)

    def _change(self, script: Script, places: Places | None = None) -> None:
        self.audience.change(script, places)
        self._set_anew(places)

    def _set_anew(self, places: Places | None = None) -> None:
        self.talk.take(self.audience.book(self.stage).slides, places)
