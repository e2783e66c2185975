"""An index of one edition in memory, with SQLite's full-text search."""

import re
import sqlite3
from collections.abc import Sequence
from itertools import islice
from threading import Lock
from typing import Self

from sro_kiosk.content import Address, Edition
from sro_kiosk.search.hit import Hit
from sro_kiosk.search.plain import topic_text

MOST_WORDS = 12
LONGEST_WORD = 40
SNIPPET_WORDS = 12

# Private-use characters, which no content may hold, mark the matches in a snippet.
_BEGIN, _END = "\ue000", "\ue001"
_WORD = re.compile(r"\w+")
_MATCHED = re.compile(f"{_BEGIN}(.*?){_END}", re.DOTALL)

_TABLE = """
CREATE VIRTUAL TABLE topics USING fts5(
    screen UNINDEXED, topic UNINDEXED, screen_title, title, body,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
)
"""
_FIND = f"""
SELECT screen, topic, title, screen_title, snippet(topics, 4, '{_BEGIN}', '{_END}', '...', {SNIPPET_WORDS})
FROM topics WHERE topics MATCH ? ORDER BY bm25(topics, 0, 0, 2.0, 10.0, 1.0), rowid LIMIT ?
"""


class Index:
    """Finds topics by words. May be built in one thread and asked from another."""

    def __init__(self, rows: Sequence[tuple[str, str, str, str, str]]) -> None:
        self._lock = Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(_TABLE)
        self._database.executemany("INSERT INTO topics VALUES (?, ?, ?, ?, ?)", rows)
        self._database.commit()

    @classmethod
    def build(cls, edition: Edition) -> Self:
        """Read a whole edition; takes about a millisecond for ten topics."""
        return cls(
            [
                (stem, topic.id, screen.title, topic.title, topic_text(topic))
                for stem, screen in edition.screens.items()
                for topic in screen.topics
            ]
        )

    def find(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Topics that have all the words, or the beginnings of them; any of them if none has all.

        Titles count more than texts, accents and capitals do not count.
        """
        terms = [f'"{word[:LONGEST_WORD]}"*' for word in islice(_words(words), MOST_WORDS)]
        if not terms:
            return ()
        return self._rows(" AND ".join(terms), limit) or self._rows(" OR ".join(terms), limit)

    def close(self) -> None:
        """Give the memory back."""
        self._database.close()

    def _rows(self, query: str, limit: int) -> tuple[Hit, ...]:
        with self._lock:
            rows = self._database.execute(_FIND, (query, limit)).fetchall()
        return tuple(
            Hit(Address(screen, topic), title, screen_title, _parts(snippet))
            for screen, topic, title, screen_title, snippet in rows
        )


def _words(text: str) -> Sequence[str]:
    """Letters and digits in a row; everything else only separates, so no query is ever an error."""
    return _WORD.findall(text)


def _parts(snippet: str) -> tuple[tuple[str, bool], ...]:
    """A marked snippet as text in parts, each with whether it matched."""
    parts = _MATCHED.split(snippet)
    return tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)
