"""Large letters: what is set for them, and how it is marked on the way to the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem

from sro_kiosk.themes import PALETTES
from sro_kiosk.typeset import BLANK, Role, Span, line_len, line_text
from sro_kiosk.typeset.large import doubled
from sro_kiosk.widgets.canvas import strip_of
from sro_kiosk.widgets.looks import style_of

TEXTS = st.text(alphabet="aé─漢 e\u0301", max_size=12)


def test_a_large_letter_takes_twice_its_cells_on_two_lines() -> None:
    assert doubled([(Span("Las", Role.TITLE, 3), Span("漢!"))]) == [
        (Span("L a s ", Role.TITLE, 3, large=True), Span("漢  ! ", large=True)),
        BLANK,
    ]


def test_an_accent_of_its_own_stays_on_its_letter() -> None:
    assert line_text(doubled([(Span("re\u0301s"),)])[0]) == "r e\u0301 s "


@given(texts=st.lists(TEXTS, max_size=4))
def test_large_lines_are_twice_as_wide_and_lose_nothing(texts: list[str]) -> None:
    line = tuple(map(Span, texts))
    large, below = doubled([line])
    assert line_len(large) == 2 * line_len(line)
    assert line_text(large).replace(" ", "") == line_text(line).replace(" ", "")
    assert below == BLANK


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("role", Role)
def test_the_mark_changes_nothing_but_itself(theme: str, role: Role) -> None:
    plain, large = style_of(theme, role), style_of(theme, role, large=True)
    assert large.frame
    assert not plain.frame
    assert large.without_color.render("x", color_system=ColorSystem.STANDARD).count("51") == 1
    assert (large.color, large.bgcolor, large.bold) == (plain.color, plain.bgcolor, plain.bold)


def test_a_strip_of_large_text_is_marked() -> None:
    (line, _) = doubled([(Span("Roles", Role.TITLE),)])
    segments = list(strip_of(line, "night", 20))
    marks = [bool(segment.style and segment.style.frame) for segment in segments]
    assert marks == [True, False]  # the letters, the rest of the row
