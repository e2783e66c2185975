"""What comes first for whom. Only the order changes: nothing is left out, every address stays."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sro_kiosk.content.fields import Audience
from sro_kiosk.content.model import Edition, Pack, Screen, Topic

READERS: Mapping[str, Audience] = {"desk": "officer", "lobby": "visitor", "briefing": "trainer"}


def arrange(pack: Pack, mode: str) -> Pack:
    """The pack in the order that suits the people of a mode.

    First come the screens that kiosk.toml puts first in the mode, last those without a topic for
    these people; on each screen topics for them and for everybody precede the others.
    """
    first: Sequence[str] = getattr(pack.kiosk.first, mode)
    editions = {
        language: _arranged(edition, first, READERS[mode])
        for language, edition in pack.editions.items()
    }
    arranged = replace(pack, editions=editions)
    return _as_boards(arranged) if mode == "lobby" else arranged


def _as_boards(pack: Pack) -> Pack:
    """Every list as a board of cards: large enough for a finger, and for arrows and Enter."""
    editions = {
        language: replace(
            edition,
            screens={
                stem: replace(screen, layout="cards") if screen.layout == "list" else screen
                for stem, screen in edition.screens.items()
            },
        )
        for language, edition in pack.editions.items()
    }
    return replace(pack, editions=editions)


def is_for(topic: Topic, reader: Audience) -> bool:
    """Whether a topic is for these people, or for everybody."""
    return not topic.audience or reader in topic.audience


def _arranged(edition: Edition, first: Sequence[str], reader: Audience) -> Edition:
    def place(stem: str) -> tuple[int, bool]:
        topics = edition.screens[stem].topics
        listed = first.index(stem) if stem in first else len(first)
        return listed, not any(is_for(topic, reader) for topic in topics)

    screens = {
        stem: _sorted(edition.screens[stem], reader) for stem in sorted(edition.screens, key=place)
    }
    return replace(edition, screens=screens)


def _sorted(screen: Screen, reader: Audience) -> Screen:
    topics = sorted(screen.topics, key=lambda topic: not is_for(topic, reader))
    return replace(screen, topics=tuple(topics))
