"""Rules about kiosk.toml's lists, and about the same content in several languages."""

from collections.abc import Iterator

from sro_kiosk.content.model import Screen
from sro_kiosk.content.problems import NAME
from sro_kiosk.content.reading import KIOSK, Reading
from sro_kiosk.content.suggest import did_you_mean


def repeated_entries(reading: Reading) -> None:
    """A language or screen is listed once."""
    if reading.kiosk is None:
        return
    lists = {"languages": reading.kiosk.languages, "screens": reading.kiosk.screens}
    for name, values in lists.items():
        for index, value in enumerate(values):
            if value in values[:index]:
                message = f'"{value}" is listed twice: take one off'
                reading.faults.add(KIOSK, (name, index), message)


def emergency_lines(reading: Reading) -> None:
    """The emergency line is there in each language, and in no other."""
    if reading.kiosk is None:
        return
    languages = reading.kiosk.languages
    for language in languages:
        if language not in reading.kiosk.emergency:
            message = f'is missing: add {language} = "…"'
            reading.faults.add(KIOSK, ("emergency", language), message)
    for language in reading.kiosk.emergency:
        if language not in languages:
            message = "is none of the languages: add it there, or remove this line"
            reading.faults.add(KIOSK, ("emergency", language), message, NAME)


def differing_topics(reading: Reading) -> None:
    """A screen has the same topics in each language."""
    for first_file, first, file, screen in translations(reading):
        wanted = {topic.id for topic in first.topics}
        there = {topic.id for topic in screen.topics}
        for topic in first.topics:
            if topic.id not in there:
                message = f'there is no topic "{topic.id}" as in {first_file}: translate it'
                reading.faults.add(file, ("topic",), message)
        for index, topic in enumerate(screen.topics):
            if topic.id not in wanted:
                hint = did_you_mean(topic.id, wanted - there) or ": add it there, or remove it"
                message = f'"{topic.id}" is no topic of {first_file}{hint}'
                reading.faults.add(file, ("topic", index, "id"), message)


def differing_audiences(reading: Reading) -> None:
    """A topic is for the same people in each language."""
    for first_file, first, file, screen in translations(reading):
        for index, topic in enumerate(screen.topics):
            same = first.topic(topic.id)
            if same is not None and set(topic.audience) != set(same.audience):
                named = ", ".join(same.audience) or "everybody"
                message = (
                    f"differs from {first_file}, where the topic is for {named}: make them the same"
                )
                reading.faults.add(file, ("topic", index, "audience"), message)


def differing_layouts(reading: Reading) -> None:
    """A screen looks the same in each language."""
    for first_file, first, file, screen in translations(reading):
        if screen.layout != first.layout:
            message = (
                f'is "{screen.layout}", but "{first.layout}" in {first_file}: make them the same'
            )
            reading.faults.add(file, ("layout",), message)


def translations(reading: Reading) -> Iterator[tuple[str, Screen, str, Screen]]:
    """Pair each screen of the default language with its translations."""
    if reading.kiosk is None:
        return
    default, *others = reading.editions.values()
    for stem, first in default.screens.items():
        first_file = f"{default.language}/{stem}.toml"
        for edition in others:
            file = f"{edition.language}/{stem}.toml"
            if stem in edition.screens and reading.is_written(first_file):
                yield first_file, first, file, edition.screens[stem]
