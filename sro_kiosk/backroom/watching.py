"""A thread that looks at the folders again and again: whatever comes in is shown soon."""

import threading
from collections.abc import Callable

from sro_kiosk.backroom.backroom import Backroom
from sro_kiosk.notices import Board
from sro_kiosk.reader import Reader

NOTICES_SECONDS = 1.8  # a notice is on the screen within two
CONTENT_LOOKS = 2  # for so many looks at the notices, one at the content


class Watcher:
    """Calls `post` with a new board and `offer` with a reader of a new pack, from its thread."""

    def __init__(
        self,
        backroom: Backroom,
        post: Callable[[Board], None],
        offer: Callable[[Reader], None],
    ) -> None:
        self._backroom = backroom
        self._post = post
        self._offer = offer
        self._stopping = threading.Event()
        self._loading = threading.Lock()
        self._thread = threading.Thread(target=self._watch, name="sro-kiosk-watch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopping.set()

    def _watch(self) -> None:
        looks = 0
        while not self._stopping.wait(NOTICES_SECONDS):
            board = self._backroom.new_board()
            if board is not None:
                self._post(board)
            looks = (looks + 1) % CONTENT_LOOKS
            if looks == 0 and not self._loading.locked() and self._backroom.live.has_news():
                threading.Thread(target=self._load, name="sro-kiosk-load", daemon=True).start()

    def _load(self) -> None:
        """Read new content, which may take seconds: notices do not wait for it."""
        with self._loading:
            reader = self._backroom.new_reader(again=True)
        if reader is not None:
            self._offer(reader)
