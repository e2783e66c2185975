"""What comes first for whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sro_kiosk.content import Edition, Pack
from sro_kiosk.content.audience import READERS, arrange
from sro_kiosk.content.fields import Audience
from sro_kiosk.content.kiosk import First
from sro_kiosk.settings import Mode
from tests.support.packs import small_pack

AUDIENCES: tuple[Audience, ...] = ("visitor", "officer", "trainer")


def pack_for(audiences: dict[str, tuple[Audience, ...]], **first: tuple[str, ...]) -> Pack:
    """The small pack, some of its topics meant for somebody."""
    pack = small_pack(languages=("en", "es"))
    editions = {
        language: replace(
            edition,
            screens={
                stem: replace(
                    screen,
                    topics=tuple(
                        replace(topic, audience=audiences.get(f"{stem}/{topic.id}", ()))
                        for topic in screen.topics
                    ),
                )
                for stem, screen in edition.screens.items()
            },
        )
        for language, edition in pack.editions.items()
    }
    kiosk = replace(pack.kiosk, first=First(**first))
    return replace(pack, kiosk=kiosk, editions=editions)


def order(edition: Edition) -> list[str]:
    return [f"{stem}/{topic.id}" for stem, s in edition.screens.items() for topic in s.topics]


def screens(pack: Pack, mode: str) -> list[str]:
    return list(arrange(pack, mode).edition().screens)


def topics(pack: Pack, mode: str, stem: str) -> list[str]:
    return [topic.id for topic in arrange(pack, mode).edition().screens[stem].topics]


def test_every_mode_has_its_readers() -> None:
    assert set(READERS) == set(Mode) == set(First.__struct_fields__)


@pytest.mark.parametrize("mode", Mode)
def test_a_pack_for_everybody_stays_as_it_is_written(mode: Mode) -> None:
    pack = small_pack()
    assert order(arrange(pack, mode).edition()) == order(pack.edition())


def test_topics_for_these_people_and_for_everybody_precede_the_others() -> None:
    pack = pack_for({"about/what": ("officer",), "about/end": ("visitor",)})
    assert topics(pack, "lobby", "about") == ["who", "end", "what"]
    assert topics(pack, "desk", "about") == ["what", "who", "end"]
    assert topics(pack, "briefing", "about") == ["who", "what", "end"]


def test_a_topic_may_be_for_several() -> None:
    pack = pack_for({"about/what": ("trainer", "officer")})
    assert topics(pack, "briefing", "about") == ["what", "who", "end"]
    assert topics(pack, "lobby", "about") == ["who", "end", "what"]


def test_screens_named_first_come_first_in_their_mode_alone() -> None:
    pack = pack_for({}, lobby=("advice", "roles"))
    assert screens(pack, "lobby") == ["advice", "roles", "about"]
    assert screens(pack, "desk") == ["about", "roles", "advice"]


def test_a_screen_with_nothing_for_these_people_comes_last() -> None:
    trainers: tuple[Audience, ...] = ("trainer",)
    pack = pack_for({f"about/{topic}": trainers for topic in ("what", "who", "end")})
    assert screens(pack, "lobby") == ["roles", "advice", "about"]
    assert screens(pack, "briefing") == ["about", "roles", "advice"]


def test_a_screen_named_first_that_could_not_be_read_is_passed_over() -> None:
    assert screens(pack_for({}, desk=("none", "advice")), "desk") == ["advice", "about", "roles"]


@given(
    st.dictionaries(
        st.sampled_from(order(small_pack().edition())),
        st.lists(st.sampled_from(AUDIENCES), max_size=3, unique=True).map(tuple),
    ),
    st.lists(st.sampled_from(["about", "roles", "advice"]), unique=True).map(tuple),
    st.sampled_from(Mode),
)
def test_nothing_is_ever_left_out(
    audiences: dict[str, tuple[Audience, ...]], first: tuple[str, ...], mode: Mode
) -> None:
    pack = pack_for(audiences, **{mode: first})
    arranged = arrange(pack, mode)
    for language, edition in pack.editions.items():
        assert sorted(order(arranged.editions[language])) == sorted(order(edition))
    assert arrange(arranged, mode) == arranged


def test_all_languages_have_the_same_order() -> None:
    pack = arrange(pack_for({"about/what": ("officer",)}, lobby=("advice",)), "lobby")
    assert order(pack.editions["en"]) == order(pack.editions["es"])
