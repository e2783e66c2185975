"""What is on the screen of an unattended kiosk: the reader, or what takes its place for a while."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from sro_kiosk.clock import Clock
from sro_kiosk.content import Address, Edition
from sro_kiosk.lobby.alarm import Alarm
from sro_kiosk.lobby.attraction import Attraction
from sro_kiosk.lobby.counting import Counting
from sro_kiosk.lobby.doorstep import Doorstep
from sro_kiosk.lobby.posting import Posting
from sro_kiosk.lobby.scenes import (
    asked,
    attract_scene,
    emergency_banner,
    visit_scene,
)
from sro_kiosk.lobby.visit import Pace, Phase, Visit
from sro_kiosk.notices.board import Stamp
from sro_kiosk.reader import Reader
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.views.area import Size
from sro_kiosk.views.scene import Screenful


@dataclass(frozen=True, slots=True)
class Around:
    """What outlives a visit, and the reader of it."""

    clock: Clock
    posting: Posting
    knows_time: Callable[[], bool]
    counting: Counting


class Present:
    """The parts of the screen, and which of them is seen."""

    def __init__(self, reader: Reader, around: Around) -> None:
        self.is_contrast = False
        self._around = around
        self._alarm = Alarm(self._carry_out)
        self._set_up(reader)

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
    def _attracting(self) -> Address | None:
        """The topic that is shown while nobody is there, if one is."""
        if self.phase is not Phase.ATTRACT or self._around.posting.emergencies:
            return None
        return self._attraction.topic(self.edition, clock_set=self._around.knows_time())

    def look_with(self, find: Find) -> None:
        """Find words with this."""
        self.reader.find = find

    def resize(self, size: Size) -> None:
        """Take a new size of the terminal."""
        self.reader.resize(size)

    def _carry_out(self, command: str, number: int) -> bool:
        """Carry out what a button says; whether it does anything here."""
        if command == "contrast":
            self.is_contrast = not self.is_contrast
            return True
        return self.reader.do(command, number)

    def screenful(self) -> Screenful:
        """Draw everything."""
        around, phase, scene = self._around, self.phase, self.reader.scene
        left = self.visit.seconds_left(around.clock.monotonic()) if phase is Phase.WARNED else None
        if self.doorstep.room is not None:
            news = emergency_banner(around.posting, scene)
            return asked(self.doorstep.scene(scene, news, around.clock.monotonic()), scene, left)
        if around.posting.emergencies:
            return self._alarm.scene(self.reader, around.posting, left)
        if (topic := self._attracting) is not None:
            now = around.clock.now() if around.knows_time() else None
            held = self._attraction.is_held
            return attract_scene(self.reader, around.posting, topic, now, held=held)
        return visit_scene(self.reader, around.posting, left)
