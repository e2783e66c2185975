"""An emergency has the screen: nothing but what nobody may miss, and how to read all of it."""

from collections.abc import Callable, Sequence

from sro_kiosk.lobby.posting import Posting
from sro_kiosk.reader import Reader
from sro_kiosk.typeset.glyphs import to_console
from sro_kiosk.views.area import Size
from sro_kiosk.views.chrome import masthead
from sro_kiosk.views.emergency import last_emergency_offset, view_emergency
from sro_kiosk.views.lobby_chrome import BUTTONS, bottom_line, some_buttons
from sro_kiosk.views.scene import Scene, Screenful
from sro_kiosk.views.targets import FIRST_BUTTON
from sro_kiosk.views.warning import before_reset, warned_line

CarryOut = Callable[[str, int], bool]
MOST_ROWS = 10_000
LANGUAGE = ("language", 0)
TURNS = (("turn", -1), ("turn", 1))
READING = (LANGUAGE, ("larger", 0), ("contrast", 0))


class Alarm:
    """The place in the text of the emergencies, and the button that Enter presses."""

    def __init__(self, carry_out: CarryOut) -> None:
        self._carry_out = carry_out
        self.rest()

    def rest(self) -> None:
        """Begin anew: for somebody else, or since there is other news."""
        self._offset = 0
        self._chosen = LANGUAGE

    def do(self, reader: Reader, posting: Posting, command: str, number: int) -> None:
        """Carry out a command: all but reading is put off."""
        scene = reader.scene
        offered = self._offered(scene, posting)
        match command:
            case "step":
                self._scroll(scene, posting, number)
            case "turn":
                self._scroll(scene, posting, number * max(1, self._room(scene).height // 2))
            case "edge":
                self._scroll(scene, posting, number * MOST_ROWS)
            case "screen" if offered:
                here = offered.index(self._chosen) if self._chosen in offered else 0
                self._chosen = offered[max(0, min(here + number, len(offered) - 1))]
            case "open" if self._chosen in TURNS:
                self.do(reader, posting, *self._chosen)
            case "open" if self._chosen in offered:
                self._carry_out(*self._chosen)
            case "language" | "larger" | "contrast":
                self._carry_out(command, 0)

    def point(self, reader: Reader, posting: Posting, target: int) -> None:
        """Carry out a touch."""
        if target - FIRST_BUTTON in range(len(BUTTONS)):
            self.do(reader, posting, *BUTTONS[target - FIRST_BUTTON])

    def scene(self, reader: Reader, posting: Posting, seconds_left: int | None) -> Screenful:
        """Draw it; the question whether somebody is there hides nothing of it."""
        scene = reader.scene
        self._scroll(scene, posting, 0)  # back to the end, where there is less to be read now
        width = scene.size.width
        top = (masthead(scene.kiosk, scene.edition.language, width),)
        if seconds_left is not None:
            top = (warned_line(width, seconds_left, before_reset(scene.say)),)
        bottom = (
            *some_buttons(scene, self._offered(scene, posting), self._chosen),
            bottom_line(scene, ()),
        )
        texts, room = _texts(scene, posting), self._room(scene)
        body = view_emergency(texts, room, self._offset, large=scene.large)
        return Screenful(top, body, bottom)

    def _offered(self, scene: Scene, posting: Posting) -> Sequence[tuple[str, int]]:
        if scene.size.too_small:
            return ()
        reading = READING if len(scene.languages) > 1 else READING[1:]
        return (*(TURNS if self._last(scene, posting) else ()), *reading)

    def _room(self, scene: Scene) -> Size:
        buttons = () if scene.size.too_small else some_buttons(scene, READING, LANGUAGE)
        return Size(scene.size.width, max(0, scene.size.height - 2 - len(buttons)))

    def _scroll(self, scene: Scene, posting: Posting, rows: int) -> None:
        self._offset = max(0, min(self._offset + rows, self._last(scene, posting)))

    def _last(self, scene: Scene, posting: Posting) -> int:
        """The row from which on the end is shown; 0 where all is shown at once."""
        texts, room = _texts(scene, posting), self._room(scene)
        return last_emergency_offset(texts, room, large=scene.large)


def _texts(scene: Scene, posting: Posting) -> Sequence[tuple[str, str]]:
    """The line of each emergency, and what else is to be said of it."""
    language = scene.edition.language
    texts = [
        (posted.text_in(language), posted.detail_in(language)) for posted in posting.emergencies
    ]
    if scene.console:
        return [(to_console(text), to_console(detail)) for text, detail in texts]
    return texts
