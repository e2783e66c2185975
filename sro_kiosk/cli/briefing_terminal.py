"""A terminal as a briefing uses it: its letters, its looks, its screen."""

import argparse
from typing import TYPE_CHECKING

from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.session import Session

if TYPE_CHECKING:  # the kept first slide comes before the rest
    from sro_kiosk.briefing import Following, Lectern, Letters
    from sro_kiosk.screens.briefing import MakeLink


def find_large_text(args: argparse.Namespace, session: Session) -> LargeText:
    """How the terminal draws large letters, found out or told; it is asked before anything else."""
    if args.large == "auto":
        kind = session.find_large_text()
    else:
        kind = LargeText(args.large) if args.large in {*LargeText} else LargeText.NONE
    session.use_large_text(kind)
    return kind


def looks_of(args: argparse.Namespace, session: Session, large: LargeText) -> tuple[str, "Letters"]:
    """The theme and the letters that suit the terminal."""
    from sro_kiosk.briefing import Letters  # noqa: PLC0415 - see above
    from sro_kiosk.first_screen import is_bare  # noqa: PLC0415 - as above
    from sro_kiosk.themes import choose_theme  # noqa: PLC0415 - as above

    terminal = session.capabilities
    theme = args.theme or choose_theme(terminal.colors, is_window=terminal.rich_glyphs)
    can_double, blocks = large is not LargeText.NONE, args.large != "plain"
    return theme, Letters(can_double, blocks, console=is_bare(theme, terminal))


def written(
    shown: "Lectern | Following", theme: str, session: Session, cells: tuple[int, int]
) -> str:
    """A briefing on a screen of so many cells, as a terminal is told it."""
    from sro_kiosk.first_screen import drawn  # noqa: PLC0415 - see above
    from sro_kiosk.views.area import Size  # noqa: PLC0415 - as above

    size = Size(*cells)
    shown.resize(size)
    return drawn(shown.screen(), size, theme, session.capabilities.colors)


def show(
    shown: "Lectern | Following", theme: str, links: "list[MakeLink]", session: Session
) -> int:
    """Show it until it is left; the exit code."""
    from sro_kiosk.app import BriefingApp  # noqa: PLC0415 - Textual takes half a second
    from sro_kiosk.terminal.locked import run_app  # noqa: PLC0415 - as above

    return run_app(BriefingApp(shown, theme, links), session)
