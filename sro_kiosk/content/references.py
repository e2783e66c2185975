"""Rules about what content points to: sources, topics, addresses."""

from sro_kiosk.content.links import is_outside
from sro_kiosk.content.listed_sources import SOURCES
from sro_kiosk.content.markdown import read_body
from sro_kiosk.content.model import Address, Edition
from sro_kiosk.content.problems import VALUE, Key, Spot
from sro_kiosk.content.reading import KIOSK, Reading
from sro_kiosk.content.suggest import did_you_mean
from sro_kiosk.content.text import shown
from sro_kiosk.errors import UnknownAddress

MOST_LINKS = 9  # the keys 1 to 9 choose them


def duplicate_sources(reading: Reading) -> None:
    """An id names one source."""
    seen: dict[str, int] = {}
    for index, source in reading.sources.items():
        first = seen.setdefault(source.id, index)
        if first != index:
            message = f'"{source.id}" is the id of source[{first + 1}] already: choose another'
            reading.faults.add(SOURCES, ("source", index, "id"), message)


def unknown_sources(reading: Reading) -> None:
    """A topic rests on sources that are listed."""
    known = reading.source_ids
    if known is None:
        return
    for entry in reading.topics():
        for index, source in enumerate(entry.topic.sources):
            if source not in known:
                hint = did_you_mean(source, known) or ": add it there"
                message = f"there is no source {shown(source)} in {SOURCES}{hint}"
                reading.faults.add(entry.file, entry.key("sources", index), message)


def dead_links(reading: Reading) -> None:
    """A link into the pack leads to a screen or topic of its language."""
    for entry in reading.topics():
        for index, link in enumerate(entry.topic.links):
            _follow(reading, entry.edition, link.url, entry.file, entry.key("link", index, "url"))
        for line, href in read_body(entry.topic.body).links:
            spot = Spot(line=line)
            _follow(reading, entry.edition, href, entry.file, entry.key("body"), spot)


def dead_attract(reading: Reading) -> None:
    """What an unattended kiosk shows exists."""
    if reading.kiosk is None:
        return
    edition = reading.editions[reading.kiosk.languages[0]]
    lobby = reading.kiosk.lobby
    shown: list[tuple[Key, str]] = [
        (("attract", index), address) for index, address in enumerate(lobby.attract)
    ]
    for number, scheduled in enumerate(lobby.scheduled):
        shown += [
            (("scheduled", number, "show", index), address)
            for index, address in enumerate(scheduled.show)
        ]
    for key, address in shown:
        _follow(reading, edition, address, KIOSK, ("lobby", *key))


def dead_glossary(reading: Reading) -> None:
    """The screen that explains words is there."""
    kiosk = reading.kiosk
    if kiosk is not None and kiosk.glossary and kiosk.glossary not in kiosk.screens:
        hint = did_you_mean(kiosk.glossary, kiosk.screens) or ": add it to screens"
        message = f"there is no screen {shown(kiosk.glossary)}{hint}"
        reading.faults.add(KIOSK, ("glossary",), message)


def dead_first(reading: Reading) -> None:
    """What comes first in a mode exists."""
    kiosk = reading.kiosk
    if kiosk is None:
        return
    for mode in kiosk.first.__struct_fields__:
        for index, stem in enumerate(getattr(kiosk.first, mode)):
            if stem not in kiosk.screens:
                hint = did_you_mean(stem, kiosk.screens) or ": add it to screens"
                message = f"there is no screen {shown(stem)}{hint}"
                reading.faults.add(KIOSK, ("first", mode, index), message)


def too_many_links(reading: Reading) -> None:
    """Every link of a topic has a digit."""
    for entry in reading.topics():
        hrefs = {link.url for link in entry.topic.links}
        hrefs.update(note.text for note in read_body(entry.topic.body).links)
        if len(hrefs) > MOST_LINKS:
            message = f"has {len(hrefs)} links, but the keys 1 to 9 choose them: split the topic"
            reading.faults.add(entry.file, entry.key(), message)


def _follow(
    reading: Reading, edition: Edition, href: str, file: str, key: Key, spot: Spot = VALUE
) -> None:
    address = Address.parse(href)
    listed = reading.kiosk.screens if reading.kiosk else edition.screens
    unread = address.screen in listed and address.screen not in edition.screens
    if is_outside(href) or unread or not edition.screens:
        return  # a screen that could not be read has been told of
    try:
        edition.find(address)
    except UnknownAddress as error:
        reading.faults.add(file, key, f"leads nowhere: {error}", spot)
