"""Advice on keeping a pack: that it does not grow old, long-winded, or rest on nothing."""

import datetime as dt

from sro_kiosk.content.listed_sources import SOURCES
from sro_kiosk.content.passages import passages
from sro_kiosk.content.reading import Reading

YEAR = dt.timedelta(days=365)
LONGEST_PARAGRAPH = 75  # words


def stale_reviews(reading: Reading, today: dt.date) -> None:
    """A person has read every word within a year."""
    for file, screen, _ in reading.screens():
        if today - screen.reviewed > YEAR:
            message = "is more than a year ago: read every word again, then write the day"
            reading.faults.add(file, ("reviewed",), message)
        elif screen.reviewed > today:
            message = "is a day to come: write the day when every word was last read"
            reading.faults.add(file, ("reviewed",), message)


def long_paragraphs(reading: Reading) -> None:
    """A paragraph is one thought."""
    for entry in reading.topics():
        for passage in passages(entry.topic):
            count = len(passage.text.split())
            if count > LONGEST_PARAGRAPH:
                message = f"has {count} words in one paragraph: split it, or say less"
                reading.faults.add(entry.file, entry.key(*passage.key), message, passage.spot)


def topics_without_sources(reading: Reading) -> None:
    """A reader can see what a topic rests on."""
    for entry in reading.topics():
        if not entry.topic.sources:
            message = "is missing: name the works that this topic rests on"
            reading.faults.add(entry.file, entry.key("sources"), message)


def unseen_sources(reading: Reading) -> None:
    """Somebody has looked at a work, and at its address."""
    for index, source in reading.sources.items():
        if not source.seen:
            message = "is missing: say what was checked, and when"
            reading.faults.add(SOURCES, ("source", index, "seen"), message)


def unused_sources(reading: Reading) -> None:
    """A work is listed because a topic rests on it."""
    if not reading.is_whole:
        return
    used = {name for entry in reading.topics() for name in entry.topic.sources}
    for index, source in reading.sources.items():
        if source.id not in used:
            message = f'no topic rests on "{source.id}": name it in one, or remove it here'
            reading.faults.add(SOURCES, ("source", index, "id"), message)
