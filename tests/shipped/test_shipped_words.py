"""The shipped text is the project's own, and says when each figure was true."""

import re
from collections.abc import Iterator

import pytest
from shipped import pack, parts, table, topics, words

from sro_kiosk.content import Topic, parse_body
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

TOPICS = [pytest.param(topic, id=address) for address, topic in topics()]
SHARED_AT_MOST = 7  # words in a row
TITLES = (
    "Beyond the Badge: Profile of a School Resource Officer",
    "National Association of School Resource Officers (NASRO)",
    "https://cops.usdoj.gov/Default.asp?Item=2687",
)
FIGURE = re.compile(r"\d ?%|\d,\d{3}\b|\bpercent\b")
YEAR = re.compile(r"\b(19|20)\d{2}\b")
UNVERIFIED = (
    "229,470",
    "54,321",
    "61,900",
    "8,900",
    "nine months",
    "$125,000",
    "1953",
    "1958",
)


@pytest.mark.parametrize("topic", TOPICS)
def test_no_sentence_is_copied_from_the_seed_page(topic: Topic) -> None:
    length = SHARED_AT_MOST + 1
    seed = {
        run for row in table("seed-page.toml")["row"] for run in _runs(words(row["phrase"]), length)
    }
    titles = {run for title in TITLES for run in _runs(words(title), length)}
    ours = {run for part in parts(topic) for run in _runs(words(part), length)}
    assert (ours & seed) - titles == set()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_figure_has_its_year_beside_it(topic: Topic) -> None:
    undated = [text for text in _statements(topic) if FIGURE.search(text) and not YEAR.search(text)]
    assert undated == []


@pytest.mark.parametrize("topic", TOPICS)
def test_nothing_unverified_is_shown(topic: Topic) -> None:
    text = "\n".join(parts(topic))
    assert [phrase for phrase in UNVERIFIED if phrase in text] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_headings_begin_below_the_title_and_skip_no_level(topic: Topic) -> None:
    levels = [block.level for block in parse_body(topic.body) if isinstance(block, Heading)]
    assert all(2 <= level <= 3 for level in levels)
    assert levels[:1] in ([], [2])


def test_what_no_work_was_read_for_is_marked_in_the_sources() -> None:
    assert "no single work was read" in pack().sources["common-knowledge"].seen


def _runs(text: list[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every row of so many words."""
    return (tuple(text[start : start + length]) for start in range(len(text) - length + 1))


def _statements(topic: Topic) -> Iterator[str]:
    """The texts that a reader takes in at once: a paragraph, a bullet, a whole table."""
    yield topic.summary
    yield from topic.points
    yield from topic.notes.split("\n\n")
    for question in topic.questions:
        yield " ".join((question.ask, *question.choices, question.because))
    for block in parse_body(topic.body):
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield _plain(block.runs)
        case Table():
            yield "\n".join(_plain(cell) for row in (block.header, *block.rows) for cell in row)
        case ListBlock():
            for item in block.items:
                yield " ".join(text for part in item for text in _of_block(part))
        case Quote():
            for part in block.blocks:
                yield from _of_block(part)
        case Code():
            yield block.text
        case Rule():
            pass


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
