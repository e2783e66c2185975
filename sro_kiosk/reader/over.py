"""What lies over a page: a search, the keys, a link, or what somebody else puts there."""

from sro_kiosk.reader.activity import Activity
from sro_kiosk.reader.finding import Find, Finding
from sro_kiosk.reader.keyboard import Keyboard
from sro_kiosk.reader.opening import Opening
from sro_kiosk.reader.overlays import Helping, Linking
from sro_kiosk.settings import Mode
from sro_kiosk.typeset import Target
from sro_kiosk.words import Say


class Over:
    """At most one `activity`; a search that was left is kept, to be taken up again."""

    def __init__(self, opening: Opening) -> None:
        self.activity: Activity | None = None
        self._opening = opening
        self._search: Finding | None = None

    @property
    def finding(self) -> Finding | None:
        """The search under way, if any."""
        return self.activity if isinstance(self.activity, Finding) else None

    @property
    def is_link(self) -> bool:
        """Whether it is a link, whose code may need all the room there is."""
        return isinstance(self.activity, Linking)

    def find(self, find: Find, say: Say) -> None:
        """Find words: go on with the last ones, if there were any."""
        if self._search is None:
            keyboard = Keyboard() if self._opening.mode is Mode.LOBBY else None
            self._search = Finding(find, say, keyboard)
        self._search.offer_letters()
        self.activity = self._search

    def help(self, say: Say) -> None:
        """Show the keys."""
        self.activity = Helping(self._opening.mode, say)

    def link(self, target: Target, say: Say) -> None:
        """Show where something leads."""
        self.activity = Linking(target, say, halves=not self._opening.console)

    def close(self) -> None:
        """Go back to the page."""
        self.activity = None

    def forget(self) -> None:
        """Go back to the page; the words looked for are of no more use."""
        self.activity = self._search = None
