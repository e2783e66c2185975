"""Finds every problem of a content folder: of each file, and between the files.

A rule looks at the whole reading and notes faults. What must hold stands in `RULES`; a stricter run
has advice besides.
"""

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sro_kiosk.content import advice, bodies, languages, references, topics, translation
from sro_kiosk.content.problems import Problem
from sro_kiosk.content.reading import Reading
from sro_kiosk.content.strays import tell_strays

Rule = Callable[[Reading], None]

RULES: tuple[Rule, ...] = (
    tell_strays,
    topics.duplicate_topics,
    topics.missing_answers,
    topics.cards_without_summary,
    references.duplicate_sources,
    references.unknown_sources,
    references.dead_links,
    references.dead_attract,
    references.dead_glossary,
    references.dead_first,
    references.too_many_links,
    bodies.unfit_bodies,
    bodies.wide_tables,
    languages.repeated_entries,
    languages.emergency_lines,
    languages.differing_topics,
    languages.differing_layouts,
    languages.differing_audiences,
)


def strict(today: dt.date) -> tuple[Rule, ...]:
    """What must hold, and the advice for those who keep a pack in good order."""
    return (
        *RULES,
        partial(advice.stale_reviews, today=today),
        advice.long_paragraphs,
        advice.topics_without_sources,
        advice.unseen_sources,
        advice.unused_sources,
        translation.older_translations,
        translation.untranslated_topics,
        translation.untranslated_lines,
    )


def check(folder: Path, rules: tuple[Rule, ...] = RULES) -> tuple[Problem, ...]:
    """Tell every problem, in the order of files and lines; `BadContent` when there is no folder."""
    return checked(folder, rules).problems()


def checked(folder: Path, rules: tuple[Rule, ...] = RULES) -> Reading:
    """Read a folder and let every rule look at it; `BadContent` when there is no folder."""
    reading = Reading(folder)
    for rule in rules:
        rule(reading)
    return reading
