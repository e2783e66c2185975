"""Texts as plain lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content import cell_len, parse_body
from sro_kiosk.typeset.inline import Numbering
from sro_kiosk.typeset.prose import flow, hang, set_prose

CASES = {
    "a heading ends in a colon": ("## What it is", "What it is:"),
    "unless it ends by itself": ("## Why?", "Why?"),
    "styles are left out": ("**a** *b* `c`", "a b c"),
    "a link has its number": (
        "see [roles](roles) twice: [all](roles)",
        "see roles [1] twice: all [1]",
    ),
    "a list is a row of hyphens": ("* a\n* b", "- a\n- b"),
    "a list counts from its first number": ("9. a\n10. b", "9. a\n10. b"),
    "a list in a list moves in": ("- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d"),
    "items of several paragraphs stand apart": ("- a\n\n  b\n- c", "- a\n\n  b\n\n- c"),
    "an empty item is there": ("- a\n-\n- c", "- a\n-\n- c"),
    "a table is read row by row": (
        "| Who | Needs |\n| --- | --: |\n| Press | a pass |\n| Staff | |",
        "- Who: Press\n  Needs: a pass\n- Who: Staff\n  Needs:",
    ),
    "a column may have no name": ("| | b |\n| --- | --- |\n| x | y |", "- x\n  b: y"),
    "a quote is marked": ("> a\n>\n> b", "> a\n>\n> b"),
    "code stays as it is": ("    a  b\n\n      c", "    a  b\n\n      c"),
    "a rule is a pause": ("a\n\n---\n\nb", "a\n\nb"),
    "a line break breaks": ("a\\\nb", "a\nb"),
}


@pytest.mark.parametrize(("body", "text"), CASES.values(), ids=CASES)
def test_blocks(body: str, text: str) -> None:
    assert "\n".join(set_prose(parse_body(body), 40, Numbering())) == text


def test_long_items_hang_behind_their_mark() -> None:
    assert hang("10. ", flow("one two three", 9)) == ["10. one two", "    three"]


def test_a_table_without_rows_still_names_its_columns() -> None:
    assert set_prose(parse_body("| a | b |\n| --- | --- |"), 40, Numbering()) == ["- a:", "  b:"]


@given(st.text(), st.integers(20, 200))
def test_any_text_fits_the_width(body: str, width: int) -> None:
    code = "    "
    for line in set_prose(parse_body(body), width, Numbering()):
        assert cell_len(line) <= width or line.lstrip("> -").startswith(code) or code in line
        assert line == line.rstrip()
