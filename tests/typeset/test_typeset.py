"""Text set in lines: nothing lost, nothing too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content import Topic, cell_len, parse_body
from sro_kiosk.content.glossary import Glossary
from sro_kiosk.typeset import (
    Library,
    Role,
    Span,
    capitals,
    cut,
    line_len,
    line_text,
    set_cards,
    set_topics,
    wrap,
)
from sro_kiosk.typeset.blocks import set_blocks
from sro_kiosk.typeset.glyphs import to_console
from sro_kiosk.typeset.inline import Numbering

WORDS = st.text(alphabet="aé─漢 \n\t", max_size=60)
SPANS = st.lists(st.builds(Span, WORDS, st.sampled_from([Role.TEXT, Role.STRONG])), max_size=6)


def set_body(text: str, width: int = 40) -> list[str]:
    return [line_text(line) for line in set_blocks(parse_body(text), width, Numbering())]


@given(spans=SPANS, width=st.integers(2, 50))
def test_wrapping_loses_no_character_and_keeps_the_width(spans: list[Span], width: int) -> None:
    lines = wrap(spans, width)
    assert all(line_len(line) <= width for line in lines)
    before = "".join(span.text for span in spans)
    after = "".join(line_text(line) for line in lines)
    assert "".join(after.split()) == "".join(before.split())


def test_a_word_of_two_roles_is_not_broken() -> None:
    lines = wrap([Span("one two"), Span("three", Role.STRONG), Span(" four")], 9)
    assert [line_text(line) for line in lines] == ["one", "twothree", "four"]


def test_a_hard_break_breaks() -> None:
    assert set_body("one\\\ntwo") == ["one", "two"]


def test_bullets_hang_and_nested_ones_differ() -> None:
    assert set_body("- a long first item here\n- second\n  - inner", 16) == [
        "• a long first",
        "  item here",
        "• second",
        "  - inner",
    ]


def test_numbers_of_a_list_are_aligned() -> None:
    lines = set_body("\n".join(f"{number}. item" for number in range(8, 12)))
    assert lines == ["8.  item", "9.  item", "10. item", "11. item"]


def test_headings_have_air_and_capitals_show_their_rank() -> None:
    assert set_body("## Big\n\ntext\n\n### Small\n\ntext") == [
        "BIG", "", "text", "", "Small", "", "text",
    ]  # fmt: skip


TABLE = "| Year | Share |\n| --- | ---: |\n| 2020 | 49 % |\n| 2022 | 44 % |"


def test_a_table_has_columns_and_a_rule() -> None:
    assert set_body(TABLE) == [
        "Year  Share",
        "───────────",
        "2020   49 %",
        "2022   44 %",
    ]


def test_a_table_that_does_not_fit_becomes_a_list() -> None:
    head = "| A long heading here | Another one |\n| --- | --- |"
    wide = f"{head}\n| value of the first | second value |"
    assert set_body(wide, 14) == [
        "A long heading",
        "here: value of",
        "the first",
        "Another one:",
        "second value",
    ]


def test_links_are_numbered_once() -> None:
    topic = Topic(id="a", title="A", body="[one](x/y), [two](https://b.example), [one](x/y)")
    sheet = set_topics([topic], Library({}, Glossary({}), str), 70)
    assert line_text(sheet.lines[-1]) == "one [1], two [2], one [1]"
    assert [target.href for target in sheet.targets] == ["x/y", "https://b.example"]


def test_markup_of_the_library_is_shown_as_it_is() -> None:
    assert set_body("[red]x[/red] [@click=app.quit]y[/]") == ["[red]x[/red] [@click=app.quit]y[/]"]


def test_code_keeps_its_blanks_and_is_folded() -> None:
    assert set_body("```\na  b\n0123456789ABCDEF\n```", 12) == [
        "  a  b",
        "  0123456789",
        "  ABCDEF",
    ]


@given(text=st.text(max_size=40), width=st.integers(0, 30))
def test_cut_text_fits(text: str, width: int) -> None:
    printable = "".join(char for char in text if char.isprintable())
    assert cell_len(cut(printable, width)) <= width or cell_len(printable) <= width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("SROs in figures", "SROs IN FIGURES"),
        ("SECURe", "SECURe"),
        ("What is an MOU?", "WHAT IS AN MOU?"),
        ("Índice de MOUs", "ÍNDICE DE MOUs"),
    ],
)
def test_capitals_leave_mixed_words_as_they_are(text: str, shown: str) -> None:
    assert capitals(text) == shown


def test_console_text_stays_readable() -> None:
    typographic = "\N{LEFT DOUBLE QUOTATION MARK}Don\N{RIGHT SINGLE QUOTATION MARK}t\N{EN DASH}"
    assert to_console(f"{typographic} ¿Qué? \N{HORIZONTAL ELLIPSIS} €5 §2 Ž") == (
        "\"Don't- ¿Qué? ... EUR5 Sec. 2 Z"
    )


def test_cards_share_the_width_evenly() -> None:
    topics = [Topic(id=f"t{number}", title=f"T{number}", summary="x") for number in range(4)]
    for width in range(36, 140):
        lines = set_cards("s", topics, width, 40, 1).lines
        assert max(map(line_len, lines)) <= width
