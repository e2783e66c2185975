from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content import parse_body
from sro_kiosk.content.blocks import (
    Block,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)
from sro_kiosk.content.fields import LONGEST_TEXT
from sro_kiosk.content.markdown import read_body
from sro_kiosk.content.text import HOSTILE


def words(text: str) -> Paragraph:
    return Paragraph((Run(text),))


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("", ()),
        ("\n \n", ()),
        ("One\ntwo.", (words("One two."),)),
        ("One.\n\nTwo.", (words("One."), words("Two."))),
        ("One  \ntwo\\\nthree", (words("One\ntwo\nthree"),)),
        ("# One\n### Three", (Heading(1, (Run("One"),)), Heading(3, (Run("Three"),)))),
        ("One\n===", (Heading(1, (Run("One"),)),)),
        ("- a\n- b", (ListBlock(((words("a"),), (words("b"),))),)),
        ("3. a\n4. b", (ListBlock(((words("a"),), (words("b"),)), 3),)),
        ("0) a", (ListBlock(((words("a"),),), 0),)),
        ("- a\n  - b", (ListBlock(((words("a"), ListBlock(((words("b"),),))),)),)),
        ("-", (ListBlock(((),)),)),
        ("> a\n> b", (Quote((words("a b"),)),)),
        ("    code\n\tmore", (Code("code\nmore"),)),
        ("```sh\na\tb\n```", (Code("a   b"),)),
        ("***", (Rule(),)),
        ("A &amp; B &copy; \\*", (words("A & B © *"),)),
        ("[red]x[/red] [[1]]", (words("[red]x[/red] [[1]]"),)),
        ('https://example.org (c) -- ... "x"', (words('https://example.org (c) -- ... "x"'),)),
    ],
)
def test_a_body_becomes_blocks(body: str, blocks: tuple[Block, ...]) -> None:
    assert parse_body(body) == blocks
    assert read_body(body).faults == ()


def test_styles_nest_and_neighbours_of_one_style_join() -> None:
    (paragraph,) = parse_body("a **b *c*** `d  e` *f*\n*g*")
    assert paragraph == Paragraph(
        (
            Run("a "),
            Run("b ", strong=True),
            Run("c", strong=True, emphasis=True),
            Run(" "),
            Run("d  e", code=True),
            Run(" "),
            Run("f", emphasis=True),
            Run(" "),
            Run("g", emphasis=True),
        )
    )


def test_links_carry_their_address() -> None:
    (paragraph,) = parse_body("[in *side*](roles/educator) <https://example.org/ä> <a@b.org>")
    assert paragraph == Paragraph(
        (
            Run("in ", href="roles/educator"),
            Run("side", emphasis=True, href="roles/educator"),
            Run(" "),
            Run("https://example.org/ä", href="https://example.org/%C3%A4"),
            Run(" "),
            Run("a@b.org", href="mailto:a@b.org"),
        )
    )


def test_a_table_has_header_rows_and_sides() -> None:
    (table,) = parse_body("| A | B | C |\n| --- | :-: | --: |\n| 1 | **2** | |\n| 4 |")
    assert table == Table(
        header=((Run("A"),), (Run("B"),), (Run("C"),)),
        rows=(((Run("1"),), (Run("2", strong=True),), ()), ((Run("4"),), (), ())),
        align=("left", "center", "right"),
    )


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("a <b>bold</b> b", "a <b>bold</b> b"),
        ("<div>\nbox\n</div>", "<div> box </div>"),
        ("![the badge](badge.png)", "the badge"),
        ("[press](javascript:alert(1))", "press"),
        ("[x](  )", "x"),
        ("&#x202e;&#12;&shy;", "???"),
    ],
)
def test_what_is_refused_is_still_shown_as_plain_text(body: str, shown: str) -> None:
    read = read_body(body)
    assert read.blocks == (words(shown),)
    assert read.faults


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<b>", 0),
        ("a\n<b>", 1),
        ("a\n\n> b\n> <b>", 3),
        ("- a\n- b\n  <b>", 2),
        ("| a |\n| - |\n| 1 |\n| <b> |", 3),
        ("a\\\nb  \n<b>", 2),
        (
            "`a\nb` <b>",
            0,
        ),  # the code hides a line end: the paragraph begins here, that much is true
    ],
)
def test_a_fault_stands_on_its_line(body: str, line: int) -> None:
    assert [fault.line for fault in read_body(body).faults] == [line]


@pytest.mark.parametrize(
    "body",
    [
        "> " * 5000 + "x",
        "- " * 5000 + "x",
        "\n".join("  " * level + "- x" for level in range(200)),
        "[" * 10000,
        "[" * 5000 + "](" * 5000,
        "![" * 9000,
        "*" * 20000,
        "*a_ " * 5000,
        "a**b" * 5000,
        "`" * 19999,
        "".join("`" * n + " " for n in range(190)),
        "<" * 20000,
        "<!--" * 5000,
        "&" * 20000,
        "\\" * 20000,
        "|" * 20000,
        "|a" * 9000 + "|\n" + "|-" * 900 + "|",
        "a\n" * 10000,
        "[a]: b\n" * 2800,
        "\n" * 20000,
        "\t" * 20000,
        "1. " * 6000,
        "x" * (LONGEST_TEXT + 1),
        "> " * 40000,
    ],
    ids=lambda body: body[:8],
)
def test_no_body_brings_the_reader_down(body: str) -> None:
    read = read_body(body)
    assert isinstance(read.blocks, tuple)


MARKS = "ab \n\t*_`[]()<>!#&;|-=:+.1\\\"'/~"
PIECES = [*MARKS, "&#x202e;", "&#27;", "&shy;", "&#xe000;", "](roles)"]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_read_without_hostile_characters(body: str) -> None:
    for text in strings(msgspec.to_builtins(read_body(body).blocks)):
        assert not HOSTILE.search(text)
        assert "\t" not in text


def strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for item in node.values():
            yield from strings(item)
    elif isinstance(node, list | tuple):
        for item in node:
            yield from strings(item)


def test_the_same_text_is_read_once() -> None:
    assert parse_body("# Once") is parse_body("# Once")
