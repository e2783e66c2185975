"""What the trainer has before them: commands go in, a screen comes out."""

from sro_kiosk.briefing.briefing import Briefing
from sro_kiosk.briefing.drawing import Letters, draw
from sro_kiosk.briefing.leaving import Leaving
from sro_kiosk.briefing.overlays import Keys, Over, Overlay
from sro_kiosk.briefing.overview import Overview
from sro_kiosk.briefing.remote_test import RemoteTest
from sro_kiosk.briefing.stage import Stage, scale_for
from sro_kiosk.briefing.talk import COMMANDS, Cover
from sro_kiosk.briefing.trainers_view import Desk, draw_desk
from sro_kiosk.briefing.typed import Typed
from sro_kiosk.content import Address
from sro_kiosk.typeset import BLANK, Line, Role, Span, line_text
from sro_kiosk.views.area import EDGE, Size
from sro_kiosk.views.view import too_small


class Lectern:
    """The trainer's screen: the slide as the audience sees it, or with notes if `is_private`."""

    def __init__(self, briefing: Briefing, letters: Letters, *, is_private: bool) -> None:
        self.is_private = is_private
        self._briefing = briefing
        self._letters = letters
        self._overlay: Overlay | None = None
        self._typed = Typed()
        self._leaving = Leaving()
        self._notes_row: tuple[Address, int] = (briefing.talk.slide.topic, 0)
        self.resize(Size(80, 24))

    @property
    def is_over(self) -> bool:
        """Whether the briefing was left."""
        return self._leaving.is_over

    @property
    def hears(self) -> bool:
        """Whether keys are to be told by name, and not carried out."""
        return self._leaving.is_asked or isinstance(self._overlay, RemoteTest)

    @property
    def ticks(self) -> bool:
        """Whether the clock is on the screen and goes."""
        return self.is_private and self._over is None and self._briefing.timing.is_running

    def hear(self, key: str) -> None:
        """Take a key by its name."""
        if self._leaving.is_asked:
            self._leaving.hear(key)
        elif isinstance(self._overlay, RemoteTest) and self._overlay.hear(key):
            self._overlay = None

    def resize(self, size: Size) -> None:
        """Take a new size of this terminal."""
        self._size = size
        self._set_stage()

    def do(self, command: str, number: int = 0) -> None:
        """Carry out a command of the registry."""
        overlay = self._over  # q leaves that first
        if (overlay is None or self._leaving.is_asked) and self._leaving.takes(command):
            return
        is_numbered = overlay is None or isinstance(overlay, Overview)
        counted = self._typed.take(command, number) if is_numbered else number
        if counted is None:
            return
        if command == "slide" and counted:
            self._overlay = None
            self._briefing.move(command, counted)
        elif overlay is not None:
            self._do_over(overlay, command, counted)
        elif command in COMMANDS:
            self._briefing.move(command, counted)
        else:
            self._do_here(command, counted)

    def screen(self) -> tuple[Line, ...]:
        """What the trainer sees now."""
        size, briefing = self._size, self._briefing
        if size.too_small:
            return too_small(size, briefing.script.say)
        if (overlay := self._over) is not None:
            lines = overlay.lines(size)
            state = self._state() if self._typed.digits else BLANK
            return (*lines[:-1], (Span(" " * EDGE), *state)) if state else lines
        if self.is_private:
            asked = line_text(self._state()) if self._insists else ""
            return draw_desk(Desk.of(briefing, self._scrolled, asked), size)
        talk, audience = briefing.talk, briefing.audience
        book = audience.book(briefing.stage)
        picture = audience.picture_of(book, talk.number, talk.step, talk.cover)
        state = self._state() if self._insists or talk.cover is Cover.NONE else BLANK
        return draw(picture, size, self._letters, state)

    @property
    def _insists(self) -> bool:
        """Whether something is to be told even on a black screen."""
        return self._leaving.is_asked or bool(self._typed.digits)

    @property
    def _over(self) -> Overlay | None:
        """What lies over the slide; an overview is one of the slides as they are now."""
        overlay, slides = self._overlay, self._briefing.talk.slides
        if isinstance(overlay, Overview) and overlay.slides is not slides:
            self._overlay = overlay.of(slides)
        return self._overlay

    def _do_over(self, overlay: Overlay, command: str, number: int) -> None:
        after = overlay.do(command, number, self._size)
        if after is Over.STAYS:
            return
        self._overlay = None
        if isinstance(after, int):
            self._briefing.move("slide", after + 1)

    def _do_here(self, command: str, number: int) -> None:
        """What moves no slide."""
        briefing, say = self._briefing, self._briefing.script.say
        match command:
            case "overview":
                self._overlay = Overview(briefing.talk.slides, briefing.talk.number, say)
            case "help":
                self._overlay = Keys(say)
            case "remote":
                self._overlay = RemoteTest(say)
            case "language":
                briefing.change_language()
            case "notes":
                self.is_private = not self.is_private
                self._set_stage()
            case "freeze" if not (self.is_private or briefing.audience.watching):
                pass  # nobody else sees anything
            case "scroll":
                self._notes_row = briefing.talk.slide.topic, max(0, self._scrolled + number)
            case _:
                briefing.tend(command, number)

    @property
    def _scrolled(self) -> int:
        """The first row of the notes that is shown; other topics begin at their top."""
        topic, row = self._notes_row
        return row if topic == self._briefing.talk.slide.topic else 0

    def _set_stage(self) -> None:
        size = self._size if not self._size.too_small else Size(80, 24)
        scale = scale_for(size, can_double=self._letters.can_double)
        self._briefing.set_own(Stage.of(size, scale), is_shown=not self.is_private)

    def _state(self) -> Line:
        """What the trainer must see even on a slide."""
        say = self._briefing.script.say
        if self._leaving.is_asked:
            return (Span(say("End the briefing? q ends it, any other key goes on."), Role.ALERT),)
        if self._typed.digits:
            return (Span(self._typed.told(say), Role.ACCENT),)
        if told := self._briefing.driving.told(say):
            return (Span(told, Role.ALERT),)
        return (Span(say("FROZEN"), Role.ALERT),) if self._briefing.audience.is_frozen else BLANK
