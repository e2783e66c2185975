"""Titles in block letters: readable, in both languages, on any terminal."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.typeset import Role, line_len, line_text
from sro_kiosk.typeset.block_letters import set_block_letters
from sro_kiosk.typeset.glyphs import SAFE
from tests.support.shipped import LANGUAGES, edition

WIDTH, HEIGHT = 76, 19
ONE_ROW = 6
NO_LIMIT = 99
LONG_WORD = 11  # letters: on a bare console such titles are not built of blocks
TITLES = sorted(
    {
        title
        for language in LANGUAGES
        for screen in edition(language).screens.values()
        for title in (screen.title, *(topic.title for topic in screen.topics))
    }
)


def drawn(
    text: str, width: int = WIDTH, height: int = HEIGHT, *, console: bool = False
) -> list[str]:
    return [line_text(line) for line in set_block_letters(text, width, height, console=console)]


def test_a_short_title_is_large() -> None:
    assert (
        drawn("Roles", console=True)
        == drawn("roles")
        == [
            "██████   ██████  ██      ███████ ███████",
            "██   ██ ██    ██ ██      ██      ██",
            "██████  ██    ██ ██      █████   ███████",
            "██   ██ ██    ██ ██      ██           ██",
            "██   ██  ██████  ███████ ███████ ███████",
        ]
    )


def test_a_longer_one_is_large_in_several_rows() -> None:
    first, *_, last = drawn("Law enforcer")
    assert first == "██       █████  ██     ██"
    assert last == "███████ ██   ████ ██       ██████  ██   ██  ██████ ███████ ██   ██"


def test_where_there_is_no_room_for_that_it_is_narrow_or_compact() -> None:
    assert drawn("The agreement", height=ONE_ROW, width=90) == drawn(
        "The agreement", height=ONE_ROW, width=90, console=True
    )
    assert drawn("The agreement", height=ONE_ROW) == [
        "▀█▀ █ █ █▀▀   ▄▀█ █▀▀ █▀█ █▀▀ █▀▀ █▄ ▄█ █▀▀ █▄ █ ▀█▀",
        " █  █▀█ ██▄   █▀█ █▄█ █▀▄ ██▄ ██▄ █ ▀ █ ██▄ █ ▀█  █",
    ]


def test_accents_stand_above_the_letters_and_signs_upside_down() -> None:
    assert drawn("¿Qué señal?", height=ONE_ROW, width=40) == [
        "             ▀           ▀▀▀▀",
        "▀  ▄▀▄ █ █ █▀▀   ▄▀▀ █▀▀ █▄ █ ▄▀█ █   ▀█",
        "█▄ ▀▄█ █▄█ ██▄   ▄██ ██▄ █ ▀█ █▀█ █▄▄  ▄",
    ]


@pytest.mark.parametrize("console", [False, True])
@pytest.mark.parametrize("title", TITLES)
def test_every_title_of_the_pack_is_set(title: str, *, console: bool) -> None:
    lines = set_block_letters(title, WIDTH, NO_LIMIT, console=console)
    assert lines or (console and len(max(title.split(), key=len)) >= LONG_WORD)
    assert all(line_len(line) <= WIDTH for line in lines)
    assert all(span.role is Role.TITLE for line in lines for span in line)
    signs = {char for line in lines for char in line_text(line)}
    assert signs <= (SAFE if console else {*" █▀▄"})
    accents = {*unicodedata.normalize("NFD", title)} & {"\u0301", "\u0303", "\u0308"}
    plain = "".join(c for c in unicodedata.normalize("NFD", title) if not unicodedata.combining(c))
    is_higher = bool(lines) and len(lines) > len(
        set_block_letters(plain, WIDTH, NO_LIMIT, console=console)
    )
    assert is_higher == bool(lines and accents)


def test_quotes_and_digits_are_set_and_what_has_no_letter_is_not() -> None:
    assert drawn("Call \N{LEFT DOUBLE QUOTATION MARK}911\N{RIGHT DOUBLE QUOTATION MARK}")
    assert drawn("漢") == []
    assert drawn("Day ☃ night") == []
    assert drawn("") == []


def test_a_word_that_does_not_fit_is_not_cut() -> None:
    assert drawn("a considerations", 30) == []
    assert drawn("Be considerate of others", 44)


@given(text=st.text(max_size=30), width=st.integers(1, 90), console=st.booleans())
def test_whatever_the_title_it_fits_or_is_not_set(text: str, width: int, *, console: bool) -> None:
    lines = drawn(text, width, console=console)
    assert all(len(line) <= width for line in lines)
    assert {*"".join(lines)} <= ({" ", "█"} if console else {*" █▀▄"})


def test_no_font_is_loaded_before_a_title_is_set() -> None:
    check = "import sys, sro_kiosk.typeset.block_letters as _; print('pyfiglet' in sys.modules)"
    command = [sys.executable, "-c", check]
    run = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - words of this file
    assert run.stdout == b"False\n"
