"""The screen of all sources, made where nobody wrote one."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content import Address, Edition, Pack, Screen, Source, Topic, parse_body
from sro_kiosk.content.blocks import ListBlock, Paragraph
from sro_kiosk.content.check import check
from sro_kiosk.content.load import load
from sro_kiosk.content.markdown import read_body
from sro_kiosk.content.sources_screen import sources_screen
from sro_kiosk.search import Index

TODAY = dt.date(2026, 1, 31)
LINES = st.from_regex(r"[!-~]([ -~]{0,40}[!-~])?", fullmatch=True)
PACK = Path(__file__).parents[1] / "data/valid/sources-screen"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(PACK).pack


def items(topic: Topic) -> list[str]:
    """The works as a reader sees them."""
    (block,) = parse_body(topic.body)
    assert isinstance(block, ListBlock)
    return [
        "".join(run.text for run in part.runs)
        for (part,) in block.items
        if isinstance(part, Paragraph)
    ]


def screen(edition: Edition) -> Screen:
    return edition.screens["sources"]


def test_it_stands_where_it_is_listed(pack: Pack) -> None:
    assert list(pack.edition().screens) == ["sources", "one"]


def test_each_kind_of_work_is_a_topic(pack: Pack) -> None:
    topics = screen(pack.edition()).topics
    assert [(topic.id, topic.title) for topic in topics] == [
        ("law", "Laws and courts"),
        ("other", "Other works"),
    ]


def test_works_stand_by_publisher_and_year_with_their_addresses(pack: Pack) -> None:
    law = screen(pack.edition()).topic("law")
    assert law
    assert items(law) == ["State, An older code (1999).", "State, The Code (2020)."]
    links = read_body(law.body).links
    assert [note.text for note in links] == ["https://code.example/old", "https://code.example"]


def test_works_are_shown_as_they_are_written(pack: Pack) -> None:
    other = screen(pack.edition()).topic("other")
    assert other
    assert items(other) == ["Beta, A *note* on [red] & more. Read in a copy, 2026."]


@given(LINES, LINES, LINES, st.sampled_from(["", "https://a.example/(b)?c=<d>&e=f_g_h#[i]*"]))
def test_nothing_in_a_source_is_markup(title: str, publisher: str, seen: str, url: str) -> None:
    source = Source(id="a", title=title, publisher=publisher, seen=seen, url=url)
    (topic,) = sources_screen([source], "en", TODAY).topics
    assert items(topic) == [f"{publisher}, {title}. {seen}"]
    assert read_body(topic.body).faults == ()
    assert len(read_body(topic.body).links) == bool(url)


def test_very_many_works_are_shared_out_to_several_topics() -> None:
    works = [Source(id=f"w-{n}", title="*" * 300, publisher=f"P{n:04}") for n in range(100)]
    topics = sources_screen(works, "en", TODAY).topics
    assert [topic.id for topic in topics] == ["other", "other-2", "other-3", "other-4"]
    assert topics[-1].title == "Other works (4)"
    assert sum(len(items(topic)) for topic in topics) == len(works)


def test_it_speaks_the_language_of_its_edition(pack: Pack) -> None:
    spanish = screen(pack.edition("es"))
    assert spanish.title == "Fuentes"
    assert [topic.title for topic in spanish.topics] == ["Leyes y tribunales", "Otras obras"]
    assert items(spanish.topics[-1])[0].endswith("Leída en una copia, 2026.")


def test_it_is_found_and_reached_like_any_screen(pack: Pack) -> None:
    edition = pack.edition()
    assert edition.find(Address("sources", "law"))
    assert Index.build(edition).find("older code")[0].address == Address("sources", "law")


def test_it_is_as_old_as_the_oldest_page(pack: Pack) -> None:
    assert screen(pack.edition()).reviewed == pack.edition().screens["one"].reviewed


def test_a_screen_that_somebody_wrote_is_taken_as_it_is(tmp_path: Path) -> None:
    folder = shutil.copytree(PACK, tmp_path / "pack")
    own = (folder / "en/one.toml").read_text().replace('"first"', '"law"').replace("One", "Ours")
    for language in ("en", "es"):
        (folder / language / "sources.toml").write_text(own)
    assert check(folder) == ()
    assert screen(load(folder).pack.edition()).title == "Ours"


def test_a_pack_that_does_not_list_it_has_none(tmp_path: Path) -> None:
    folder = shutil.copytree(PACK.with_name("everything"), tmp_path / "pack")
    assert "sources" not in load(folder).pack.edition().screens
