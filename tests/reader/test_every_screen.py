"""Every screen and topic of the shipped pack, in every language, at many sizes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sro_kiosk.content import Pack, cell_len
from sro_kiosk.content.load import load
from sro_kiosk.folders import find_folder
from sro_kiosk.typeset import MEASURE, line_text
from sro_kiosk.typeset.glyphs import SAFE
from tests.support.visitor import Visitor

SIZES = [(40, 12), (44, 24), (60, 20), (80, 24), (100, 30), (120, 40), (200, 60), (240, 67)]
PACK: Pack = load(find_folder(None, {})).pack
in_every_language = pytest.mark.parametrize("language", PACK.editions)


def addresses() -> Iterator[str]:
    for stem, screen in PACK.edition().screens.items():
        yield stem
        for topic in screen.topics:
            yield f"{stem}/{topic.id}"


def pages(visitor: Visitor) -> Iterator[list[str]]:
    """The screen, page by page, to the end; then help and the first link."""
    for _ in range(100):
        before = visitor.lines
        yield before
        if visitor.presses("pagedown").lines == before:
            break
    for keys in (("question_mark",), ("escape", "tab"), ("enter",)):
        yield visitor.presses(*keys).lines


@in_every_language
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_wider_or_higher_than_the_window(language: str, size: tuple[int, int]) -> None:
    for address in addresses():
        for lines in pages(Visitor(PACK, address, language=language, size=size)):
            assert len(lines) == size[1], address
            assert max(map(cell_len, lines)) <= size[0], (address, max(lines, key=cell_len))


@in_every_language
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_text_is_never_wider_than_the_measure(language: str, size: tuple[int, int]) -> None:
    for address in addresses():
        reader = Visitor(PACK, address, language=language, size=size).reader
        spread = reader._reading.page.spread(reader.body_size)
        if spread.sheet.anchors:
            assert max(cell_len(line_text(line)) for line in spread.sheet.lines) <= MEASURE, address


@in_every_language
@pytest.mark.parametrize("size", [(44, 24), (80, 24), (120, 40), (200, 60)], ids=str)
def test_a_bare_console_has_every_character(language: str, size: tuple[int, int]) -> None:
    for address in addresses():
        for lines in pages(Visitor(PACK, address, language=language, size=size, console=True)):
            strange = set("".join(lines)) - SAFE
            assert not strange, (address, strange)


@in_every_language
def test_every_topic_can_be_read_to_its_last_line(language: str) -> None:
    for stem, screen in PACK.edition(language).screens.items():
        for topic in screen.topics:
            visitor = Visitor(PACK, f"{stem}/{topic.id}", language=language).presses("end")
            reader = visitor.reader
            last = reader._reading.page.spread(reader.body_size).sheet.lines[-1]
            visitor.sees(line_text(last).strip())


def test_the_safe_set_is_in_both_fonts() -> None:
    for font in ("lat15-fixed16", "cp437"):
        table = Path(__file__).with_name(f"{font}.txt").read_text(encoding="utf-8")
        assert set(table) >= SAFE, (font, SAFE - set(table))
