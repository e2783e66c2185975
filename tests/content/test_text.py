import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as rich_cell_len

from sro_kiosk.content.text import HOSTILE, cell_len, character_name, safe, shown

REFUSED_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
OF_DISPUTED_WIDTH = {"MODIFIER", "SELECTOR", "FILLER", "VOWEL INHERENT", "JOINER"}


def test_controls_and_invisible_characters_are_hostile() -> None:
    missed = [
        char
        for char in map(chr, range(0x110000))
        if unicodedata.category(char) in REFUSED_CATEGORIES and not HOSTILE.search(char)
    ]
    assert missed == ["\t", "\n"]


def test_nothing_that_a_terminal_shows_is_hostile() -> None:
    wrong = [
        char
        for char in map(chr, range(0x110000))
        if HOSTILE.search(char)
        and unicodedata.category(char) not in REFUSED_CATEGORIES | {"Cn"}
        and not any(word in unicodedata.name(char) for word in OF_DISPUTED_WIDTH)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("clear the screen", "\x1b[2J"),
        ("clear the screen, 8-bit", "\x9b2J"),
        ("set the window title", "\x1b]0;owned\x07"),
        ("write the clipboard", "\x1b]52;c;cm0gLXJm\x1b\\"),
        ("answer back", "\x05"),
        ("switch character sets", "\x0e"),
        ("go back and overwrite", "safe\x08\x08\x08\x08evil"),
        ("return and overwrite", "safe\revil"),
        ("form feed", "\x0c"),
        ("reverse the reading order", "\u202etxt.exe"),
        ("isolate", "\u2066x\u2069"),
        ("mark", "\u200f"),
        ("arabic letter mark", "\u061c"),
        ("hide in a word", "pass\u200bword"),
        ("join", "a\u200db"),
        ("soft hyphen", "a\xadb"),
        ("byte order mark", "\ufeff"),
        ("break lines", "a\u2028b"),
        ("break paragraphs", "a\u2029b"),
        ("private glyphs", "\ue0b0"),
        ("private glyphs, far", "\U0010fffd"),
        ("tag", "\U000e0041"),
        ("half a surrogate", "\ud83d"),
        ("emoji presentation", "\u2714\ufe0f"),
    ],
)
def test_hostile_text_is_found_and_never_shown_as_it_is(what: str, text: str) -> None:
    assert HOSTILE.search(text), what
    assert safe(text).isprintable()
    assert shown(text).isprintable()
    found = HOSTILE.search(text)
    assert found
    assert character_name(found[0]).isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "two\nlines\tand tabs",
        "¿Qué? ¡Sí! “quotes” — … €",
        "[red]markup[/red]",
        "學校 학교 школа",
        "🚓",
    ],
)
def test_text_of_people_is_not_hostile(text: str) -> None:
    assert HOSTILE.search(text) is None


def test_a_shown_value_is_quoted_and_cut() -> None:
    assert shown("a\nb") == '"a\\nb"'
    assert shown(12) == "12"
    assert shown("x" * 100) == '"' + "x" * 39 + '…"'


COMMON = st.one_of(
    *(
        st.characters(min_codepoint=first, max_codepoint=last, exclude_categories=("C", "Zl", "Zp"))
        for first, last in [
            (0x20, 0x7E),  # ASCII
            (0xA0, 0x24F),  # Latin
            (0x300, 0x36F),  # combining marks
            (0x370, 0x52F),  # Greek, Cyrillic
            (0x5D0, 0x64A),  # Hebrew, Arabic
            (0x1E00, 0x1EFF),  # Latin of Vietnamese
            (0x2010, 0x23FF),  # punctuation, currency, arrows, mathematics
            (0x2500, 0x2603),  # box drawing, blocks, shapes
            (0x3041, 0x30FF),  # kana
            (0x4E00, 0x9FFF),  # Han
            (0xAC00, 0xD7A3),  # Hangul
            (0xFF01, 0xFF60),  # full width
            (0x1F300, 0x1F3FA),  # emoji
            (0x1F400, 0x1F64F),  # more emoji
        ]
    )
).filter(lambda char: not HOSTILE.search(char))


@given(st.text(COMMON, max_size=20))
def test_cells_are_counted_as_rich_counts_them(text: str) -> None:
    assert cell_len(text) == rich_cell_len(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("niñez", 5), ("nin\u0303ez", 5), ("學校", 4), ("🚓", 2)],
)
def test_cells_of_a_text(text: str, cells: int) -> None:
    assert cell_len(text) == cells
