"""An index of one edition in memory, with SQLite's full-text search."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from threading import Lock
from typing import TYPE_CHECKING, Self

from sro_kiosk.content import Address, Edition
from sro_kiosk.errors import KioskError
from sro_kiosk.search.hit import Hit
from sro_kiosk.search.plain import link_text, topic_text
from sro_kiosk.search.words import all_of, any_of, stems_of, words_of

if TYPE_CHECKING:  # some Pythons are built without it: that is told when it is needed
    from sqlite3 import Connection

# Private-use characters, which no content may hold, mark the matches in a snippet.
_BEGIN, _END = "\ue000", "\ue001"
_MATCHED = re.compile(f"{_BEGIN}(.*?){_END}")

# A title weighs so much that no number of matches in a text outranks it. The weights stand in the
# table because FTS5 then sorts by `rank` itself, and snippets are cut only for the best rows.
_TABLES = """
CREATE VIRTUAL TABLE texts USING fts5(
    screen UNINDEXED, topic UNINDEXED, title, screen_title, text, links,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(0, 0, 100, 1, 1, 0.5)');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(texts, row);
"""
_INSERT = "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?)"
_FIND = f"""
SELECT screen, topic, highlight(texts, 2, '{_BEGIN}', '{_END}'), screen_title,
       snippet(texts, 4, '{_BEGIN}', '{_END}', '...', 12)
FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?
"""  # noqa: S608 - of constants alone
_KNOWN = "SELECT 1 FROM texts WHERE texts MATCH ? LIMIT 1"
_SIMILAR = "SELECT term FROM vocabulary WHERE length(term) BETWEEN ? AND ? ORDER BY doc DESC"

_INSTEAD = "install one that has it, or look with: sro-kiosk show | grep"

_POOL = 50  # at least so many of the best rows are sorted by their titles

Row = tuple[str, str, str, str, str, str]
Parts = tuple[tuple[str, bool], ...]


FEW = 5  # hits; with fewer, other forms of the words are looked for too


class Index:
    """Finds screens and topics by words. May be built in one thread and asked from another."""

    def __init__(self, database: "Connection") -> None:
        self._database = database
        self._lock = Lock()

    @classmethod
    def build(cls, edition: Edition) -> Self:
        """Read a whole edition: about half a millisecond a topic, nearly all of it Markdown.

        `KioskError` where this Python's SQLite cannot search.
        """
        database = _empty()
        with database:
            database.executemany(_INSERT, _rows(edition))
        return cls(database)

    def find(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Texts that have all the words, or else any of them; words may be beginnings of words.

        Where few have them, texts with other forms of the words follow.
        Best first: titles before texts, and the title that says little else before a longer one.
        Accents and capitals do not count.
        """
        wanted = words_of(words)
        if not wanted:
            return ()
        hits = self._hits(all_of(wanted), limit)
        if len(hits) < FEW:
            known = {hit.address for hit in hits}
            others = self._hits(all_of(stems_of(wanted)), limit)
            hits += tuple(hit for hit in others if hit.address not in known)
        return hits[:limit] or self._hits(any_of(wanted), limit)

    def suggest(self, words: str) -> str:
        """The same words with unknown ones replaced by the nearest known; empty when none is."""
        wanted = words_of(words)
        nearest = [self._nearest(word) for word in wanted]
        return " ".join(nearest) if all(nearest) and nearest != list(wanted) else ""

    def close(self) -> None:
        """Give the memory back."""
        with self._lock:
            self._database.close()

    def _hits(self, query: str, limit: int) -> tuple[Hit, ...]:
        rows = [
            (_parts(title), Address(screen, topic or None), screen_title, _parts(snippet))
            for screen, topic, title, screen_title, snippet in self._ask(
                _FIND, query, max(limit, _POOL)
            )
        ]
        rows.sort(key=lambda row: _matched(row[0]), reverse=True)
        return tuple(
            Hit(address, "".join(part for part, _ in title), screen_title, snippet)
            for title, address, screen_title, snippet in rows[:limit]
        )

    def _nearest(self, word: str) -> str:
        if self._ask(_KNOWN, all_of((word,))):
            return word
        similar = self._ask(_SIMILAR, len(word) - 2, len(word) + 2)
        return next(iter(get_close_matches(word, [term for (term,) in similar], n=1)), "")

    def _ask(self, statement: str, *values: str | int) -> list[tuple[str, ...]]:
        with self._lock:
            return self._database.execute(statement, values).fetchall()


def _empty() -> "Connection":
    try:
        import sqlite3  # noqa: PLC0415 - as above
    except ImportError:
        raise KioskError(f"this Python has no SQLite to search with; {_INSTEAD}") from None
    database = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        database.executescript(_TABLES)
    except sqlite3.OperationalError:
        database.close()
        message = f"this Python's SQLite has no full-text search (FTS5); {_INSTEAD}"
        raise KioskError(message) from None
    return database


def _rows(edition: Edition) -> Iterator[Row]:
    for stem, screen in edition.screens.items():
        yield stem, "", screen.title, screen.title, screen.summary, ""
        for topic in screen.topics:
            texts = topic.title, screen.title, topic_text(topic), link_text(topic)
            yield stem, topic.id, *texts


def _matched(title: Parts) -> float:
    """How much of a title the words make up, from 0 to 1."""
    return sum(len(part) for part, matched in title if matched) / sum(
        len(part) for part, _ in title
    )


def _parts(text: str) -> Parts:
    """A marked text in parts, each with whether it matched."""
    parts = _MATCHED.split(text)
    return tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)
