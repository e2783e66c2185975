"""Whatever is typed is a query, and whatever comes back can be shown."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.search import Index
from sro_kiosk.search.words import LONGEST_WORD, MOST_WORDS, words_of
from tests.support.packs import small_edition

HOSTILE = [
    "",
    " \t\n",
    "\x00",
    "mou\x00law",
    '"',
    '"mou',
    "mou*",
    "*",
    "^mou",
    "title:mou",
    "{title text}:mou",
    "-mou",
    "mou AND",
    "AND OR NOT",
    "NEAR(mou law, 5)",
    "mou NOT law",
    "(mou",
    "'; DROP TABLE texts; --",
    "\x1b[31mmou",
    "\u202emou",
    "\U0001f6a8",
    "👨\N{ZERO WIDTH JOINER}👩 mou",
    "\ud800",
    "½ ² Ⅷ",
    "mou " * 10_000,
    "m" * 1_000_000,
]


@pytest.fixture(scope="module", name="index")
def built_index() -> Iterator[Index]:
    built = Index.build(small_edition("en"))
    yield built
    built.close()


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(index: Index, query: str) -> None:
    for hit in index.find(query):
        assert all(text.isprintable() for text, _ in hit.snippet)
    assert index.suggest(query).isprintable()


@given(st.text())
def test_no_text_at_all_is_an_error(query: str) -> None:
    index = Index.build(small_edition("en"))
    index.find(query)
    index.suggest(query)
    index.close()


def test_operators_are_words(index: Index) -> None:
    assert str(index.find("mou NOT written")[0].address) == "advice/mou"


def test_words_are_few_short_and_different() -> None:
    assert words_of("Law, law & LAW enforcers!") == ("law", "enforcers")
    assert len(words_of(" ".join(map(str, range(100))))) == MOST_WORDS
    assert words_of("m" * 1000) == ("m" * LONGEST_WORD,)
    assert words_of("snake_case don't") == ("snake", "case", "don", "t")
