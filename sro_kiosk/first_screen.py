"""The first screen, as text for the terminal, before Textual is imported."""

from collections.abc import Iterator, Sequence

from rich.color import ColorSystem

from sro_kiosk.content import Pack, cell_len
from sro_kiosk.content.audience import arrange
from sro_kiosk.navigation import Place, first_place, nearest
from sro_kiosk.reader import Opening, Reader
from sro_kiosk.reader.face import Face
from sro_kiosk.settings import Settings
from sro_kiosk.terminal.capabilities import Capabilities, Colors
from sro_kiosk.themes import CONSOLE, choose_theme
from sro_kiosk.typeset import Line, Role
from sro_kiosk.typeset.glyphs import pack_to_console
from sro_kiosk.views.area import Size
from sro_kiosk.widgets.looks import style_of

COLOR_SYSTEMS = {
    Colors.NONE: ColorSystem.STANDARD,
    Colors.SIXTEEN: ColorSystem.STANDARD,
    Colors.MANY: ColorSystem.EIGHT_BIT,
    Colors.TRUE: ColorSystem.TRUECOLOR,
}


def theme_of(settings: Settings, capabilities: Capabilities) -> str:
    """The theme that was asked for, or the one that suits the line and the terminal."""
    colors = Colors.NONE if settings.frugal else capabilities.colors
    return settings.theme or choose_theme(colors, is_window=capabilities.rich_glyphs)


def is_bare(theme: str, capabilities: Capabilities) -> bool:
    """Whether there are no more characters than a bare Linux console has."""
    return theme == CONSOLE.name or not capabilities.rich_glyphs


def open_reader(pack: Pack, settings: Settings, *, console: bool) -> Reader:
    """A reader at its first place, with what this mode's people need first."""
    pack = arrange(pack, settings.mode)
    if console:
        pack = pack_to_console(pack)
    edition = pack.edition(settings.language)
    start = settings.start
    place = Place(nearest(edition, start)) if start else first_place(edition)
    opening = Opening(
        pack, place, edition.language, settings.mode, console=console, frugal=settings.frugal
    )
    return Reader(opening)


def written(face: Face, theme: str, colors: Colors, cells: tuple[int, int]) -> str:
    """What draws the reader's screen: the same cells that Textual will draw."""
    size = Size(*cells)
    face.resize(size)
    shown = face.screenful()
    return drawn(shown.lines, size, theme, colors, shown.cursor)


def drawn(
    lines: Sequence[Line], size: Size, theme: str, colors: Colors, cursor: tuple[int, int] = (0, 0)
) -> str:
    """What draws lines on a whole screen: the same cells that Textual will draw."""
    x, y = cursor
    rows = "".join(
        f"\x1b[{row};1H{''.join(_rendered(line, size.width, theme, COLOR_SYSTEMS[colors]))}"
        for row, line in enumerate(lines[: size.height], start=1)
    )
    return f"{rows}\x1b[{y + 1};{x + 1}H"


def _rendered(line: Line, width: int, theme: str, system: ColorSystem) -> Iterator[str]:
    used = 0
    for span in line:
        used += cell_len(span.text)
        style = style_of(theme, span.role, large=span.large)
        yield style.render(span.text, color_system=system)
    yield style_of(theme, Role.TEXT).render(" " * (width - used), color_system=system)
