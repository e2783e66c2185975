"""Pictures of screens: look at the diff, then run the tests with --update-pictures."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from docs.make_pictures import draw, screen_lines
from sro_kiosk.themes import PALETTES
from sro_kiosk.views.area import Size
from tests.support.packs import small_pack

PICTURES = Path(__file__).with_name("pictures")
NARROW, NORMAL, LARGE, WIDE = Size(44, 24), Size(80, 24), Size(120, 40), Size(200, 60)


@dataclass(frozen=True)
class Case:
    """One picture: where, how, and after which commands."""

    name: str
    theme: str
    size: Size
    address: str
    commands: tuple[str, ...] = ()


CASES = (
    Case("board", "night", NORMAL, "roles"),
    Case("list", "night", NORMAL, "advice/mou"),
    Case("page", "day", LARGE, "about"),
    Case("side", "contrast", WIDE, "advice/mou"),
    Case("console", "console", NORMAL, "roles"),
    Case("plain", "plain", NORMAL, "advice/mou"),
    Case("narrow", "night", NARROW, "advice/training"),
    Case("help", "night", NORMAL, "about", ("help",)),
    Case("chosen-link", "night", NORMAL, "advice/mou", ("link",)),
    Case("link", "night", NORMAL, "advice/mou", ("link", "open")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_screen_looks_as_it_was_approved(case: Case, request: pytest.FixtureRequest) -> None:
    pack, palette = small_pack(languages=("en", "es")), PALETTES[case.theme]
    lines = screen_lines(pack, case.address, case.size, palette, *case.commands)
    drawn = draw(lines, case.size, palette)
    picture = PICTURES / f"{case.name}.svg"
    if request.config.getoption("--update-pictures"):
        picture.write_text(drawn, encoding="utf-8")
    assert picture.read_text(encoding="utf-8") == drawn


def test_there_are_few_pictures() -> None:
    assert {picture.stem for picture in PICTURES.iterdir()} == {case.name for case in CASES}
    assert len(CASES) <= 12
