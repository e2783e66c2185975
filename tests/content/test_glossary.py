"""Words of the glossary in a text."""

import datetime as dt

import pytest

from sro_kiosk.content import Edition, Link, Screen, Topic, parse_body
from sro_kiosk.content.blocks import ListBlock, Paragraph, Run
from sro_kiosk.content.glossary import Glossary

TITLES = {"mou": "MOU", "hold": "Hold", "lockdown": "Lockdown", "iep": "Programa educativo (IEP)"}
WORDS = Screen(
    title="Glossary",
    reviewed=dt.date(2026, 1, 1),
    topics=tuple(Topic(id=name, title=title) for name, title in TITLES.items()),
)
GLOSSARY = Glossary.of(Edition(language="en", screens={"glossary": WORDS}), "glossary")
PAGE = Topic(id="page", title="Page")


def linked(text: str, topic: Topic = PAGE) -> list[tuple[str, str]]:
    """The words linked in a paragraph, with their addresses."""
    block = GLOSSARY.on_page(topic).link(parse_body(text)[0])
    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.runs) == parse_text(text)
    return [(run.text, run.href) for run in block.runs if run.is_word]


def parse_text(text: str) -> str:
    (block,) = parse_body(text)
    assert isinstance(block, Paragraph)
    return "".join(run.text for run in block.runs)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Read the MOU now.", [("MOU", "glossary/mou")]),
        ("One MOU, two MOU.", [("MOU", "glossary/mou")]),
        ("MOUs and e-MOU are other words.", []),
        ("An officer holds; a hold.", []),
        ("Say Hold in the hall.", [("Hold", "glossary/hold")]),
        ("In a lockdown stay calm.", [("lockdown", "glossary/lockdown")]),
        ("Su IEP y su programa educativo.", [("IEP", "glossary/iep")]),
        ("`MOU` and [MOU](x/y)", []),
        ("**MOU** is strong", [("MOU", "glossary/mou")]),
    ],
)
def test_the_first_appearance_of_a_word_is_linked(text: str, found: list[tuple[str, str]]) -> None:
    assert linked(text) == found


def test_a_strong_word_stays_strong() -> None:
    (first, *_) = GLOSSARY.on_page(PAGE).link_runs([Run("MOU", strong=True)])
    assert (first.strong, first.is_word) == (True, True)


def test_a_word_is_not_linked_on_its_own_page() -> None:
    assert linked("MOU", Topic(id="mou", title="MOU")) == []


def test_a_word_that_the_page_links_to_anyway_is_left_alone() -> None:
    links = (Link(label="The MOU", url="glossary/mou"),)
    assert linked("MOU", Topic(id="page", title="Page", links=links)) == []


def test_words_in_lists_are_linked_but_not_in_headings_and_tables() -> None:
    words = GLOSSARY.on_page(PAGE)
    heading, bullets, table = map(
        words.link, parse_body("# MOU\n\n- MOU\n\n| a |\n| --- |\n| Hold |")
    )
    assert heading == parse_body("# MOU")[0]
    assert isinstance(bullets, ListBlock)
    assert bullets != parse_body("- MOU")[0]
    assert table == parse_body("| a |\n| --- |\n| Hold |")[0]


def test_without_a_glossary_nothing_is_linked() -> None:
    nothing = Glossary.of(Edition(language="en", screens={}), "glossary").on_page(PAGE)
    assert nothing.link_text("MOU") == (Run("MOU"),)
