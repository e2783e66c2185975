"""The lines around the page in the lobby: all that can be touched is three rows high."""

from collections.abc import Sequence

from sro_kiosk.content import cell_len
from sro_kiosk.keys import BY_ID
from sro_kiosk.typeset import Line, Role, Span, cut, line_len
from sro_kiosk.typeset.glyphs import to_console
from sro_kiosk.views.area import EDGE, Size, sheet_of
from sro_kiosk.views.buttons import BUTTON_ROWS, Button, button_line, button_row
from sro_kiosk.views.chrome import HINT_GAP, masthead, tabs
from sro_kiosk.views.scene import Scene
from sro_kiosk.views.tall_tabs import touchable, under
from sro_kiosk.views.targets import FIRST_BUTTON, KNOCK
from sro_kiosk.words.names import own_name

ROOMY = 20  # rows; below that there is room for no more than the desk has
ROOMY_WIDTH = 100
BUTTONS: tuple[tuple[str, int], ...] = (
    ("back", 0),
    ("turn", -1),
    ("turn", 1),
    ("language", 0),
    ("larger", 0),
    ("contrast", 0),
    ("find", 0),
)
"""What the buttons do, from the left: commands of the registry and their numbers."""


class LobbyChrome:
    """Masthead and tall tabs above; buttons, the emergency line and how to use it below."""

    def rows(self, size: Size, *, alone: bool) -> tuple[int, int]:
        """How many rows are above the body, and how many below it."""
        above, below = (4, BUTTON_ROWS + 1) if size.height >= ROOMY else (3, 2)
        return 1 if alone else above, below

    def top(self, scene: Scene) -> tuple[Line, ...]:
        """The masthead and the tabs; the languages are among the buttons."""
        width = scene.size.width
        head = tuple(
            span._replace(target=KNOCK) if span.role is Role.STRONG else span
            for span in masthead(scene.kiosk, scene.edition.language, width)
        )
        if scene.alone:
            return (head,)
        names, rule = tabs(scene.edition, scene.here, (), width)
        if scene.size.height < ROOMY:
            return head, names, rule
        return head, under(names, " " * line_len(names)), names, touchable(rule, names)

    def bottom(self, scene: Scene, hints: Sequence[str]) -> tuple[Line, ...]:  # noqa: ARG002 - buttons tell
        """The buttons, and below them the emergency line and how to use the screen."""
        left, inner = sheet_of(scene.size.width)
        row = button_row if scene.size.height >= ROOMY else _one_row
        chosen = max(0, scene.button - scene.more)  # the button of the notices is in the banner
        buttons = row(_buttons(scene), chosen, left + EDGE, inner - 2 * EDGE)
        return (*buttons, bottom_line(scene))


def some_buttons(
    scene: Scene, commands: Sequence[tuple[str, int]], chosen: tuple[str, int]
) -> Sequence[Line]:
    """The buttons of these commands alone, one of them chosen."""
    if not commands:
        return ()
    left, inner = sheet_of(scene.size.width)
    row = button_row if scene.size.height >= ROOMY else _one_row
    targets = [FIRST_BUTTON + BUTTONS.index(command) for command in commands]
    buttons = [one for one in _buttons(scene) if one.target in targets]
    at = targets.index(FIRST_BUTTON + BUTTONS.index(chosen)) + 1 if chosen in commands else 0
    return row(buttons, at, left + EDGE, inner - 2 * EDGE)


def bottom_line(scene: Scene, ways: Sequence[str] | None = None) -> Line:
    """The emergency line at the left, how to use the screen at the right: the first that fits."""
    left, inner = sheet_of(scene.size.width)
    say = scene.say
    notice = cut(scene.emergency, inner - 2 * EDGE)
    room = inner - 2 * EDGE - cell_len(notice) - HINT_GAP
    if ways is None:
        hand = say("Arrows and Enter") if scene.console else say("Touch, or arrows and Enter")
        ways = (f"{hand}   ? {say('keys')}", hand)
    how = next((text for text in ways if cell_len(text) <= room), "")
    gap = inner - 2 * EDGE - cell_len(notice) - cell_len(how)
    return (
        Span(" " * (left + EDGE)),
        Span(notice, Role.EMERGENCY),
        Span(" " * gap),
        Span(how, Role.MUTED),
    )


def offered(scene: Scene) -> list[tuple[str, int]]:
    """The commands of the buttons that are shown: that of the notices above, then from the left."""
    return [*([("notices", 0)] if scene.more else []), *_below(scene)]


def _below(scene: Scene) -> list[tuple[str, int]]:
    return [command for command in BUTTONS if command[0] != "language" or len(scene.languages) > 1]


def _buttons(scene: Scene) -> list[Button]:
    labels = {
        ("back", 0): ("Esc", scene.say("Back")),
        ("turn", -1): ("PgUp", "▲"),
        ("turn", 1): ("PgDn", "▼"),
        ("language", 0): ("l", " · ".join(name for _, name in following_languages(scene))),
        ("larger", 0): ("+", scene.say("Smaller") if scene.large else scene.say("Larger")),
        ("contrast", 0): (BY_ID["contrast"].shown, scene.say("Contrast")),
        ("find", 0): ("/", scene.say("Find")),
    }
    if scene.size.width < ROOMY_WIDTH:
        labels |= {("turn", -1): ("▲", ""), ("turn", 1): ("▼", "")}
    return [
        Button(*labels[command], FIRST_BUTTON + BUTTONS.index(command)) for command in _below(scene)
    ]


def following_languages(scene: Scene) -> list[tuple[str, str]]:
    """The language that comes next with its own name; then those after it."""
    here = list(scene.languages).index(scene.edition.language)
    others = [*scene.languages[here + 1 :], *scene.languages[:here]]
    names = [own_name(language) for language in others]
    if scene.console:
        shown = {name: to_console(name) for name in names}
        names = [
            shown[name] if "?" not in shown[name] else language.upper()
            for name, language in zip(names, others, strict=True)
        ]
    return list(zip(others, names, strict=True))


def _one_row(buttons: Sequence[Button], chosen: int, left: int, width: int) -> list[Line]:
    return [button_line(buttons, chosen, left, width)]
