"""On a slow line the reader shows the same words, and little else."""

import re

import pytest

from sro_kiosk.content import Pack
from sro_kiosk.content.load import load
from sro_kiosk.first_screen import theme_of
from sro_kiosk.folders import find_folder
from sro_kiosk.settings import Mode, Settings
from sro_kiosk.terminal.capabilities import detect
from sro_kiosk.typeset import Role
from tests.support.packs import small_pack
from tests.support.visitor import Visitor

RULES = re.compile("[─═]")
SIZES = ((44, 14), (80, 24), (120, 40), (200, 60))
RICH = detect({"TERM": "xterm-256color", "COLORTERM": "truecolor"})


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return load(find_folder(None, {})).pack


def frugal(pack: Pack, start: str, size: tuple[int, int] = (80, 24)) -> Visitor:
    return Visitor(pack, start, size=size, frugal=True)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_drawn_but_words_and_marks(shipped: Pack, size: tuple[int, int]) -> None:
    for screen in shipped.edition().screens:
        visitor = frugal(shipped, screen, size)
        assert not RULES.search(visitor.screen), visitor.screen
        visitor.presses("enter", "end")
        assert not RULES.search(visitor.screen), visitor.screen


def test_brackets_and_capitals_tell_the_chosen_tab() -> None:
    visitor = frugal(small_pack(), "about")
    begin = visitor.lines[1]
    assert "[ABOUT]" in begin
    visitor.presses("right").sees("[ROLES]").does_not_see("[ABOUT]")
    assert visitor.lines[1].index("ROLES") == begin.index("Roles")  # no title moves


def test_the_last_tab_has_its_brackets_too() -> None:
    frugal(small_pack(), "about").presses("left").sees("[ADVICE]")


def test_a_card_is_its_number_title_and_summary() -> None:
    visitor = frugal(small_pack(), "roles")
    visitor.sees("▶ 1  ").does_not_see("│", "║")
    visitor.presses("down").sees("▶ 2  ").does_not_see("▶ 1")


def test_the_chosen_card_is_bold_besides() -> None:
    visitor = frugal(small_pack(), "roles").presses("down")
    spans = [span for line in visitor.reader.screenful().body.lines for span in line]
    strong = {span.target for span in spans if span.role is Role.STRONG}
    assert strong == {2}


def test_a_card_can_be_clicked_where_its_words_are() -> None:
    visitor = frugal(small_pack(), "roles")
    targets = {span.target for line in visitor.reader.screenful().body.lines for span in line}
    assert {1, 2} <= targets


@pytest.mark.parametrize("size", SIZES)
def test_nothing_stands_beside_a_page(shipped: Pack, size: tuple[int, int]) -> None:
    spread = frugal(shipped, "about", size).reader._reading.page.spread
    visitor = frugal(shipped, "about", size)
    found = spread(visitor.reader.body_size)
    assert not found.side
    assert not found.beside


def test_the_colors_are_the_terminals_own_unless_others_are_asked_for() -> None:
    content = find_folder(None, {})
    assert theme_of(Settings(content, Mode.DESK, frugal=True), RICH) == "plain"
    assert theme_of(Settings(content, Mode.DESK, theme="day", frugal=True), RICH) == "day"


def test_somebody_else_reads_on_the_same_line() -> None:
    visitor = frugal(small_pack(), "about")
    again = visitor.reader.anew()
    assert again.screenful().lines == visitor.reader.screenful().lines
