from pathlib import Path

import pytest

from sro_kiosk import folders
from sro_kiosk.folders import cache_folder, find_folder

CHECKOUT = Path(__file__).parents[1] / "content"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(folders, "MACHINE", tmp_path / "etc")
    monkeypatch.setattr(folders, "PACKAGED", (tmp_path / "pack", tmp_path / "content"))
    return tmp_path


def test_what_was_asked_for_comes_first(places: Path) -> None:
    (places / "etc").mkdir()
    asked, named = places / "asked", places / "named"
    assert find_folder(asked, {"SRO_KIOSK_CONTENT": str(named)}) == asked
    assert find_folder(None, {"SRO_KIOSK_CONTENT": str(named)}) == named


def test_an_empty_variable_names_nothing(places: Path) -> None:
    (places / "etc").mkdir()
    assert find_folder(None, {"SRO_KIOSK_CONTENT": ""}) == places / "etc"


@pytest.mark.parametrize("name", ["etc", "pack", "content"])
def test_the_machines_folder_then_the_wheels_then_the_checkouts(places: Path, name: str) -> None:
    names = ["etc", "pack", "content"]
    for later in names[names.index(name) :]:
        (places / later).mkdir()
    assert find_folder(None, {}) == places / name


def test_no_folder_anywhere_still_names_one_to_tell_of(places: Path) -> None:
    assert find_folder(None, {}) == places / "pack"


def test_a_checkout_has_its_own_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(folders, "MACHINE", tmp_path / "none")
    assert find_folder(None, {}) == CHECKOUT


@pytest.mark.parametrize(
    ("environ", "place"),
    [
        ({"XDG_CACHE_HOME": "/c", "HOME": "/h"}, Path("/c/sro-kiosk")),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, Path("/h/.cache/sro-kiosk")),
        ({"HOME": ""}, None),
        ({}, None),
    ],
)
def test_a_cache_needs_a_home(environ: dict[str, str], place: Path | None) -> None:
    assert cache_folder(environ) == place
