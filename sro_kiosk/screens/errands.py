"""What a kiosk's front asks for is seen to: slow things in threads, their results in the app."""

import threading
from collections.abc import Callable
from typing import TypeVar

from sro_kiosk.backroom import Backroom
from sro_kiosk.errors import RENEW, SHUT_DOWN
from sro_kiosk.lobby import Front
from sro_kiosk.lobby.staff_room import Wish
from sro_kiosk.staff import Answer
from sro_kiosk.terminal.locked import LockedApp

Result = TypeVar("Result")


class Errands:
    """Runs the errands of one front; `draw` is called when something has come of one."""

    def __init__(
        self, app: LockedApp, front: Front, backroom: Backroom, draw: Callable[[], None]
    ) -> None:
        self._app = app
        self._front = front
        self._backroom = backroom
        self._draw = draw

    def run(self) -> None:
        """See to what is asked for at the moment."""
        if self._front.must_ring:
            self._front.must_ring = False
            if self._front.reader.scene.kiosk.lobby.bell:
                self._app.ring()
        doorstep = self._front.doorstep
        wish, doorstep.wish = doorstep.wish, None
        match wish:
            case Wish.TRY if doorstep.room is not None:
                pin, staff = doorstep.room.typed, self._front.reader.scene.kiosk.staff
                room = doorstep.room
                self._in_thread(
                    lambda: self._backroom.try_pin(pin, staff),
                    lambda answer: self._answer(answer) if doorstep.room is room else None,
                )
            case Wish.REPORT:
                fresh = self._front.fresh
                self._in_thread(lambda: self._backroom.facts(fresh), doorstep.know)
            case Wish.RELOAD:
                doorstep.message = "Loading the content ..."
                self._in_thread(self._backroom.reload, self._front.reloaded)
            case Wish.TEST_NOTICE:
                self._backroom.audit.note("test notice shown")
                self._front.test_notice()
                self._draw()
            case Wish.SHUTDOWN:
                self._backroom.audit.note("shut down by staff")
                self._app.exit(return_code=SHUT_DOWN)

    def _answer(self, answer: Answer) -> None:
        self._front.doorstep.take(answer, self._backroom.clock.monotonic())

    def visitor_left(self) -> None:
        """Keep what was counted; where words were typed, start anew, so that nothing stays."""
        self._app.redraw()  # whatever has been written over the screen meanwhile
        self._in_thread(
            self._backroom.keep_counts,
            lambda _: self._app.exit(return_code=RENEW) if self._front.may_renew else None,
        )

    def _in_thread(self, slow: Callable[[], Result], then: Callable[[Result], object]) -> None:
        def run() -> None:
            result = slow()
            self._app.soon(lambda: self._finish(lambda: then(result)))

        threading.Thread(target=run, name="sro-kiosk-errand", daemon=True).start()

    def _finish(self, then: Callable[[], object]) -> None:
        then()
        self._draw()
