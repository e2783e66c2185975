"""What is written as Markdown reads back as what was read."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import to_builtins

from sro_kiosk.content import parse_body
from sro_kiosk.content.blocks import Block, Paragraph, Run
from sro_kiosk.typeset.commonmark import to_markdown
from sro_kiosk.typeset.commonmark_inline import link, plain
from tests.support import shipped

PIECES = (
    *("word", "é", " ", "  ", "\n", "\n\n", "\n    ", "\n> ", "\n- ", "\n* ", "\n1. ", "\n7) "),
    *(
        "\n## ",
        "\n---\n",
        "\n```\n",
        "\n~~~\n",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "\\",
        "\\\n",
    ),
    *("[", "](roles)", "](https://a.example/(b))", "]", "<", ">", "&", "&amp;", "&#42;", "!", "#"),
    *("|", "\n| a | b |\n| --- | :-: |\n| ", " |\n", "+", "=", "\n===\n", "  \n", "1.", ":", "~"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)

TRICKY = [
    "**bold**text and *slanted*text",
    "*a **b** c*",
    "***both* bold**",
    "**bold *both***",
    "[a *b* `c`](roles) d",
    "**a [b](roles) c**",
    "`` ` `` and ``` `` ```",
    "a\\\nb",
    "- a\n\n  b\n- c",
    "- a\n  - b\n    - c\n- d",
    "- a\n\n* b",
    "1. a\n\n1) b",
    "0. zero",
    "- ```\n  code\n\n  more\n  ```",
    "- > quoted\n- | a |\n  | - |\n  | b |",
    "> a\n>\n> - b\n>\n> > c",
    "-\n- a",
    "- ***",
    "| a\\|b | `c\\|d` |\n| :-: | --: |\n| **e** | |",
    "## Title #\n\n# \\#",
    "````\n```\n````",
    "1\\. no list\\\n\\- nor here\\\n\\# nor here",
    "\\*no\\* \\_style\\_ \\`no code\\` \\[no\\](link) \\<b> &amp;amp; a & b",
    "wow\\![no image](roles)",
    "<https://a.example/?a=1&copy;=2>",
]


@pytest.mark.parametrize("body", TRICKY)
def test_tricky_texts_read_back(body: str) -> None:
    assert reread(body) == parse_body(body)


@pytest.mark.parametrize("address", [address for address, _ in shipped.topics()])
def test_shipped_texts_read_back(address: str) -> None:
    body = dict(shipped.topics())[address].body
    assert reread(body) == parse_body(body)


@given(texts)
def test_every_text_reads_back_but_for_blanks(body: str) -> None:
    assert inked(to_builtins(reread(body))) == inked(to_builtins(parse_body(body)))


def test_headings_move_down_and_stop_at_the_sixth_level() -> None:
    assert to_markdown(parse_body("# A\n\n### B"), shift=4) == "##### A\n\n###### B"


@pytest.mark.parametrize(
    "text", ["*a*", "# a", "1. a", "- a", "> a", "a & b", "[a](b)", "<b>", "~~~"]
)
def test_what_is_no_markdown_stays_text(text: str) -> None:
    assert parse_body(plain(text)) == (Paragraph((Run(text),)),)


def test_a_label_cannot_leave_its_link() -> None:
    label = "a](https://evil.example) *b"
    assert parse_body(link(label, "roles")) == (Paragraph((Run(label, href="roles"),)),)


def reread(body: str) -> tuple[Block, ...]:
    return parse_body(to_markdown(parse_body(body)))


def inked(value: Any) -> Any:  # noqa: PLR0911 - a case a kind of value
    """Blocks without blanks, and without what holds nothing else."""
    match value:
        case str():
            return "".join(value.split())
        case {"text": str(text), "href": _} if not text.strip():
            return None
        case {"type": "Heading", "runs": runs}:  # a style over a line break is lost in one
            return [inked("".join(run["text"] for run in runs))]
        case {"type": "Paragraph", "runs": runs} if not any(map(inked, runs)):
            return None
        case dict():
            return {key: inked(item) for key, item in value.items()}
        case list() | tuple():
            return [kept for item in value if (kept := inked(item)) is not None]
        case _:
            return value
