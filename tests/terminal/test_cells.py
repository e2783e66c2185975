"""Cells hold what a terminal would show: wide, combining and cut characters."""

import pytest
from wcwidth import wcwidth

from sro_kiosk.terminal.cells import Row, cell_width
from sro_kiosk.terminal.styles import PLAIN, style_of

RED = style_of("1", "", 0)
ON_BLUE = style_of("7", "4", 0)


def row(text: str, width: int = 8) -> Row:
    made = Row.filled(width)
    made.put(0, text, PLAIN)
    return made


@pytest.mark.parametrize(
    ("before", "x", "text", "after"),
    [
        ("", 2, "ab", "  ab    "),
        ("", 6, "abcd", "      ab"),
        ("", 8, "a", "        "),
        ("", 12, "a", "        "),
        ("", 1, "漢字", " 漢|字|   "),
        ("", 7, "漢", "        "),
        ("漢字", 1, "x", " x字|    "),
        ("漢字", 0, "x", "x 字|    "),
        ("漢字", 1, "あ", " あ|     "),
        ("漢字", 2, "あ", "漢|あ|    "),
        ("", 0, "e\u0301a", "e\u0301a      "),
        ("abc", 3, "\u0301", "abc\u0301     "),
        ("漢", 2, "\u0301", "漢\u0301|      "),
        ("abcdefgh", 8, "\u0301", "abcdefgh\u0301"),
        ("", 0, "\u0301a", "a       "),
    ],
)
def test_text_lands_as_on_a_terminal(before: str, x: int, text: str, after: str) -> None:
    made = row(before)
    made.put(x, text, PLAIN)
    assert "".join(char or "|" for char in made.chars) == after
    assert len(made.chars) == len(made.styles) == 8


def test_spaces_that_look_the_same_are_the_same() -> None:
    red, plain = Row.filled(3), Row.filled(3)
    red.put(0, "   ", RED)
    assert red.shows(plain)
    red.put(0, "a b", RED)
    assert red.styles == [RED, PLAIN, RED]


def test_spaces_on_a_background_or_underlined_are_not_the_same() -> None:
    for style in (ON_BLUE, style_of("1", "", 1 << 3)):
        drawn = Row.filled(3)
        drawn.put(0, "   ", style)
        assert not drawn.shows(Row.filled(3))


def test_a_narrower_row_keeps_no_half_of_a_character() -> None:
    assert row("漢字").resized(3).chars == ["漢", "", " "]
    assert row("漢字").resized(10).chars == ["漢", "", "字", "", *" " * 6]


@pytest.mark.parametrize("char", "aé£•─│▶漢あ。한\u0301\u20dd\u093e\u200b…—“€░\U0001f600")
def test_widths_are_those_of_terminals(char: str) -> None:
    assert cell_width(char) == wcwidth(char)


def test_the_program_may_bring_its_own_widths() -> None:
    made = Row.filled(3)
    made.put(0, "→a", PLAIN, lambda char: 2 if char == "→" else 1)
    assert made.chars == ["→", "", "a"]
