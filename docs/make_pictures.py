"""Draw the screens of the README and the docs as SVG files: `python docs/make_pictures.py [DIR]`.

With a folder, every screen is drawn in every theme at three sizes, to look at.
"""

import datetime as dt
import sys
from html import escape
from pathlib import Path

from sro_kiosk.briefing import Briefing, Lectern, Letters, Plan, Script
from sro_kiosk.clock import Clock
from sro_kiosk.content import Address, Pack, cell_len
from sro_kiosk.content.audience import arrange
from sro_kiosk.content.load import load
from sro_kiosk.counts import Tally
from sro_kiosk.folders import find_folder
from sro_kiosk.lobby import Front
from sro_kiosk.lobby.counting import Counting
from sro_kiosk.lobby.posting import Posting
from sro_kiosk.lobby.present import Around
from sro_kiosk.navigation import Place, first_place, nearest
from sro_kiosk.notices import Board
from sro_kiosk.reader import Opening, Reader
from sro_kiosk.settings import Mode
from sro_kiosk.themes import LOOKS, PALETTES, Palette, qr_colors
from sro_kiosk.typeset import Line, Role, Span
from sro_kiosk.typeset.glyphs import pack_to_console
from sro_kiosk.views.area import Size

CELL_WIDTH, CELL_HEIGHT, BASELINE = 9, 17, 13
FONT = "DejaVu Sans Mono, Menlo, Consolas, monospace"
VGA = {"default": "#aaaaaa", "yellow": "#aa5500", "cyan": "#00aaaa", "red": "#aa0000"}
VGA_BOLD = {"default": "#ffffff", "yellow": "#ffff55", "cyan": "#55ffff", "red": "#ff5555"}
VGA_QR = {"black": "#000000", "white": "#aaaaaa"}
BRIEFINGS: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("slide-title", ("advance",), False),
    ("slide", ("advance",) * 3, False),
    ("presenter", ("advance",) * 3, True),
)
SIZES = (Size(80, 24), Size(120, 40), Size(200, 60))


def colors(palette: Palette, role: Role) -> tuple[str, str]:
    """Foreground and background of a role; the terminal's own colors as a VGA shows them."""
    background = "#000000" if palette.ansi else palette.background
    if role is Role.QR:
        dark, light = qr_colors(palette)
        return VGA_QR.get(dark, dark), VGA_QR.get(light, light)
    look = LOOKS[role]
    color: str = getattr(palette, look.color)
    if palette.ansi:
        color = (VGA_BOLD if look.bold else VGA)[color]
    return (background, color) if look.reverse else (color, background)


def draw_span(span: Span, palette: Palette, x: int, y: int) -> str:
    """One span at a cell; each character gets its place, so that any font keeps the grid."""
    color, background = colors(palette, span.role)
    width = cell_len(span.text)
    shape = (
        f'<rect x="{x * CELL_WIDTH}" y="{y * CELL_HEIGHT}" width="{width * CELL_WIDTH}"'
        f' height="{CELL_HEIGHT}" fill="{background}"/>'
        if background != (palette.background if not palette.ansi else "#000000")
        else ""
    )
    if span.text.isspace():
        return shape
    places = []
    for char in span.text:
        places.append(str(x * CELL_WIDTH))
        x += cell_len(char)
    look = LOOKS.get(span.role)
    weight = ' font-weight="bold"' if look and look.bold else ""
    style = ' font-style="italic"' if look and look.italic else ""
    if look and look.underline:
        style += ' text-decoration="underline"'
    return (
        f'{shape}<text x="{" ".join(places)}" y="{y * CELL_HEIGHT + BASELINE}" fill="{color}"'
        f'{weight}{style} xml:space="preserve">{escape(span.text)}</text>'
    )


def draw(lines: list[Line], size: Size, palette: Palette) -> str:
    """The lines of a screen as an SVG picture."""
    margin = CELL_WIDTH
    width, height = size.width * CELL_WIDTH, size.height * CELL_HEIGHT
    background = "#000000" if palette.ansi else palette.background
    parts = []
    for y, line in enumerate(lines):
        x = 0
        for span in line:
            parts.append(draw_span(span, palette, x, y))
            x += cell_len(span.text)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" font-family="{FONT}" font-size="15"'
        f' viewBox="{-margin} {-margin} {width + 2 * margin} {height + 2 * margin}">'
        f'<rect x="{-margin}" y="{-margin}" width="100%" height="100%" rx="8" fill="{background}"/>'
        f"{''.join(parts)}</svg>\n"
    )


