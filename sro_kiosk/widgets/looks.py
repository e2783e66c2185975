"""Roles as Rich styles, in the looks of a theme. Imports no Textual: the first screen needs it."""

from functools import cache

from rich.style import Style

from sro_kiosk.themes import LOOKS, PALETTES, qr_colors
from sro_kiosk.typeset import Role

_LARGE = Style(frame=True)  # the terminal's shadow takes this for its mark of large letters


@cache
def style_of(theme: str, role: Role, *, large: bool = False) -> Style:
    """The Rich style of a role in a theme."""
    style = _plain_style(theme, role)
    return style + _LARGE if large else style


def _plain_style(theme: str, role: Role) -> Style:
    palette = PALETTES[theme]
    if role is Role.QR:
        dark, light = qr_colors(palette)
        return Style(color=light, bgcolor=dark, reverse=True)  # stays right without its colors
    if role is Role.BLACK:
        dark, light = qr_colors(palette)
        return Style(color=light, bgcolor=dark)
    look = LOOKS[role]
    return Style(
        color=_color(getattr(palette, look.color)),
        bgcolor=_color(palette.background),
        bold=look.bold or None,
        italic=(look.italic and not palette.ansi) or None,
        underline=(look.underline or (look.italic and palette.ansi)) or None,
        reverse=look.reverse or None,
    )


def _color(color: str) -> str | None:
    return None if color == "default" else color
