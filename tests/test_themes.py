"""Contrast of every look, from the rendered styles."""

import pytest
from rich.color import Color

from sro_kiosk.themes import PALETTES, Palette, choose_theme, next_theme
from sro_kiosk.typeset import Role
from sro_kiosk.widgets.looks import style_of

RGB = [palette for palette in PALETTES.values() if not palette.ansi]
ANSI = [palette for palette in PALETTES.values() if palette.ansi]


def luminance(color: Color) -> float:
    channels = [value / 255 for value in color.get_truecolor()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", RGB, ids=lambda palette: palette.name)
@pytest.mark.parametrize("role", Role)
def test_every_look_can_be_read(palette: Palette, role: Role) -> None:
    style = style_of(palette.name, role)
    foreground = style.color or Color.parse(palette.text)
    background = style.bgcolor or Color.parse(palette.background)
    wanted = 7.0 if palette.name == "contrast" else 4.5
    assert contrast(foreground, background) >= wanted


@pytest.mark.parametrize("palette", ANSI, ids=lambda palette: palette.name)
def test_terminal_colors_keep_the_default_background_and_no_bright_color(palette: Palette) -> None:
    for role in Role:
        style = style_of(palette.name, role)
        if role not in {Role.QR, Role.BLACK}:
            assert style.bgcolor is None
        assert style.color is None or (style.color.number or 0) < 8


def test_without_color_what_matters_has_an_attribute() -> None:
    for role in (Role.ACCENT, Role.CHOSEN, Role.SELECTED, Role.MATCH, Role.EMERGENCY, Role.TITLE):
        style = style_of("plain", role)
        assert style.bold or style.reverse or style.underline


@pytest.mark.parametrize("name", PALETTES)
def test_a_code_is_dark_on_light_with_its_colors_and_reversed_without(name: str) -> None:
    style = style_of(name, Role.QR)
    assert style.reverse
    assert style.color is not None
    assert style.bgcolor is not None
    assert luminance(style.bgcolor) == 0
    assert luminance(style.color) > 0.5


@pytest.mark.parametrize(
    ("colors", "is_window", "theme"),
    [
        (0, True, "plain"),
        (16, False, "console"),
        (16, True, "contrast"),  # it may be black on white: yellow could not be read there
        (256, True, "night"),
    ],
)
def test_every_terminal_gets_a_theme_that_can_be_read(
    colors: int, *, is_window: bool, theme: str
) -> None:
    assert choose_theme(colors, is_window=is_window) == theme


def test_the_theme_key_goes_through_themes_of_one_kind() -> None:
    assert [next_theme("night"), next_theme("day"), next_theme("contrast")] == [
        "day",
        "contrast",
        "night",
    ]
    assert next_theme("console") == "plain"
