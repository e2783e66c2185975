"""The briefing as its trainer holds it: commands go in, a screen comes out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sro_kiosk.briefing.audience import Audience
from sro_kiosk.briefing.drawing import Letters, draw
from sro_kiosk.briefing.driving import Driving
from sro_kiosk.briefing.overlays import Keys, Over, Overlay
from sro_kiosk.briefing.overview import Overview
from sro_kiosk.briefing.remote_test import RemoteTest
from sro_kiosk.briefing.script import Script
from sro_kiosk.briefing.stage import Stage, scale_for
from sro_kiosk.briefing.talk import Talk
from sro_kiosk.briefing.teams import Teams
from sro_kiosk.briefing.timing import Timing
from sro_kiosk.briefing.trainers_view import Desk, draw_desk
from sro_kiosk.clock import Clock
from sro_kiosk.content import Pack
from sro_kiosk.errors import UnknownAddress
from sro_kiosk.typeset import BLANK, Line, Role, Span
from sro_kiosk.views.area import Size
from sro_kiosk.views.view import too_small

MOST_DIGITS = 4
ON_SLIDES = frozenset({"advance", "slide", "ends", "topic", "black", "white", "resume"})
STARTING = frozenset({"advance", "slide", "ends", "topic"})


@dataclass(frozen=True, slots=True)
class Plan:
    """How a briefing is to be held: minutes (None: as its words ask for), teams of the quiz."""

    minutes: int | None = None
    teams: int = 2
    is_private: bool = False  # the trainer's view at first
    letters: Letters = field(default_factory=Letters)


class Briefing:
    """One talk; `is_over` once it was left.

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
        self.timing = Timing(clock, plan.minutes or script.minutes)
        self.is_private = plan.is_private
        self.is_over = False
        self.told = ""
        self.driving = Driving()
        self._letters = plan.letters
        self._prepare = prepare
        self._size = Size(80, 24)
        self._teams = Teams(plan.teams)
        self.audience = Audience(script, self._teams)
        self.talk = Talk(self.audience.book(self.stage).slides)
        self._overlay: Overlay | None = None
        self._digits = ""
        self._scrolled = 0
        self._is_leaving = False

    @property
    def script(self) -> Script:
        """What is told."""
        return self.audience.script

    @property
    def stage(self) -> Stage:
        """What slides are made for: the audience's first screen, and this one if it shows them."""
        seat = self.audience.seat
        if seat is not None and self.is_private:
            return seat
        size = self._size if not self._size.too_small else Size(80, 24)
        own = Stage.of(size, scale_for(size, can_double=self._letters.can_double))
        return own.shared_with(seat) if seat is not None else own

    @property
    def hears(self) -> bool:
        """Whether keys are to be told by name, and not carried out."""
        return isinstance(self._overlay, RemoteTest)

    @property
    def ticks(self) -> bool:
        """Whether the clock is on the screen and goes."""
        return self.is_private and self._overlay is None and self.timing.is_running

    def hear(self, key: str) -> None:
        """Take a key by its name."""
        if isinstance(self._overlay, RemoteTest) and self._overlay.hear(key):
            self._overlay = None

    def resize(self, size: Size) -> None:
        """Take a new size of the trainer's terminal."""
        self._size = size
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
            self._change(script)

    def do(self, command: str, number: int = 0) -> None:
        """Carry out a command of the registry."""
        if self._is_leaving:
            self._is_leaving = False
            self.is_over = command == "quit"
        elif self._overlay is not None and command != "quit":
            self._do_over(self._overlay, command, number)
        elif command == "digit":
            self._digits = f"{self._digits}{number}"[-MOST_DIGITS:]
        elif command == "quit":
            self._is_leaving = True
        elif command in ON_SLIDES:
            self._move(command, number)
        else:
            self._digits = ""
            self._do_beside(command, number)

    def drive(self, command: str, number: int) -> None:
        """Carry out what a follower who was given the slides does: no more than move them."""
        if command in ON_SLIDES and abs(number) <= 1:
            self._move(command, number)

    def screen(self) -> tuple[Line, ...]:
        """What the trainer sees now."""
        size = self._size
        if size.too_small:
            return too_small(size, self.script.say)
        if self._overlay is not None:
            return self._overlay.lines(size)
        if self.is_private:
            return draw_desk(self._desk(), size)
        talk, book = self.talk, self.audience.book(self.stage)
        picture = self.audience.picture_of(book, talk.number, talk.step, talk.cover)
        return draw(picture, size, self._letters, self._state())

    def _move(self, command: str, number: int) -> None:
        """Carry out a command that is about slides; the first one starts the clock."""
        topic = self.talk.slide.topic
        digits, self._digits = self._digits, ""
        if command == "slide" and digits:
            self.talk.go(int(digits) - 1)
        else:
            self.talk.do(command, number)
        if command in STARTING:
            self.timing.start(topic)
        if self.talk.slide.topic != topic:
            self._scrolled = 0
        self.timing.show(self.talk.slide.topic)

    def _do_over(self, overlay: Overlay, command: str, number: int) -> None:
        after = overlay.do(command, number, self._size)
        if after is Over.STAYS:
            return
        self._overlay = None
        if isinstance(after, int):
            self.talk.go(after)
            self.timing.show(self.talk.slide.topic)

    def _do_beside(self, command: str, number: int) -> None:
        """What moves no slide."""
        say = self.script.say
        match command:
            case "overview":
                self._overlay = Overview(self.talk.slides, self.talk.number, say)
            case "help":
                self._overlay = Keys(say)
            case "remote":
                self._overlay = RemoteTest(say)
            case "language":
                self._change(self.script.in_next_language())
            case "notes":
                self.is_private = not self.is_private
                self._set_anew()
            case _:
                self._tend(command, number)

    def _tend(self, command: str, number: int) -> None:
        """What is done for the audience, the clock and the teams."""
        match command:
            case "scroll":
                self._scrolled = max(0, self._scrolled + number)
            case "clock":
                self.timing.restart()
            case "freeze":
                self.audience.freeze(self.talk)
            case "hand":
                self.driving.hand()
            case "team":
                self._teams.choose(number)
            case "point":
                self._teams.score(number)

    def _change(self, script: Script) -> None:
        self.audience.change(script)
        self._set_anew()

    def _set_anew(self) -> None:
        self.talk.take(self.audience.book(self.stage).slides)
        if isinstance(self._overlay, Overview):
            self._overlay = None

    def _state(self) -> Line:
        """What the trainer must see even on a slide."""
        say = self.script.say
        if self._is_leaving:
            return (Span(say("End the briefing? q ends it, any other key goes on."), Role.ALERT),)
        if self._digits:
            told = say("Go to {number}: Enter").format(number=self._digits)
            return (Span(told, Role.ACCENT),)
        return (Span(say("FROZEN"), Role.ALERT),) if self.audience.is_frozen else BLANK

    def _desk(self) -> Desk:
        say, audience = self.script.say, self.audience
        asked = "".join(span.text for span in self._state()) if not audience.is_frozen else ""
        return Desk(
            self.talk,
            self.timing,
            self.script.notes(self.talk.slide.topic),
            self._scrolled,
            audience.watching,
            audience.is_frozen,
            asked or self.driving.told(say) or self.told,
            self.script.emergency,
            say,
        )
