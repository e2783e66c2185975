"""Everything can be done with arrows, Enter and one Back key; and with a finger."""

import pytest

from sro_kiosk.views.targets import FIRST_BUTTON, FIRST_KEY, FIRST_TAB, KNOCK
from tests.support.kiosk import AtKiosk

BUTTONS = ["Back", "▲", "▼", "Español", "Larger", "Contrast", "Find"]


def test_cards_are_chosen_and_opened_with_arrows_and_enter() -> None:
    kiosk = AtKiosk().presses("right", "down", "down", "enter").is_at("roles/educator")
    kiosk.presses("escape").is_at("roles")


def test_beyond_the_last_card_the_arrows_reach_the_buttons() -> None:
    kiosk = AtKiosk().presses("right", *["down"] * 4)
    kiosk.presses(*["right"] * 3, "enter").sees("FUNCIONES", "English")
    kiosk.presses("enter").sees("ROLES", "Español")
    kiosk.presses("right", "enter").sees("Smaller").presses("enter").sees("Larger")
    kiosk.presses("right", "enter")
    assert kiosk.front.is_contrast
    kiosk.presses("up", "left").is_at("about")


def test_back_leaves_the_buttons_before_it_goes_back() -> None:
    kiosk = AtKiosk().presses("right", "2", *["down"] * 9, "escape").is_at("roles/counselor")
    kiosk.presses("escape").is_at("roles")


def test_links_of_a_page_are_reached_with_the_arrows() -> None:
    kiosk = AtKiosk().presses("left", "enter").is_at("advice/mou")
    for _ in range(80):
        kiosk.presses("down")
        if "Nothing" in kiosk.screen or kiosk.front.reader.place.chosen == 1:
            break
    assert kiosk.front.reader.place.chosen == 1
    kiosk.presses("enter").sees("https://www.nasro.org").presses("escape").is_at("advice/mou")


def test_a_page_is_read_to_its_end_with_the_arrow_alone() -> None:
    kiosk = AtKiosk().presses(*["down"] * 200)
    kiosk.sees("Last words.")
    assert kiosk.front.reader.button == 1


def heights(kiosk: AtKiosk) -> dict[int, int]:
    """The rows in which a finger finds each target of the screen."""
    rows: dict[int, set[int]] = {}
    screenful = kiosk.front.screenful()
    for y in range(kiosk.size.height):
        for x in range(kiosk.size.width):
            if target := kiosk.target_at(x, y, screenful):
                rows.setdefault(target, set()).add(y)
    return {target: len(found) for target, found in rows.items() if target != KNOCK}


@pytest.mark.parametrize("size", [(80, 24), (120, 33), (200, 60)])
def test_what_can_be_touched_is_three_rows_high(size: tuple[int, int]) -> None:
    kiosk = AtKiosk(size=size).presses("right")
    assert min(heights(kiosk).values()) >= 3


def test_a_link_in_a_text_is_three_rows_high_to_a_finger() -> None:
    kiosk = AtKiosk().presses("left", "enter").is_at("advice/mou")
    found = {0}
    for _ in range(90):
        found |= {rows for target, rows in heights(kiosk).items() if target < FIRST_KEY}
        kiosk.presses("down")
    assert max(found) == 3


def test_tabs_cards_and_buttons_answer_a_finger() -> None:
    kiosk = AtKiosk()
    kiosk.touches("Roles").is_at("roles").touches("COUNSELOR").is_at("roles/counselor")
    kiosk.touches("Back").is_at("roles").touches("Español").sees("FUNCIONES")
    kiosk.touches("English").touches("Larger").sees("Smaller").touches("Contrast")
    assert kiosk.front.is_contrast


def test_buttons_and_tabs_are_on_every_page() -> None:
    kiosk = AtKiosk()
    for keys in (["right"], ["2"], ["escape", "question_mark"], ["escape", "slash"], ["escape"]):
        kiosk.presses(*keys).sees(*BUTTONS)
        targets = {span.target for line in kiosk.front.screenful().lines for span in line}
        assert {FIRST_BUTTON + number for number in range(7)} <= targets
        assert FIRST_TAB in targets


def test_how_to_use_it_is_on_every_screen() -> None:
    kiosk = AtKiosk().sees("Touch, or arrows and Enter").waits(25)
    kiosk.sees("Touch, or press any key, to begin.")
    AtKiosk(console=True).sees("Arrows and Enter").waits(25).sees("Press any key to begin.")


def test_no_function_or_control_key_does_anything() -> None:
    kiosk = AtKiosk()
    first = kiosk.screen
    for name in [f"f{number}" for number in range(1, 25)]:
        kiosk.presses(name)
    kiosk.presses(*(f"ctrl+{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"), "q", "t")
    assert kiosk.screen == first


def test_larger_text_has_fewer_lines_and_the_same_words() -> None:
    kiosk = AtKiosk().presses("right", "2").sees("All about counselor.")
    kiosk.presses("plus").sees("All about counselor.", "Smaller")


def test_what_is_read_stays_in_view_in_larger_text_and_back() -> None:
    kiosk = AtKiosk().presses(*["pagedown"] * 3)
    before, in_view = kiosk.screen, kiosk.lines[7].strip()
    assert in_view
    kiosk.presses("plus").sees("Smaller", in_view).presses("plus")
    assert kiosk.screen == before


def test_a_chosen_link_stays_in_view_in_larger_text_and_back() -> None:
    kiosk = AtKiosk().presses("end", "tab")
    link = kiosk.front.reader.place.chosen
    kiosk.presses("plus").sees("the MOU").presses("plus").sees("the MOU")
    assert kiosk.front.reader.place.chosen == link


def test_a_topic_stays_in_view_in_larger_text_and_back() -> None:
    kiosk = AtKiosk().presses("right", "2").presses("plus").sees("COUNSELOR")
    kiosk.presses("pagedown", "plus").sees("All about counselor.").is_at("roles/counselor")


@pytest.mark.parametrize("size", [(40, 12), (60, 16), (80, 19)])
def test_small_screens_have_all_of_it_in_fewer_rows(size: tuple[int, int]) -> None:
    kiosk = AtKiosk(size=size).sees("911", "ABOUT", "Esc")
    assert len(kiosk.lines) == size[1]
    assert max(map(len, kiosk.lines)) <= size[0]


def test_the_buttons_are_reached_from_the_top_as_well() -> None:
    kiosk = AtKiosk().presses("right", "up")
    assert kiosk.front.reader.button == 1


def test_the_real_cursor_is_on_the_button_and_nothing_else_looks_chosen() -> None:
    kiosk = AtKiosk().presses("right")
    before = kiosk.front.screenful().cursor
    kiosk.presses("up", "right")
    x, y = kiosk.front.screenful().cursor
    assert kiosk.target_at(x, y) == FIRST_BUTTON + 1
    assert sum("▶" in line for line in kiosk.lines) == 0
    kiosk.presses("up")
    assert kiosk.front.screenful().cursor == before


@pytest.mark.parametrize("keys", [["question_mark"], ["slash"]], ids=["help", "search"])
def test_the_buttons_are_reached_from_help_and_search(keys: list[str]) -> None:
    kiosk = AtKiosk().presses(*keys, *["down"] * 60)
    assert kiosk.front.reader.button == 1
    kiosk.presses("enter").is_at("about").sees("Paragraph 1 of")
