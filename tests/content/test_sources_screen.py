"""The screen of all sources, made where nobody wrote one."""

import shutil
from pathlib import Path

import pytest

from sro_kiosk.content import Address, Edition, Pack, Screen
from sro_kiosk.content.check import check
from sro_kiosk.content.load import load
from sro_kiosk.search import Index

PACK = Path(__file__).parents[1] / "data/valid/sources-screen"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(PACK).pack


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


def test_works_with_addresses_are_links_by_publisher_and_year(pack: Pack) -> None:
    law = screen(pack.edition()).topic("law")
    assert law
    assert [(link.label, link.url) for link in law.links] == [
        ("State, An older code (1999)", "https://code.example/old"),
        ("State, The Code (2020)", "https://code.example"),
    ]


def test_works_without_addresses_are_shown_as_they_are_written(pack: Pack) -> None:
    other = screen(pack.edition()).topic("other")
    assert other
    assert other.points == ("Beta, A *note* on [red] & more. Read in a copy, 2026.",)


def test_it_speaks_the_language_of_its_edition(pack: Pack) -> None:
    spanish = screen(pack.edition("es"))
    assert spanish.title == "Fuentes"
    assert [topic.title for topic in spanish.topics] == ["Leyes y tribunales", "Otras obras"]
    assert spanish.topics[-1].points[0].endswith("Leída en una copia, 2026.")


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
