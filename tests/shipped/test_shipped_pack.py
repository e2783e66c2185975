"""The shipped pack is whole: nothing to complain of, nothing that leads nowhere."""

import pytest

from sro_kiosk.content.check import check, strict
from tests.support.shipped import (
    CONTENT,
    LANGUAGES,
    addresses,
    edition,
    pack,
    parts,
    table,
    text_at,
    topics,
    words,
)

POINT_AT_MOST = 100
LEGAL_PAGES = [
    "about/federal-definition",
    "about/not-an-sro",
    "about/this-kiosk",
    "considerations/mou",
    "considerations/school-discipline",
    "considerations/secure",
    "considerations/training",
    "questions/officers",
    "questions/parents",
    "questions/staff",
    "questions/students",
    "rights/arrest",
    "rights/complaints",
    "rights/disability",
    "rights/questioning",
    "rights/records",
    "rights/searches",
    "rights/suspension",
    "roles/law-enforcer",
    "scenarios/detective-at-the-door",
    "scenarios/discipline-file",
    "scenarios/flipped-desk",
    "scenarios/pill-rumor",
    "scenarios/vape-and-bag",
]
NO_ADVICE = {
    "en": ("Not legal advice.", "state law"),
    "es": ("Esto no es asesoría legal.", "ley de su estado"),
}
ASCII = set(map(chr, range(ord(" "), ord("~") + 1))) | {"\n"}
PLAIN = {"en": ASCII, "es": ASCII | set("¿¡áéíóúüñÁÉÍÓÚÜÑ")}

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_strict_check_finds_nothing_to_mend() -> None:
    read = max(screen.reviewed for screen in edition().screens.values())
    assert [str(problem) for problem in check(CONTENT, strict(read))] == []


def test_the_emergency_line_says_911_in_every_language() -> None:
    kiosk = pack().kiosk
    assert {
        language: "911" in kiosk.emergency[language] for language in kiosk.languages
    } == dict.fromkeys(kiosk.languages, True)


@in_every_language
def test_every_topic_has_a_summary(language: str) -> None:
    assert [a for a, topic in topics(language) if not topic.summary] == []


def test_every_source_has_its_place_on_the_screen_of_sources() -> None:
    assert [name for name, source in pack().sources.items() if source.kind is None] == []
    assert [topic.id for topic in edition().screens["sources"].topics] == [
        "law",
        "official",
        "research",
        "group",
        "news",
        "own",
    ]


@in_every_language
def test_points_are_short(language: str) -> None:
    points = [(a, point) for a, topic in topics(language) for point in topic.points]
    assert [found for found in points if len(found[1]) > POINT_AT_MOST] == []


@in_every_language
def test_texts_are_written_in_plain_characters(language: str) -> None:
    strange = {a: set("".join(parts(topic))) - PLAIN[language] for a, topic in topics(language)}
    assert {a: found for a, found in strange.items() if found} == {}


@in_every_language
@pytest.mark.parametrize("address", LEGAL_PAGES)
def test_a_legal_page_says_that_it_is_no_legal_advice(address: str, language: str) -> None:
    text = text_at(address, language)
    assert [line for line in NO_ADVICE[language] if line not in text] == []


@in_every_language
def test_no_other_page_says_so(language: str) -> None:
    line = NO_ADVICE[language][0]
    said = {a for a, topic in topics(language) if line in topic.body or line in topic.points}
    assert said <= set(LEGAL_PAGES)


SEED = [
    pytest.param(address, expected, id=f"{row['phrase'][:40]}|{address}")
    for row in table("seed-page.toml")["row"]
    for address, expected in row["found"].items()
]


@pytest.mark.parametrize(("address", "expected"), SEED)
def test_each_phrase_of_the_seed_page_has_its_place(address: str, expected: list[str]) -> None:
    text = " ".join(words(text_at(address)))
    assert [phrase for phrase in expected if " ".join(words(phrase)) not in text] == []


FACTS = table("facts.toml")


@pytest.mark.parametrize("fact", FACTS)
def test_each_fact_leads_to_places_that_exist(fact: str) -> None:
    assert set(FACTS[fact]) <= addresses()


def test_every_topic_is_traced_to_a_fact() -> None:
    traced = {address for places in FACTS.values() for address in places}
    assert {address for address, _ in topics()} - traced == set()


def test_the_first_screens_are_those_of_the_seed_page() -> None:
    first = ["about", "roles", "considerations", "resources"]
    assert list(edition().screens)[: len(first)] == first
