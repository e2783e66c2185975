"""What a person does with the reader, and reads on it."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from sro_kiosk.content import Address, Edition, Screen, Topic
from sro_kiosk.errors import KioskError
from sro_kiosk.search import Hit
from tests.support.packs import REVIEWED, small_pack, uneven_pack
from tests.support.visitor import Visitor


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(small_pack())


def test_reader_starts_on_the_first_screen(visitor: Visitor) -> None:
    visitor.is_at("about").sees("ABOUT", "School Resource Officers", "Lincoln County", "WHAT IT IS")


def test_emergency_line_is_on_every_view(visitor: Visitor) -> None:
    for keys in (["right"], ["enter"], ["question_mark"], ["escape"], ["slash"], ["escape"]):
        visitor.presses(*keys).sees("In an emergency call 911.")


def test_arrows_go_around_the_screens(visitor: Visitor) -> None:
    visitor.presses("right").is_at("roles").presses("right").is_at("advice/mou")
    visitor.presses("right").is_at("about").presses("left").is_at("advice/mou")


def test_the_chosen_tab_is_in_capitals_and_underlined(visitor: Visitor) -> None:
    visitor.presses("right")
    assert visitor.lines[1].startswith("  About   ROLES   Advice")
    start = visitor.lines[1].index("ROLES")
    assert visitor.lines[2][start : start + 5] == "═════"
    assert visitor.lines[2].count("═") == 5


def test_enter_opens_the_chosen_card_and_escape_returns_to_it(visitor: Visitor) -> None:
    visitor.presses("right", "down", "enter").is_at("roles/counselor").sees("All about counselor.")
    visitor.presses("escape").is_at("roles").presses("enter").is_at("roles/counselor")


def test_digits_open_cards(visitor: Visitor) -> None:
    visitor.presses("right", "3").is_at("roles/educator")


def test_the_choice_stops_at_the_first_and_last_card(visitor: Visitor) -> None:
    visitor.presses("right", "up", "enter").is_at("roles/enforcer")
    visitor.presses("escape", *["down"] * 9, "enter").is_at("roles/manager")


def test_down_shows_the_next_topic_of_a_list(visitor: Visitor) -> None:
    visitor.presses("left", "down").is_at("advice/training").sees("▶ Training", "Forty hours.")
    visitor.presses("down", "down", "down").is_at("advice/review")
    visitor.presses("up").is_at("advice/training")


def test_a_list_longer_than_the_screen_tells_the_place_in_it() -> None:
    Visitor(small_pack(), "advice/training").does_not_see("2 of 3")
    topics = tuple(Topic(id=f"t{n}", title=f"Topic {n}", body="x") for n in range(40))
    screen = Screen(title="Long", layout="list", reviewed=REVIEWED, topics=topics)
    long = {"en": Edition(language="en", screens={"long": screen})}
    visitor = Visitor(replace(small_pack(), editions=long), "long/t20")
    visitor.sees("▶ Topic 20", "21 of 40").presses("down").sees("22 of 40")


def test_list_moves_leave_no_trail(visitor: Visitor) -> None:
    visitor.presses("left", "down", "down", "escape").is_at("about")


def test_enter_steps_into_the_page_and_escape_out(visitor: Visitor) -> None:
    visitor.presses("left", "enter").sees("║").presses("down", "down")
    visitor.is_at("advice/mou").sees("3-")
    visitor.presses("escape").is_at("advice/mou").does_not_see("║")


def test_position_in_a_long_page_is_visible(visitor: Visitor) -> None:
    visitor.sees("1-18 / ", "▼").presses("end").sees("▲").does_not_see("▼")
    visitor.sees("Last words.").presses("home").sees("1-18 / ")


def test_space_turns_the_page_and_keeps_a_line(visitor: Visitor) -> None:
    last = [line for line in visitor.lines[4:22] if line][-1]
    visitor.presses("space").sees(last)
    assert visitor.lines.index(last) < 8


def test_numbers_open_links_inside_and_outside(visitor: Visitor) -> None:
    visitor.presses("left", "1").sees("https://www.nasro.org", "Trains officers.", "may have moved")
    visitor.presses("escape").is_at("advice/mou").presses("2").is_at("roles/educator")
    visitor.presses("backspace").is_at("advice/mou")


def test_a_source_shows_what_was_checked(visitor: Visitor) -> None:
    visitor.presses("left", "3").sees("State, The Code (2020)", "Read.", "https://code.example")


def test_tab_chooses_links_and_brings_them_into_view(visitor: Visitor) -> None:
    visitor.presses("tab").sees("See the MOU [1].").presses("enter").is_at("advice/mou")


def test_back_and_forward(visitor: Visitor) -> None:
    visitor.presses("right", "2", "right").is_at("advice/mou")
    visitor.presses("escape").is_at("roles/counselor").presses("escape").is_at("roles")
    visitor.presses("f").is_at("roles/counselor").presses("f").is_at("advice/mou")
    visitor.presses("f").is_at("advice/mou")


def test_going_somewhere_else_forgets_the_way_forward(visitor: Visitor) -> None:
    visitor.presses("right", "2", "escape", "3", "f").is_at("roles/educator")


def test_back_returns_to_the_same_line(visitor: Visitor) -> None:
    visitor.presses("space").sees("17-").presses("right", "escape").is_at("about").sees("17-")


def test_back_from_a_card_that_was_opened_first_goes_to_its_board() -> None:
    Visitor(small_pack(), "roles/educator").presses("escape").is_at("roles").sees("Choose one.")


def test_help_names_every_key(visitor: Visitor) -> None:
    visitor.presses("question_mark").sees("KEYS", "PgUp PgDn", "Change the colors")
    visitor.presses("escape").sees("WHAT IT IS")


def find_training(words: str) -> Sequence[Hit]:
    if "train" not in words:
        return ()
    parts = (("Forty ", False), ("training", True), (" hours.", False))
    return [Hit(Address("advice", "training"), "Training", "Advice", parts)]


def test_find_shows_hits_with_their_place_and_opens_them() -> None:
    visitor = Visitor(small_pack(), find=find_training).presses("slash").types("train")
    visitor.sees("▶ Training", "Advice", "Forty training hours.")
    visitor.presses("enter").is_at("advice/training")
    visitor.presses("escape").is_at("about")


def test_escape_from_find_returns_to_the_same_line() -> None:
    visitor = Visitor(small_pack(), find=find_training).presses("space")
    before = visitor.screen
    visitor.presses("slash").types("train").presses("escape")
    assert visitor.screen == before


def test_find_says_when_nothing_is_there(visitor: Visitor) -> None:
    visitor.presses("slash").sees("Type words").types("zzz").sees("Nothing found.")


def test_find_waits_for_its_index() -> None:
    Visitor(small_pack(), find=lambda _: None).presses("slash").types("a").sees("One moment")


def test_a_machine_that_cannot_search_says_so() -> None:
    def fail(_: str) -> Sequence[Hit]:
        raise KioskError("no FTS5")

    Visitor(small_pack(), find=fail).presses("slash").types("a").sees("cannot search")


def test_the_language_switch_keeps_the_place() -> None:
    visitor = Visitor(small_pack(languages=("en", "es")), "advice/training")
    visitor.sees("[EN]").presses("l").is_at("advice/training")
    visitor.sees("Consejos".upper(), "[ES]", "En una emergencia, llame al 911.")
    visitor.presses("l").sees("[EN]", "ADVICE")


def test_a_screen_that_a_language_lacks_gives_way_and_comes_back() -> None:
    visitor = Visitor(uneven_pack(), "roles/educator").presses("l").is_at("about")
    visitor.presses("l").is_at("roles/educator").sees("All about educator.")


def test_a_topic_that_a_language_lacks_gives_way_to_its_screen() -> None:
    visitor = Visitor(uneven_pack(), "advice/review").presses("l").is_at("advice/mou")
    visitor.presses("l").is_at("advice/review")


def test_the_way_back_leads_past_what_a_language_lacks() -> None:
    visitor = Visitor(uneven_pack(), "roles").presses("right", "l", "escape").is_at("about")
    visitor.presses("l").is_at("roles")


@pytest.mark.parametrize("size", [(30, 8), (1, 1), (500, 200), (44, 13)])
def test_a_resize_and_back_loses_no_line(size: tuple[int, int]) -> None:
    visitor = Visitor(small_pack(), "advice/mou").presses("enter", *["down"] * 17)
    before = visitor.screen
    assert visitor.resizes(*size).resizes(80, 24).screen == before


def test_the_way_back_after_a_resize_leads_to_the_same_lines() -> None:
    visitor = Visitor(small_pack(), "advice/mou").presses("enter", *["down"] * 17)
    before = visitor.screen
    visitor.presses("right").resizes(140, 40).presses("escape").resizes(80, 24)
    assert visitor.screen == before


def test_a_link_leads_into_the_page_and_escape_back_at_once() -> None:
    visitor = Visitor(small_pack(), "about/who").presses("tab", "enter").is_at("advice/mou")
    visitor.sees("║").presses("down").is_at("advice/mou").presses("escape").is_at("about/who")


def test_a_choice_that_scrolled_away_is_let_go(visitor: Visitor) -> None:
    visitor.presses("tab", "home", "enter").is_at("about")


def test_a_page_that_fits_leaves_the_keys_to_its_list() -> None:
    visitor = Visitor(small_pack(), "advice/training").presses("enter").does_not_see("║")
    visitor.presses("end").is_at("advice/review").presses("home").is_at("advice/mou")


def test_words_of_a_search_are_there_again() -> None:
    visitor = Visitor(small_pack(), find=find_training).presses("slash").types("train")
    visitor.presses("enter", "escape", "slash").sees("▶ Training")


def test_a_small_window_still_has_the_emergency_line() -> None:
    Visitor(small_pack(), size=(30, 8)).sees("This window is small", "call 911")


def test_a_resize_keeps_the_topic_in_view() -> None:
    visitor = Visitor(small_pack(), "about/who").sees("WHO PAYS")
    visitor.resizes(44, 14).sees("WHO PAYS").resizes(200, 60).sees("WHO PAYS")


@pytest.mark.parametrize("size", [(39, 30), (80, 11), (1, 1), (0, 0)])
def test_a_window_too_small_is_told_calmly(size: tuple[int, int]) -> None:
    visitor = Visitor(small_pack(), size=size)
    if size[0] > 30:
        visitor.sees("This window is small.")
    visitor.resizes(80, 24).sees("WHAT IT IS")


def test_a_narrow_window_has_the_list_above_the_page() -> None:
    visitor = Visitor(small_pack(), "advice/training", size=(44, 24))
    rows = visitor.lines
    assert rows.index("  ▶ Training") < rows.index("  TRAINING")


def test_a_narrow_and_low_window_names_the_place() -> None:
    Visitor(small_pack(), "advice/training", size=(44, 13)).sees("▶ 2 of 3 · Training")


def test_a_wide_window_has_links_beside_the_page() -> None:
    visitor = Visitor(small_pack(), "advice/mou", size=(120, 40))
    assert any("A written agreement." in line for line in visitor.lines)
    visitor.sees("LINKS", "SOURCES")
    assert visitor.lines[4].rstrip().endswith("LINKS")
