"""Visits one after the other inside this process, where one can see what they leave behind."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.events import MouseDown, MouseUp
from textual.pilot import Pilot

from sro_kiosk.app import LobbyApp
from sro_kiosk.backroom import Backroom, Places
from sro_kiosk.backroom.opening import open_front
from sro_kiosk.clock import Clock
from sro_kiosk.content.live import LivePack
from sro_kiosk.first_screen import open_reader
from sro_kiosk.lobby import Front
from sro_kiosk.lobby.visit import Phase
from sro_kiosk.screens.lobby import LobbyScreen
from sro_kiosk.settings import Mode, Settings
from sro_kiosk.terminal.pulse import Pulse
from tests.support.lobby import SHIPPED

IDLE, WARNING = 90, 20
KEYS = ("right", "1", "tab", "enter", "l", "plus", "c", "question_mark", "escape", "slash", "x")
NOON = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


class Hand(Clock):
    """A clock that is moved by hand."""

    seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> dt.datetime:
        return NOON + dt.timedelta(seconds=self.seconds)


class Lobby:
    """A kiosk in this process, and somebody before it."""

    def __init__(self, front: Front, clock: Hand, pilot: Pilot[None]) -> None:
        self.front = front
        self._clock = clock
        self._pilot = pilot

    @property
    def screen(self) -> LobbyScreen:
        """The screen that is told of time and touches."""
        screen = self._pilot.app.screen
        assert isinstance(screen, LobbyScreen)
        return screen

    @property
    def phase(self) -> Phase:
        """What the kiosk is in the middle of."""
        return self.front.phase

    async def press(self, *keys: str) -> None:
        """Touch the kiosk, then press keys."""
        self.front.touch("")
        await self._pilot.press(*keys)

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        self._clock.seconds += seconds
        self.screen.look_at_clock()
        await self._pilot.pause()

    async def leave(self) -> None:
        """Walk away, until the kiosk has started over."""
        phases = []
        for span in (IDLE, WARNING):
            await self.wait(span)
            phases.append(self.phase)
        assert phases == [Phase.WARNED, Phase.FRESH]


@pytest.fixture
async def lobby(tmp_path: Path) -> AsyncIterator[Lobby]:
    """A lobby of the shipped content, with a pulse that nobody feels."""
    clock, settings = Hand(), Settings(SHIPPED, Mode.LOBBY, None, "night")
    backroom = Backroom(
        LivePack(SHIPPED, None, SHIPPED),
        Places(tmp_path, None),
        clock,
        lambda pack: open_reader(pack, settings, console=False),
    )
    front = open_front(backroom)
    app = LobbyApp(front, backroom, object.__new__(Pulse), "night")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Lobby(front, clock, pilot)


async def test_visitors_leave_no_task_behind(lobby: Lobby) -> None:
    await lobby.press(*KEYS)
    await lobby.leave()
    before = len(asyncio.all_tasks())
    for _ in range(8):
        await lobby.press(*KEYS)
        lobby.front.must_renew = False  # the program would start anew
        await lobby.leave()
    assert len(asyncio.all_tasks()) <= before


@pytest.mark.parametrize("pause", [IDLE, IDLE + WARNING], ids=["while asked", "when all is over"])
async def test_a_finger_that_goes_up_late_opens_nothing(lobby: Lobby, pause: int) -> None:
    how = (None, 10, 10, 0, 0, 1, False, False, False)
    assert lobby.screen.admits(MouseDown(*how))
    await lobby.wait(IDLE)
    if pause > IDLE:
        await lobby.wait(WARNING)
    assert not lobby.screen.admits(MouseUp(*how))
    assert lobby.phase is (Phase.VISIT if pause == IDLE else Phase.FRESH)
    assert lobby.screen.admits(MouseDown(*how))
    assert lobby.screen.admits(MouseUp(*how))
