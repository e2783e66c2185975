"""Visitors can read the shipped pages: grade 8 of a US school at most."""

import re

import pytest

from sro_kiosk.content import Topic
from sro_kiosk.content.audience import is_for
from sro_kiosk.content.passages import passages
from tests.support.grades import grade
from tests.support.shipped import table, topics

HARDEST = 8.0
TERMS = [term for terms in table("terms.toml").values() for term in terms]
SPOKEN = (  # what a reader takes for one easy word, and no full stop
    (
        re.compile("|".join(map(re.escape, sorted(TERMS, key=len, reverse=True))), re.IGNORECASE),
        "term",
    ),
    (re.compile(r"\b[\w.-]+\.(?:com|edu|gov|org)\b"), "site"),
    (re.compile(r"\d(?:[\d,.:/-]*\d)?%?"), "ten"),
    (re.compile(r"\bU\.S\."), "US"),
    (re.compile(r" v\. "), " against "),
)


def test_visitors_can_read_every_page_that_is_meant_for_them() -> None:
    grades = {
        address: grade(_texts(topic)) for address, topic in topics() if is_for(topic, "visitor")
    }
    assert {address: found for address, found in grades.items() if found > HARDEST} == {}


@pytest.mark.parametrize("term", TERMS)
def test_every_term_that_is_allowed_is_needed(term: str) -> None:
    said = " ".join(text for _, topic in topics() for text in _said(topic))
    assert term.lower() in said.lower()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cat sat on the mat.", -1.4),
        ("The cat sat on the mat. The dog sat on the cat", -1.4),
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3),
    ],
)
def test_grades_are_those_of_the_formula(text: str, expected: float) -> None:
    assert grade([text]) == pytest.approx(expected, abs=0.1)


def _said(topic: Topic) -> list[str]:
    shown = {"summary", "points", "body"}
    return [found.text for found in passages(topic) if found.key[0] in shown and found.text]


def _texts(topic: Topic) -> list[str]:
    texts = _said(topic)
    for pattern, spoken in SPOKEN:
        texts = [pattern.sub(spoken, text) for text in texts]
    return texts
