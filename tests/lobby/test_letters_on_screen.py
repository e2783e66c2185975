"""Without a keyboard words are found too: by letters on the screen, with arrows or a finger."""

from collections.abc import Sequence

import pytest

from sro_kiosk.content import Address
from sro_kiosk.reader.standing import FINDER_ROWS
from sro_kiosk.search import Hit
from sro_kiosk.views.targets import FIRST_BUTTON, FIRST_KEY
from tests.support.kiosk import AtKiosk

HITS = [
    Hit(Address("roles", name), f"{name.title()} hit", "Roles", (("All about it.", False),))
    for name in ("educator", "counselor")
]


def find(words: str) -> Sequence[Hit]:
    return HITS if "ed" in words else ()


def at_kiosk(size: tuple[int, int] = (80, 24), *, console: bool = False) -> AtKiosk:
    kiosk = AtKiosk(size=size, console=console)
    kiosk.front.look_with(find)
    return kiosk


def words(kiosk: AtKiosk) -> str:
    assert kiosk.front.finding is not None
    return kiosk.front.finding.words


def test_a_keypad_spells_a_word_and_opens_what_is_found() -> None:
    kiosk = at_kiosk().presses("slash").sees("Choose letters with the arrows and Enter")
    kiosk.presses("right", "right", "enter").sees("Nothing found")
    kiosk.presses("down", "enter")
    assert words(kiosk) == "ed"
    kiosk.sees("2 found. Done shows them.").does_not_see("Educator hit")
    kiosk.presses("down", "down", "right", "right", "enter").sees("Educator hit")
    kiosk.presses("down", "enter").is_at("roles/counselor")


def test_a_finger_does_the_same_from_the_first_touch_to_the_last() -> None:
    kiosk = at_kiosk().touches("Find")
    for letter in (" X ", " E ", " D "):
        kiosk.touches(letter)
    kiosk.touches("Space").touches("Delete").touches("Delete")
    assert words(kiosk) == "xe"
    kiosk.touches(" D ").touches("Done").touches("Educator hit").is_at("roles/educator")


def test_a_finger_finds_other_words_after_those() -> None:
    kiosk = at_kiosk().touches("Find").touches(" Z ").touches("Done").does_not_see(" Q ")
    kiosk.touches("Find").sees(" Q ").touches(" X ")
    assert words(kiosk) == "zx"
    kiosk.touches("Done").touches("Back").does_not_see("Nothing found")
    kiosk.touches("Find").sees(" Q ")


def test_the_letters_are_chosen_at_once_where_the_button_was_pressed_with_enter() -> None:
    kiosk = at_kiosk().presses(*["down"] * 200, *["right"] * 8, "enter", "enter")
    assert words(kiosk)


def test_backspace_leaves_a_search_without_letters_but_not_while_it_erases() -> None:
    kiosk = at_kiosk().presses("slash").types("ed").sees("Educator hit")
    for rest in ("e", ""):
        assert kiosk.front.touch("backspace")
        assert kiosk.front.way_of("backspace") is None
        kiosk.front.finding.typed(rest)  # type: ignore[union-attr] # it is there
        kiosk.clock.passed += 0.1
    assert kiosk.front.touch("backspace")
    assert kiosk.front.way_of("backspace") is None
    kiosk.clock.passed += 1
    assert kiosk.front.touch("backspace")
    assert kiosk.front.way_of("backspace") == ("back", 0)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_every_letter_is_three_rows_high(size: tuple[int, int]) -> None:
    kiosk = at_kiosk(size).presses("slash")
    spans = [span for line in kiosk.shown for span in line]
    letters = {span.target for span in spans if FIRST_KEY <= span.target < FIRST_KEY + 100}
    assert len(letters) == (29 if size == (80, 24) else 39)
    for target in letters:
        assert sum(target in {span.target for span in line} for line in kiosk.shown) == 3


@pytest.mark.parametrize("size", [(40, 12), (60, 16), (80, 21)])
@pytest.mark.parametrize("keys", [[], ["l"]])
def test_small_screens_have_all_letters(size: tuple[int, int], keys: list[str]) -> None:
    kiosk = at_kiosk(size).presses(*keys, "slash")
    assert len(kiosk.lines) == size[1] - FINDER_ROWS
    assert max(map(len, kiosk.lines)) <= size[0]
    targets = {span.target for line in kiosk.shown for span in line}
    assert set(range(FIRST_KEY + 10, FIRST_KEY + 39)) <= targets


def test_large_screens_show_what_is_found_above_the_letters() -> None:
    kiosk = at_kiosk((120, 40)).touches("Find").touches(" E ").touches(" D ")
    kiosk.sees("Educator hit", "Counselor hit", " Q ").touches("Counselor hit")
    kiosk.is_at("roles/counselor")


def test_whoever_types_on_a_keyboard_sees_no_letters() -> None:
    kiosk = at_kiosk().presses("slash").types("ed").does_not_see("Done").sees("▶ Educator hit")
    kiosk.presses("enter").is_at("roles/educator")


def test_the_digits_of_a_keypad_are_words_too() -> None:
    kiosk = at_kiosk().presses("slash").types("988").sees("Done")
    assert words(kiosk) == "988"


def test_the_letters_come_back_above_the_first_hit() -> None:
    kiosk = at_kiosk().presses("slash").types("ed").presses("up").sees("Done")
    kiosk.presses("escape").is_at("about")


def test_beyond_the_letters_the_arrows_reach_the_buttons() -> None:
    kiosk = at_kiosk().presses("slash", *["down"] * 4)
    assert kiosk.front.reader.button == 1
    assert kiosk.front.way_of("right") == ("screen", 1)
    kiosk.presses("up", "down").presses("enter").is_at("about").does_not_see("Done")


def test_an_empty_line_gives_the_back_key_back() -> None:
    kiosk = at_kiosk().presses("slash")
    assert kiosk.front.way_of("backspace") == ("back", 0)
    kiosk.presses("enter")
    assert kiosk.front.way_of("backspace") is None
    assert kiosk.front.way_of("left") == ("screen", -1)
    kiosk.types("qe").types("")
    assert kiosk.front.way_of("left") is None
    assert kiosk.front.way_of("backspace") == ("back", 0)


def test_the_letters_of_one_visitor_are_not_the_next_ones() -> None:
    kiosk = at_kiosk().presses("slash", "right", "enter").waits(110).does_not_see("Done")
    assert kiosk.front.must_renew
    kiosk.presses("slash")
    assert words(kiosk) == ""


def test_the_button_that_finds_is_the_last_one() -> None:
    kiosk = at_kiosk().presses("right", "up", *["right"] * 9)
    x, y = kiosk.front.screenful().cursor
    assert kiosk.target_at(x, y) == FIRST_BUTTON + 6
