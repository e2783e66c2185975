"""The Textual app: puts the parts together."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.events import Event
from textual.theme import Theme

from sro_kiosk.clock import Clock
from sro_kiosk.reader import Reader
from sro_kiosk.screens.reader import ReaderScreen
from sro_kiosk.settings import Mode
from sro_kiosk.terminal.locked import LockedApp
from sro_kiosk.terminal.pulse import Pulse
from sro_kiosk.themes import PALETTES, Palette

if TYPE_CHECKING:  # the desk needs none of it
    from sro_kiosk.backroom import Backroom
    from sro_kiosk.briefing import Following, Lectern
    from sro_kiosk.lobby import Front
    from sro_kiosk.lobby.visit import Pace
    from sro_kiosk.screens.briefing import BriefingScreen, MakeLink


def textual_theme(palette: Palette) -> Theme:
    """A palette as Textual wants it; pages take their colors from `themes.LOOKS` directly."""

    def named(color: str) -> str:
        return f"ansi_{color}" if palette.ansi else color

    return Theme(
        name=palette.name,
        primary=named(palette.accent),
        foreground=named(palette.text),
        background=named(palette.background),
        surface=named(palette.background),
        panel=named(palette.raised),
        accent=named(palette.accent),
        dark=palette.dark,
        ansi=palette.ansi,
        # Textual's own style sheets name these, and set them in themes of RGB colors only
        variables={
            "ansi-background": named(palette.background),
            "ansi-foreground": named(palette.text),
        }
        if palette.ansi
        else {},
    )


class ThemedApp(LockedApp, inherit_bindings=False):
    """Has the themes."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.theme = theme


class KioskApp(ThemedApp, inherit_bindings=False):
    """Shows one reader on one screen."""

    def __init__(self, reader: "Reader | Front", mode: Mode, theme: str) -> None:
        super().__init__(theme)
        self._reader = reader
        self._mode = mode

    def get_default_screen(self) -> ReaderScreen:
        """The reader's screen, the only one of the whole run."""
        return ReaderScreen(self._reader, self._mode)


class TimedApp(KioskApp, inherit_bindings=False):
    """Shows one reader as long as somebody presses keys."""

    def __init__(self, reader: Reader, theme: str, pace: "Pace") -> None:
        super().__init__(reader, Mode.DESK, theme)
        self._timed = reader
        self._pace = pace
        self._admits: Callable[[Event], bool] = super().admits

    def get_default_screen(self) -> ReaderScreen:
        """The reader's screen, the only one of the whole run."""
        from sro_kiosk.screens.timed import TimedScreen  # noqa: PLC0415 - the desk needs none of it

        screen = TimedScreen(self._timed, self._pace, Clock())
        self._admits = screen.admits
        return screen

    def admits(self, event: Event) -> bool:
        """What somebody does shows that they are there."""
        return self._admits(event)


class LobbyApp(KioskApp, inherit_bindings=False):
    """Shows one front, with what is behind it; a pulse is felt as long as it runs."""

    def __init__(self, front: "Front", backroom: "Backroom", pulse: Pulse, theme: str) -> None:
        super().__init__(front, Mode.LOBBY, theme)
        self._front = front
        self._backroom = backroom
        self._pulse = pulse
        self._admits: Callable[[Event], bool] = super().admits

    def get_default_screen(self) -> ReaderScreen:
        """The kiosk's screen, the only one of the whole run."""
        from sro_kiosk.screens.lobby import LobbyScreen  # noqa: PLC0415 - see above

        screen = LobbyScreen(self._front, self._backroom, self, self.theme)
        self._admits = screen.admits
        return screen

    def on_ready(self) -> None:
        """From now on the pulse is that of the loop."""
        self._pulse.ask = self.soon

    def admits(self, event: Event) -> bool:
        """What somebody does wakes the kiosk first."""
        return self._admits(event)


class BriefingApp(ThemedApp, inherit_bindings=False):
    """Shows one briefing, or follows one, with what links it to others."""

    def __init__(
        self, shown: "Lectern | Following", theme: str, links: "Iterable[MakeLink]"
    ) -> None:
        super().__init__(theme)
        self._shown = shown
        self._links = links
        self._admits: Callable[[Event], bool] = super().admits

    def get_default_screen(self) -> "BriefingScreen":
        """The screen of the slides, the only one of the whole run."""
        from sro_kiosk.screens.briefing import BriefingScreen  # noqa: PLC0415 - see above

        screen = BriefingScreen(self._shown, self._links)
        self._admits = screen.admits
        return screen

    def admits(self, event: Event) -> bool:
        """While a remote is tested, keys are told and not carried out."""
        return self._admits(event)
