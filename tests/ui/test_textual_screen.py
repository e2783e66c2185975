"""The Textual screen: keys, typing, clicks and sizes reach the reader, and its lines are shown."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from sro_kiosk.app import KioskApp
from sro_kiosk.content import Address
from sro_kiosk.first_screen import open_reader
from sro_kiosk.reader import Reader
from sro_kiosk.screens.reader import ReaderScreen
from sro_kiosk.settings import Settings
from tests.support.packs import small_pack


@asynccontextmanager
async def reading(
    start: str = "about", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[None]]:
    settings = Settings(content=Path(), start=Address.parse(start))
    reader = open_reader(small_pack(languages=("en", "es")), settings, console=False)
    app = KioskApp(reader, settings.mode, "night")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def lines(pilot: Pilot[None]) -> list[str]:
    """The screen as Textual composes it."""
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]


def address(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, ReaderScreen)
    assert isinstance(screen.face, Reader)
    return str(screen.face.place.address)


async def test_the_screen_shows_what_the_reader_says() -> None:
    async with reading() as pilot:
        shown = lines(pilot)
        assert shown[0].split() == ["School", "Resource", "Officers", "Lincoln", "County"]
        assert "ABOUT" in shown[1]
        assert "911" in shown[-1]


async def test_the_words_to_look_for_stand_where_the_page_does() -> None:
    for width in (80, 200):
        async with reading(size=(width, 50)) as pilot:
            await pilot.press("slash")
            await pilot.pause()
            top, line = lines(pilot)[0], next(line for line in lines(pilot) if line.strip() == "/")
            assert line.index("/") == top.index("School") + 1


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (["right"], "roles"),
        (["right", "down", "enter"], "roles/counselor"),
        (["right", "3"], "roles/educator"),
        (["right", "3", "escape"], "roles"),
        (["right", "3", "backspace", "f"], "roles/educator"),
        (["left", "down"], "advice/training"),
    ],
)
async def test_keys_reach_the_reader(keys: list[str], place: str) -> None:
    async with reading() as pilot:
        await pilot.press(*keys)
        assert address(pilot) == place


async def test_words_are_found_as_they_are_typed() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *"forty")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert any("▶ Training  Advice" in line for line in lines(pilot))
        await pilot.press("enter")
        assert address(pilot) == "advice/training"


async def test_letters_of_a_search_are_no_commands() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *"qtlf?1", "left", "right", "escape")
        assert address(pilot) == "about"
        assert pilot.app.is_running


async def test_words_of_a_search_are_there_again() -> None:
    async with reading() as pilot:
        await pilot.press("slash", *"forty", "escape", "slash", "x")
        assert any("/ fortyx" in line for line in lines(pilot))


async def test_the_theme_key_changes_every_color() -> None:
    async with reading() as pilot:
        await pilot.press("t")
        assert pilot.app.theme == "day"
        background = pilot.app.screen._compositor.render_strips()[10]._segments[0].style
        assert background is not None
        assert background.bgcolor is not None
        assert background.bgcolor.name == "#fbfaf6"


async def test_tabs_cards_and_languages_can_be_clicked() -> None:
    async with reading() as pilot:
        await pilot.click("#top", offset=(11, 1))
        assert address(pilot) == "roles"
        await pilot.click("#body", offset=(45, 5))
        assert address(pilot) == "roles/counselor"
        await pilot.click("#top", offset=(76, 1))
        assert any("FUNCIONES" in line for line in lines(pilot))


async def test_the_wheel_scrolls_the_page() -> None:
    async with reading() as pilot:
        pilot.app.screen.query_one("#body").on_mouse_scroll_down()  # type: ignore[attr-defined] # a Canvas
        await pilot.pause()
        assert any("4-21 /" in line for line in lines(pilot))


async def test_a_resize_is_laid_out_anew() -> None:
    async with reading() as pilot:
        await pilot.resize_terminal(44, 14)
        await pilot.pause()
        shown = lines(pilot)
        assert len(shown) == 14
        assert "911" in shown[-1]


async def test_q_leaves() -> None:
    async with reading() as pilot:
        await pilot.press("q")
        await pilot.pause()
        assert not pilot.app.is_running or pilot.app._exit


async def test_the_cursor_stands_on_the_chosen_card() -> None:
    async with reading("roles") as pilot:
        first = pilot.app.cursor_position
        await pilot.press("down")
        assert pilot.app.cursor_position.y == first.y
        assert pilot.app.cursor_position.x > first.x


async def test_one_screen_serves_the_whole_run() -> None:
    async with reading() as pilot:
        before = set(pilot.app.screen.walk_children())
        await pilot.press("right", "1", "slash", "a", "escape", "question_mark", "escape", "l", "t")
        assert set(pilot.app.screen.walk_children()) == before
        assert len(pilot.app.screen_stack) == 1