def screen_lines(
    pack: Pack, address: str, size: Size, palette: Palette, *keys: str, frugal: bool = False
) -> list[Line]:
    """What the reader shows at an address after some commands."""
    console = palette.name == "console"
    if console:
        pack = pack_to_console(pack)
    edition = next(iter(pack.editions.values()))
    start = Place(nearest(edition, Address.parse(address)))
    opening = Opening(pack, start, edition.language, console=console, frugal=frugal)
    reader = Reader(opening)
    reader.resize(size)
    for key in keys:
        reader.do(key, 1)
    return list(reader.screenful().lines)


class StillClock(Clock):
    """It is five past nine, so many seconds after the kiosk started."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def monotonic(self) -> float:
        """Seconds since the start."""
        return self.seconds

    def now(self) -> dt.datetime:
        """Always the same time of a school day."""
        return dt.datetime(2026, 11, 30, 9, 5, tzinfo=dt.UTC)


def lobby_lines(pack: Pack, size: Size, seconds: float, *, console: bool = False) -> list[Line]:
    """What an unattended kiosk shows so many seconds after its start."""
    pack = arrange(pack_to_console(pack) if console else pack, Mode.LOBBY)
    edition = pack.edition()
    start = first_place(edition)
    reader = Reader(Opening(pack, start, edition.language, Mode.LOBBY, console))
    clock = StillClock()
    posting = Posting(Board(), clock, lambda: True)
    front = Front(reader, Around(clock, posting, lambda: True, Counting(Tally())))
    front.resize(size)
    clock.seconds = seconds
    front.pass_time()
    return list(front.screenful().lines)


def briefing_lines(
    pack: Pack, size: Size, *keys: str, private: bool, console: bool = False
) -> list[Line]:
    """What a trainer sees of a briefing on roles after some commands that go on."""
    pack = pack_to_console(pack) if console else pack
    script = Script(pack, pack.edition().language, Address("roles"))
    briefing = Briefing(script, Plan(20), StillClock())
    lectern = Lectern(briefing, Letters(console=console), is_private=private)
    lectern.resize(size)
    for key in keys:
        lectern.do(key, 1)
    return list(lectern.screen())


def draw_all(pack: Pack, folder: Path) -> None:
    """Every screen, a topic of each, help and a link, in every theme and size."""
    edition = next(iter(pack.editions.values()))
    folder.mkdir(parents=True, exist_ok=True)
    for palette in PALETTES.values():
        for size in SIZES:
            for name, seconds in (("lobby", 0), ("attract", 30)):
                lines = lobby_lines(pack, size, seconds, console=palette.name == "console")
                file = f"{name}.{palette.name}.{size.width}x{size.height}.svg"
                (folder / file).write_text(draw(lines, size, palette))
            for name, commands, private in BRIEFINGS:
                console = palette.name == "console"
                lines = briefing_lines(pack, size, *commands, private=private, console=console)
                file = f"{name}.{palette.name}.{size.width}x{size.height}.svg"
                (folder / file).write_text(draw(lines, size, palette))
            for stem, screen in edition.screens.items():
                views: dict[str, tuple[str, ...]] = {
                    stem: (stem,),
                    f"{stem}-link": (stem, "link"),
                    f"{stem}-help": (stem, "help"),
                }
                if screen.layout == "cards":
                    views[f"{stem}-topic"] = (f"{stem}/{screen.topics[0].id}",)
                for name, (address, *keys) in views.items():
                    picture = draw(screen_lines(pack, address, size, palette, *keys), size, palette)
                    file = f"{name}.{palette.name}.{size.width}x{size.height}.svg"
                    (folder / file).write_text(picture)


def main() -> None:
    """Draw the README's picture, or everything into a folder."""
    pack = load(find_folder(None, {})).pack
    if len(sys.argv) > 1:
        draw_all(pack, Path(sys.argv[1]))
        return
    palette = PALETTES["night"]
    target = Path(__file__).with_name("pictures")
    target.mkdir(exist_ok=True)
    for name, address in (("roles", "roles"), ("considerations", "considerations/mou")):
        size = SIZES[0]
        picture = draw(screen_lines(pack, address, size, palette), size, palette)
        (target / f"{name}.svg").write_text(picture)
    for name, commands, private in BRIEFINGS:
        lines = briefing_lines(pack, SIZES[0], *commands, private=private)
        (target / f"{name}.svg").write_text(draw(lines, SIZES[0], palette))
    for name, seconds in (("lobby", 0), ("attract", 30)):
        size = SIZES[0]
        picture = draw(lobby_lines(pack, size, seconds), size, palette)
        (target / f"{name}.svg").write_text(picture)


if __name__ == "__main__":
    main()
