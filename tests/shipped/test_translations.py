"""Every language of the shipped pack says the same: the same places, figures, tables, links."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from sro_kiosk.content import Topic, parse_body
from sro_kiosk.content.blocks import Block, Heading, ListBlock, Quote, Run, Table
from sro_kiosk.content.markdown import read_body
from tests.support.shipped import FIRST, TRANSLATIONS, edition, pack, pairs, parts, text_at
from tests.words.test_words import LANGUAGES as SPOKEN

NUMBER = re.compile(r"\$?\d(?:[\d,.:/-]*\d)?%?")
HELP_LINE = {"988", "2"}  # Spanish says at each 988 which key to press for Spanish
EXACT = (  # not ours to change
    "In your room or area. Clear the halls.",
    "Get inside. Lock outside doors.",
    "Locks, lights, out of sight.",
    "To a location",
    "Hazard and safety strategy",
)
NOT_SPANISH = re.compile(r"\S+\.asp\?\S+|Am I free to leave\?")
FAMILIAR = re.compile(r"\b(tú|tus?|ti|contigo|vosotr[oa]s|vuestr[oa]s?)\b", re.IGNORECASE)

in_translation = pytest.mark.parametrize("language", TRANSLATIONS)


@in_translation
def test_screens_and_topics_are_the_same_in_the_same_order(language: str) -> None:
    assert _outline(language) == _outline(FIRST)


@in_translation
def test_layouts_are_the_same(language: str) -> None:
    layouts = {stem: screen.layout for stem, screen in edition(language).screens.items()}
    assert layouts == {stem: screen.layout for stem, screen in edition().screens.items()}


@in_translation
def test_topics_rest_on_the_same_sources(language: str) -> None:
    assert [a for a, first, topic in pairs(language) if first.sources != topic.sources] == []


@in_translation
def test_links_lead_to_the_same_places(language: str) -> None:
    assert [a for a, first, topic in pairs(language) if _links(first) != _links(topic)] == []


@in_translation
def test_questions_have_the_same_answers(language: str) -> None:
    assert [a for a, first, topic in pairs(language) if _answers(first) != _answers(topic)] == []


@in_translation
def test_the_same_things_are_said_at_all(language: str) -> None:
    assert [a for a, first, topic in pairs(language) if _filled(first) != _filled(topic)] == []


@in_translation
def test_bodies_are_built_alike(language: str) -> None:
    assert [a for a, first, topic in pairs(language) if _shape(first) != _shape(topic)] == []


@in_translation
def test_figures_are_the_same(language: str) -> None:
    differing = {a: (_numbers(first), _numbers(topic)) for a, first, topic in pairs(language)}
    assert {a: both for a, both in differing.items() if both[0] != both[1]} == {}


@in_translation
def test_tables_have_the_same_figures_in_the_same_cells(language: str) -> None:
    differing = {a: (_cells(first), _cells(topic)) for a, first, topic in pairs(language)}
    assert {a: both for a, both in differing.items() if both[0] != both[1]} == {}


@in_translation
def test_what_is_not_ours_to_change_is_shown_as_it_is(language: str) -> None:
    for address in ("emergencies/words-you-may-hear", "resources/planning"):
        text = text_at(address, language)
        assert [words for words in EXACT if words not in text] == []


@in_translation
def test_the_program_speaks_the_language_too(language: str) -> None:
    assert language in SPOKEN
    assert pack().kiosk.titles[language] != pack().kiosk.title


def test_spanish_opens_what_it_asks() -> None:
    for address, _, topic in pairs("es"):
        text = NOT_SPANISH.sub("", "\n".join(parts(topic)))
        assert text.count("¿") == text.count("?"), address
        assert text.count("¡") == text.count("!"), address


def test_spanish_says_usted() -> None:
    said = {a: FAMILIAR.findall("\n".join(parts(topic))) for a, _, topic in pairs("es")}
    assert {address: found for address, found in said.items() if found} == {}


def _outline(language: str) -> list[tuple[str, list[str]]]:
    screens = edition(language).screens.items()
    return [(stem, [topic.id for topic in screen.topics]) for stem, screen in screens]


def _links(topic: Topic) -> list[str]:
    own = [link.url for link in topic.links]
    return own + sorted(note.text for note in read_body(topic.body).links)


def _answers(topic: Topic) -> list[tuple[int, int, bool]]:
    return [(len(q.choices), q.answer, bool(q.because)) for q in topic.questions]


def _filled(topic: Topic) -> list[object]:
    notes = [bool(link.note) for link in topic.links]
    return [bool(topic.summary), len(topic.points), topic.notes.count("\n"), notes]


def _shape(topic: Topic) -> list[str]:
    return [shape for block in parse_body(topic.body) for shape in _shapes(block)]


def _shapes(block: Block) -> Iterator[str]:
    """What kind of block it is, and of which blocks it is made."""
    match block:
        case Heading():
            yield f"heading {block.level}"
        case ListBlock():
            yield f"list from {block.start}: {len(block.items)} items"
            for item in block.items:
                for part in item:
                    yield from _shapes(part)
        case Quote():
            yield f"quote of {len(block.blocks)}"
        case Table():
            yield f"table of {len(block.rows)} rows, {block.align}"
        case _:
            yield type(block).__name__


def _numbers(topic: Topic) -> Counter[str]:
    numbers = NUMBER.findall("\n".join(parts(topic)))
    return Counter(number.lstrip("$") for number in numbers if number not in HELP_LINE)


def _cells(topic: Topic) -> list[list[str]]:
    tables = [block for block in parse_body(topic.body) if isinstance(block, Table)]
    rows = [cell for table in tables for row in (table.header, *table.rows) for cell in row]
    return [[n for n in NUMBER.findall(_plain(cell)) if n not in HELP_LINE] for cell in rows]


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)
