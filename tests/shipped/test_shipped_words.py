"""The shipped text is the project's own, and says when each figure was true."""

import re
from collections.abc import Iterable, Iterator

import pytest

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
from tests.support.shipped import LANGUAGES, pack, parts, table, topics, words

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

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_no_sentence_is_copied_from_the_seed_page() -> None:
    length = SHARED_AT_MOST + 1
    page = [row["phrase"] for row in table("seed-page.toml")["row"]]
    copied = _rows(page, length) - _rows(TITLES, length)
    assert {
        a: rows for a, topic in topics() if (rows := _rows(parts(topic), length) & copied)
    } == {}


@in_every_language
def test_every_figure_has_its_year_beside_it(language: str) -> None:
    figures = [
        (a, text)
        for a, topic in topics(language)
        for text in _statements(topic)
        if FIGURE.search(text)
    ]
    assert [found for found in figures if not YEAR.search(found[1])] == []


@in_every_language
def test_nothing_unverified_is_shown(language: str) -> None:
    texts = [(a, text) for a, topic in topics(language) for text in parts(topic)]
    assert [found for found in texts if any(phrase in found[1] for phrase in UNVERIFIED)] == []


@in_every_language
def test_headings_begin_one_level_below_the_title(language: str) -> None:
    levels = {
        address: [block.level for block in parse_body(topic.body) if isinstance(block, Heading)]
        for address, topic in topics(language)
    }
    assert {address: found for address, found in levels.items() if set(found) - {2, 3}} == {}


def test_what_no_work_was_read_for_is_marked_in_the_sources() -> None:
    assert "no single work was read" in pack().sources["common-knowledge"].seen


def _rows(texts: Iterable[str], length: int) -> set[tuple[str, ...]]:
    """Every row of so many words that stand together in one of the texts."""
    split = [words(text) for text in texts]
    return {tuple(text[at : at + length]) for text in split for at in range(len(text) - length + 1)}


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
