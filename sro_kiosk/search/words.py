"""From what a person types to what SQLite's full-text search is asked.

Only letters and digits get through, in quotes, so nothing that is typed is ever an error.
"""

import re
from unicodedata import normalize

LONGEST_QUERY = 400  # characters; what comes after is not looked at
MOST_WORDS = 12
LONGEST_WORD = 40
SHORTEST_STEM = 5
LONGEST_ENDING = 3

_WORD = re.compile(r"[^\W_]+")


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, each once, in their order."""
    # Composed, or an accent typed as a character of its own would split its word.
    found = _WORD.findall(normalize("NFC", query[:LONGEST_QUERY]).lower())
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in found))[:MOST_WORDS]


def stems_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what may be an ending: suspended, suspends and suspension begin alike."""
    return tuple(
        dict.fromkeys(word[: max(SHORTEST_STEM, len(word) - LONGEST_ENDING)] for word in words)
    )


def all_of(words: tuple[str, ...]) -> str:
    """Ask for texts that have every word."""
    return " AND ".join(_terms(words))


def any_of(words: tuple[str, ...]) -> str:
    """Ask for texts that have at least one of the words."""
    return " OR ".join(_terms(words))


def _terms(words: tuple[str, ...]) -> list[str]:
    """Every word is a beginning, but a single letter is so only while it is being typed."""
    last = len(words) - 1
    return [
        f'"{word}"' if len(word) == 1 and place < last else f'"{word}"*'
        for place, word in enumerate(words)
    ]
