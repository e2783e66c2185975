"""The Textual app: puts the parts together."""

from textual.theme import Theme

from sro_kiosk.content import Pack
from sro_kiosk.navigation import Place, arrive, first_place
from sro_kiosk.screens.reader import ReaderScreen
from sro_kiosk.settings import Settings
from sro_kiosk.terminal.locked import LockedApp, run_app
from sro_kiosk.terminal.session import Session
from sro_kiosk.themes import CONSOLE, PALETTES, Palette, choose_theme


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
    )


class KioskApp(LockedApp, inherit_bindings=False):
    """Shows one pack on one screen."""

    def __init__(self, pack: Pack, settings: Settings, theme: str) -> None:
        super().__init__()
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.theme = theme
        self._pack = pack
        self._settings = settings

    def on_mount(self) -> None:
        """Show the reader."""
        edition = self._pack.editions[self._settings.language or next(iter(self._pack.editions))]
        start = self._settings.start
        place = Place(arrive(edition, start)) if start else first_place(edition)
        console = self.theme == CONSOLE.name
        self.push_screen(ReaderScreen(self._pack, place, self._settings, console=console))


def run_reader(pack: Pack, settings: Settings, session: Session) -> int:
    """Run on an open terminal until the reader leaves; the exit code."""
    theme = settings.theme or choose_theme(session.capabilities.colors)
    return run_app(KioskApp(pack, settings, theme), session)
