"""Each mode opens with what its people need first, and the rest of the shipped pack stays there."""

import pytest

from sro_kiosk.content import Edition
from sro_kiosk.content.audience import READERS, arrange, is_for
from tests.support.shipped import every_topic, pack


def arranged(mode: str) -> Edition:
    return arrange(pack(), mode).edition()


@pytest.mark.parametrize(
    ("mode", "address"),
    [
        ("desk", "about/what-is-an-sro"),
        ("lobby", "questions/parents"),
        ("briefing", "scenarios/phone-in-class"),
    ],
)
def test_a_mode_opens_here(mode: str, address: str) -> None:
    stem, screen = next(iter(arranged(mode).screens.items()))
    assert f"{stem}/{screen.topics[0].id}" == address


@pytest.mark.parametrize(("mode", "reader"), READERS.items())
def test_every_screen_but_the_last_opens_with_a_topic_for_its_people(
    mode: str, reader: str
) -> None:
    *screens, _ = arranged(mode).screens.values()
    assert [s.title for s in screens if reader not in (s.topics[0].audience or (reader,))] == []


def test_visitors_meet_the_trainers_cases_last() -> None:
    *_, (stem, screen) = arranged("lobby").screens.items()
    assert stem == "scenarios"
    assert not any(is_for(topic, "visitor") for topic in screen.topics)


@pytest.mark.parametrize("mode", READERS)
def test_no_mode_leaves_anything_out(mode: str) -> None:
    shown = {f"{s}/{t.id}" for s, screen in arranged(mode).screens.items() for t in screen.topics}
    assert shown == {address for address, _ in every_topic()}
