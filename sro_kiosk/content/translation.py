"""Advice on translations: what was left in the first language, and what has since changed there."""

from sro_kiosk.content.languages import translations
from sro_kiosk.content.listed_sources import SOURCES
from sro_kiosk.content.passages import passages
from sro_kiosk.content.reading import KIOSK, Reading

LONGEST_NAME = 5  # words: names and titles may well be the same in two languages


def older_translations(reading: Reading) -> None:
    """A translation has been read since its original was."""
    for first_file, first, file, screen in translations(reading):
        if screen.reviewed < first.reviewed:
            message = f"is older than {first_file} ({first.reviewed}): read the translation again"
            reading.faults.add(file, ("reviewed",), message)


def untranslated_topics(reading: Reading) -> None:
    """Two languages do not say a thing in the same words."""
    for first_file, first, file, screen in translations(reading):
        message = f"is the same as in {first_file}: translate it"
        if _is_untranslated(screen.summary, {first.summary}):
            reading.faults.add(file, ("summary",), message)
        for index, topic in enumerate(screen.topics):
            original = first.topic(topic.id)
            known = {passage.text for passage in passages(original)} if original else set()
            for passage in passages(topic):
                if _is_untranslated(passage.text, known):
                    key = ("topic", index, *passage.key)
                    reading.faults.add(file, key, message, passage.spot)


def untranslated_lines(reading: Reading) -> None:
    """What stands around the pages is there in each language."""
    if reading.kiosk is None:
        return
    first, *others = reading.kiosk.languages
    emergency = reading.kiosk.emergency
    for language in others:
        if language not in reading.kiosk.titles:
            message = "is missing: the title of the pack in this language"
            reading.faults.add(KIOSK, ("titles", language), message)
        if _is_untranslated(emergency.get(language, ""), {emergency.get(first, "")}):
            message = f"is the same as in {first}: translate it"
            reading.faults.add(KIOSK, ("emergency", language), message)
        for index, source in reading.sources.items():
            if source.seen and language not in source.seen_in:
                message = "is missing: translate what was seen"
                reading.faults.add(SOURCES, ("source", index, "seen_in", language), message)


def _is_untranslated(text: str, known: set[str]) -> bool:
    return text in known and len(text.split()) > LONGEST_NAME
