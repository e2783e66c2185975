"""What a visitor has in front of them: the reader, or what takes its place for a while."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from sro_kiosk.clock import Clock
from sro_kiosk.content import Edition
from sro_kiosk.lobby.attraction import Attraction
from sro_kiosk.lobby.button_walk import ButtonWalk
from sro_kiosk.lobby.counting import Counting
from sro_kiosk.lobby.doorstep import Doorstep
from sro_kiosk.lobby.notice_list import NoticeList
from sro_kiosk.lobby.posting import Posting
from sro_kiosk.lobby.scenes import (
    asked,
    attract_scene,
    emergency_banner,
    emergency_scene,
    notice_texts,
    visit_scene,
)
from sro_kiosk.lobby.staff_room import Wish
from sro_kiosk.lobby.visit import HeldKey, Pace, Phase, Visit
from sro_kiosk.notices import Board
from sro_kiosk.notices.board import Stamp
from sro_kiosk.reader import Reader
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.views.area import Size
from sro_kiosk.views.lobby_chrome import BUTTONS, LANGUAGE_BUTTON
from sro_kiosk.views.scene import Screenful
from sro_kiosk.views.targets import FIRST_BUTTON, FIRST_DIGIT, MORE_NOTICES

SHORTEST_WAIT = 0.01
LONGEST_WAIT = 60.0  # seconds: the clock on the wall may be put right meanwhile
SIDEWAYS = frozenset({"left", "right"})
HOLD_KEYS = frozenset({"escape", "backspace"})


@dataclass(frozen=True, slots=True)
class Around:
    """What outlives a visit, and the reader of it."""

    clock: Clock
    posting: Posting
    knows_time: Callable[[], bool]
    counting: Counting


class Front:
    """Takes what visitors do, what time does and what comes from outside, and draws the screen.

    `touch` comes before everything else that somebody does, and says whether that is to be done.
    `must_ring` and `must_renew` are for whoever has a bell and can start the program anew.
    """

    def __init__(self, reader: Reader, around: Around) -> None:
        self.is_contrast = self.must_ring = self.must_renew = False
        self._around = around
        self._coming: Reader | None = None
        self._held = HeldKey()
        self._buttons = ButtonWalk(self._carry_out)
        self._has_typed = False
        self._set_up(reader)
        around.posting.look()

    def _set_up(self, reader: Reader) -> None:
        """Begin with a reader, most likely of another pack."""
        kiosk, clock = reader.scene.kiosk, self._around.clock
        lobby = kiosk.lobby
        attract = lobby.turn if lobby.attract or lobby.scheduled else None
        self.reader = reader
        self.doorstep = Doorstep(kiosk.staff)
        self._attraction = Attraction(lobby, clock)
        self.visit = Visit(Pace(lobby.idle, lobby.warning, attract), clock.monotonic())

    @property
    def phase(self) -> Phase:
        """What the kiosk is in the middle of."""
        return self.visit.phase

    @property
    def language(self) -> str:
        """The language of everything on the screen."""
        return self.reader.language

    @property
    def edition(self) -> Edition:
        """The pack in this language."""
        return self.reader.edition

    @property
    def finding(self) -> Finding | None:
        """The search under way, if any, and if it can be seen."""
        is_seen = self.phase in {Phase.VISIT, Phase.WARNED} and self.doorstep.room is None
        return self.reader.finding if is_seen and not self._around.posting.emergencies else None

    @property
    def has_news(self) -> bool:
        """Whether a notice or an emergency is on the screen."""
        return bool(self._around.posting.notices or self._around.posting.emergencies)

    @property
    def fresh(self) -> Collection[Stamp]:
        """The emergencies that are shown though nobody knows the time."""
        return self._around.posting.fresh

    @property
    def may_renew(self) -> bool:
        """Whether the program is to be started anew, and nobody would miss anything.

        That would be a visitor who has come meanwhile, or an emergency that is only shown because
        it came while this program ran.
        """
        is_safe = self._around.knows_time() or not self._around.posting.emergencies
        return self.must_renew and self.visit.is_over and is_safe

    def look_with(self, find: Find) -> None:
        """Find words with this."""
        self.reader.find = find

    def touch(self, key: str, character: str | None = None) -> bool:
        """Take a key, or a touch (no key), before it is carried out; whether it is to be.

        What wakes the kiosk, or answers the question whether somebody is there, does only that.
        """
        now = self._around.clock.monotonic()
        if self._held.is_stuck(key, now):
            return False
        phase = self.phase
        self.visit.touch(now)
        if phase is Phase.ATTRACT:
            self._begin(key)
        elif phase is not Phase.WARNED:
            is_typing = self.finding is not None
            return not self.doorstep.press(key, character, now, is_typing=is_typing)
        return False

    def way_of(self, key: str) -> tuple[str, int] | None:
        """What a key does in a search that the line for the words would take otherwise."""
        finding = self.finding
        if finding is None:
            return None
        has_letters = (
            finding.letters is not None
        )  # else Backspace may be held to erase what was typed
        if key == "backspace" and has_letters and not finding.words:
            return ("back", 0)
        has_ways = has_letters or self.reader.button > 0
        return ("screen", -1 if key == "left" else 1) if has_ways and key in SIDEWAYS else None

    def do(self, command: str, number: int = 0) -> None:
        """Carry out a command of the registry."""
        if self._around.posting.emergencies:
            if command in {"language", "open"}:  # the one button there is chosen
                self._carry_out("language", 0)
            return
        self._buttons.do(self.reader, command, number)

    def point(self, target: int) -> None:
        """Carry out a click."""
        now = self._around.clock.monotonic()
        self.doorstep.point(target - FIRST_DIGIT if target >= FIRST_DIGIT else None, now)
        if target >= FIRST_DIGIT:
            return
        if self._around.posting.emergencies:
            if target == LANGUAGE_BUTTON:
                self._carry_out("language", 0)
            return
        if target == MORE_NOTICES:
            self._carry_out("notices", 0)
        elif target >= FIRST_BUTTON:
            self._carry_out(*BUTTONS[target - FIRST_BUTTON])
        else:
            self.reader.button = 0
            self.reader.point(target)
            self._note()

    def scroll(self, rows: int) -> None:
        """Move by rows, as a mouse wheel does."""
        (self.reader if self.doorstep.room is None else self.doorstep).scroll(rows)

    def resize(self, size: Size) -> None:
        """Take a new size of the terminal."""
        self.reader.resize(size)

    def screenful(self) -> Screenful:
        """Draw everything."""
        around, phase, scene = self._around, self.phase, self.reader.scene
        left = self.visit.seconds_left(around.clock.monotonic()) if phase is Phase.WARNED else None
        if self.doorstep.room is not None:
            news = emergency_banner(around.posting, scene)
            return asked(self.doorstep.scene(scene, news), scene, left)
        if around.posting.emergencies:
            return emergency_scene(self.reader, around.posting)
        topic = None
        if phase is Phase.ATTRACT:
            topic = self._attraction.topic(self.edition, clock_set=around.knows_time())
        if topic is not None:
            now = around.clock.now() if around.knows_time() else None
            held = self._attraction.is_held
            return attract_scene(self.reader, around.posting, topic, now, held=held)
        return visit_scene(self.reader, around.posting, left)

    def pass_time(self) -> bool:
        """Do what it is time for; whether there is something else to see."""
        changed = self._look_at_notices()
        if self.visit.pass_time(self._around.clock.monotonic()):
            changed = True
            if self.phase is Phase.WARNED:
                self.must_ring = True
            elif self.phase is Phase.FRESH:
                self._start_over()
        self._take_coming()
        return changed or self.phase in {Phase.ATTRACT, Phase.WARNED} or self.doorstep.is_waiting

    def seconds(self) -> float:
        """How long until `pass_time` may have something to do."""
        spans = [LONGEST_WAIT, self._around.posting.seconds(), self.doorstep.seconds()]
        spans += [self.visit.seconds(self._around.clock.monotonic())]
        if self.phase is Phase.ATTRACT:
            spans.append(self._attraction.seconds())
        return max(SHORTEST_WAIT, min(span for span in spans if span is not None))

    def post(self, board: Board) -> None:
        """The folder of notices has changed."""
        self._around.posting.board = board
        self._look_at_notices()

    def offer(self, reader: Reader) -> None:
        """There is a new pack: it comes when no visitor is there."""
        self._coming = reader
        self._take_coming()

    def test_notice(self) -> None:
        """Show for some seconds what a notice looks like, on the page that visitors see."""
        self._around.posting.test()
        self.doorstep.leave()

    def reloaded(self, reader: Reader | None) -> None:
        """The content was loaded again on the staff's demand, and may be new."""
        if self.doorstep.room is not None:
            self.doorstep.wish = Wish.REPORT
            self.doorstep.message = "The content was refused: see below."
        if reader is not None:
            self.doorstep.message = "The content will be shown when the kiosk starts over."
            self.offer(reader)

    def _look_at_notices(self) -> bool:
        known = {posted.stamp for posted in self._around.posting.emergencies}
        changed = self._around.posting.look()
        self.must_ring |= any(
            posted.stamp not in known for posted in self._around.posting.emergencies
        )
        return changed

    def _begin(self, key: str) -> None:
        """Somebody has come while the attract topics were shown."""
        topic = self._attraction.topic(self.edition, clock_set=self._around.knows_time())
        if key in HOLD_KEYS and topic is not None:
            self._attraction.hold(None if self._attraction.is_held else topic)
            self.visit.rest()
            return
        self._attraction.hold(None)
        if key == "enter" and topic is not None:
            self.reader.go(topic)
            self._note()

    def _carry_out(self, command: str, number: int) -> bool:
        if command == "contrast":
            self.is_contrast = not self.is_contrast
            return True
        if command == "notices":
            return self._show_notices()
        used = self.reader.do(command, number)
        self._note()
        return used

    def _show_notices(self) -> bool:
        """Show all notices; or what was there before, if they are shown."""
        posting, reader = self._around.posting, self.reader
        if not reader.do("notices") and reader.scene.more:
            texts = partial(notice_texts, posting, reader.scene)
            reader.be_busy_with(NoticeList(texts, reader.scene.say))
        return True

    def _note(self) -> None:
        """Count what has come into view, and remember whether words were typed."""
        self._has_typed |= self.reader.finding is not None
        self._around.counting.look(self.reader)

    def _start_over(self) -> None:
        """Nothing of the visitor stays."""
        self._around.counting.close()
        self.must_renew |= self._has_typed
        self.is_contrast = self._has_typed = False
        self.reader = self.reader.anew()
        self.doorstep.leave()
        self._attraction.hold(None)

    def _take_coming(self) -> None:
        is_free = self.visit.is_over and not self._attraction.is_held
        if self._coming is not None and is_free and self.doorstep.room is None:
            self._coming.size, self._coming.find = self.reader.size, self.reader.find
            self._set_up(self._coming)
            self._coming = None
            self._look_at_notices()
