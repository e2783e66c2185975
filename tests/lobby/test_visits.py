"""A visitor comes, is silent, is asked, leaves; the next one finds the first screen."""

import datetime as dt

import pytest

from sro_kiosk.content.kiosk import Lobby, Scheduled
from tests.support.kiosk import LOBBY, NOON, AtKiosk, board_of, lobby_pack, posted

ASKED = "Are you still there?"
BEGIN = "press any key, to begin"


def test_an_idle_visitor_is_asked_and_then_the_first_screen_returns() -> None:
    kiosk = AtKiosk()
    first = kiosk.front.screenful()
    kiosk.presses("right", "2", "l", "plus", "c").waits(89).does_not_see(ASKED)
    assert kiosk.rings == 0
    kiosk.waits(1).sees("¿Sigue usted ahí?", "en 20")
    assert kiosk.rings == 1
    kiosk.waits(19).sees("¿Sigue usted ahí?", "en 5")
    kiosk.waits(1)
    assert kiosk.front.screenful() == first
    assert not kiosk.front.is_contrast


@pytest.mark.parametrize("key", ["x", "escape", "enter", "f5", "ctrl+q", "0", "down"])
def test_any_key_says_that_somebody_is_there_and_does_nothing_else(key: str) -> None:
    kiosk = AtKiosk().presses("right", "2").waits(95).sees(ASKED).presses(key)
    kiosk.does_not_see(ASKED).is_at("roles/counselor")


def test_a_touch_says_so_as_well() -> None:
    AtKiosk().presses("right").waits(95).touches_at(10, 2).does_not_see(ASKED).is_at("roles")


def test_a_visitor_can_stay_as_long_as_they_answer() -> None:
    kiosk = AtKiosk().presses("right", "2")
    for _ in range(12):
        kiosk.waits(90 + 19).sees(ASKED).presses("space")
    kiosk.is_at("roles/counselor")
    assert kiosk.rings == 12


def test_idle_counts_from_the_last_key_not_from_what_the_screen_does() -> None:
    kiosk = AtKiosk().presses("right")
    for _ in range(10):
        kiosk.waits(80).presses("x")
    kiosk.does_not_see(ASKED).is_at("roles").waits(91).sees(ASKED)


def test_history_search_and_place_are_gone() -> None:
    kiosk = AtKiosk().presses("right", "2", "slash").types("secret").presses("escape", "3")
    kiosk.waits(110).is_at("about")
    kiosk.presses("escape", "escape", "f").is_at("about")
    kiosk.presses("slash")
    assert kiosk.front.finding is not None
    assert kiosk.front.finding.words == ""


def test_only_a_visitor_who_opened_the_search_makes_the_program_start_anew() -> None:
    kiosk = AtKiosk().presses("right", "l", "1").waits(110)
    assert not kiosk.front.must_renew
    kiosk.presses("slash").presses("escape").waits(110)
    assert kiosk.front.must_renew


def test_the_program_does_not_start_anew_under_the_hands_of_the_next_visitor() -> None:
    kiosk = AtKiosk().presses("slash", "escape").waits(110)
    renews = [kiosk.front.may_renew]
    kiosk.presses("right")
    renews.append(kiosk.front.may_renew)
    kiosk.waits(110)
    renews.append(kiosk.front.may_renew)
    assert renews == [True, False, True]


def test_nor_while_it_alone_knows_of_an_emergency() -> None:
    kiosk = AtKiosk(knows_time=False).presses("slash", "escape")
    later = NOON + dt.timedelta(hours=1)
    kiosk.front.post(board_of(posted(text={"en": "Fire."}, level="emergency", expires=later)))
    kiosk.waits(110).sees("FIRE.")
    assert kiosk.front.must_renew
    assert not kiosk.front.may_renew
    kiosk.front.post(board_of())
    assert kiosk.front.may_renew


def test_timings_are_those_of_the_pack() -> None:
    kiosk = AtKiosk(lobby_pack(Lobby(idle=30, warning=60))).presses("x")
    kiosk.waits(29).does_not_see(ASKED).waits(2).sees(ASKED, "60 seconds").waits(57).sees(ASKED)
    kiosk.waits(2).does_not_see(ASKED)


def test_while_nobody_is_there_topics_come_in_turn() -> None:
    kiosk = AtKiosk().does_not_see(BEGIN).waits(20).sees(BEGIN)
    shown = set()
    for _ in range(4):
        shown.add(next(name for name in ("E D U C A T O R", "M O U") if name in kiosk.screen))
        kiosk.waits(20)
    assert shown == {"E D U C A T O R", "M O U"}


def test_any_key_begins_on_the_first_screen() -> None:
    kiosk = AtKiosk().waits(25).sees(BEGIN).presses("right").does_not_see(BEGIN).is_at("about")
    kiosk.presses("right").is_at("roles")


def test_the_attract_topics_say_how_to_begin_in_every_language() -> None:
    kiosk = AtKiosk().waits(25).sees(BEGIN, "Toque, u oprima una tecla", "l: Español")
    kiosk.presses("l").does_not_see(BEGIN).sees("l English")


def test_the_first_key_counts_where_no_topic_is_due() -> None:
    never = Scheduled(show=("roles/educator",), hours="00:00-00:01")
    kiosk = AtKiosk(lobby_pack(Lobby(turn=20, scheduled=(never,)))).waits(25)
    kiosk.does_not_see(BEGIN).presses("right").is_at("roles")


def test_enter_opens_the_topic_that_is_shown() -> None:
    kiosk = AtKiosk().waits(25)
    place = "roles/educator" if "E D U C A T O R" in kiosk.screen else "advice/mou"
    kiosk.presses("enter").is_at(place).presses("escape").is_at("about")


def test_the_turns_can_be_held_and_go_on_by_themselves_when_nobody_is_there() -> None:
    kiosk = AtKiosk().waits(25).presses("escape").sees("Held")
    held = "E D U C" if "E D U C" in kiosk.screen else "M O U"
    for _ in range(4):
        kiosk.waits(20).sees(held, "Held")
    kiosk.waits(15).does_not_see("Held")
    kiosk.presses("escape").sees("Held").presses("escape").does_not_see("Held").sees(BEGIN)


def test_a_kiosk_without_attract_topics_stays_at_its_first_screen() -> None:
    kiosk = AtKiosk(lobby_pack(Lobby()))
    first = kiosk.screen
    kiosk.waits(500)
    assert kiosk.screen == first


def test_the_time_is_shown_only_where_it_is_known_and_wanted() -> None:
    AtKiosk().waits(30).sees("12:00 PM").waits(60).sees("12:01 PM")
    AtKiosk(knows_time=False).waits(30).sees(BEGIN).does_not_see("12:0")
    quiet = Lobby(turn=20, attract=LOBBY.attract, clock=False)
    AtKiosk(lobby_pack(quiet)).waits(30).sees(BEGIN).does_not_see("12:0")


def test_at_most_one_picture_a_minute_where_the_pack_wants_that() -> None:
    kiosk = AtKiosk(lobby_pack(Lobby(turn=60, attract=LOBBY.attract))).waits(61)
    pictures = [kiosk.screen]
    for _ in range(600):
        kiosk.waits(1)
        if kiosk.screen != pictures[-1]:
            pictures.append(kiosk.screen)
    assert 8 <= len(pictures) <= 11


def test_a_book_on_the_keyboard_is_nobody() -> None:
    kiosk = AtKiosk().presses("right", "2")
    for _ in range(4 * 180):
        kiosk.waits(0.25).presses("x")
    kiosk.sees(BEGIN).presses("right").is_at("about").presses("right").is_at("roles")


def test_a_key_that_is_held_to_scroll_is_somebody() -> None:
    kiosk = AtKiosk().presses("right", "2")
    for _ in range(20):
        for _ in range(80):
            kiosk.waits(0.25).presses("down")
        kiosk.waits(2).presses("up")
    kiosk.does_not_see(ASKED).is_at("roles/counselor")


def test_who_taps_the_same_key_for_minutes_is_somebody() -> None:
    kiosk = AtKiosk().presses("right", "2")
    for _ in range(200):
        kiosk.waits(0.8).presses("down")
    kiosk.does_not_see(ASKED).is_at("roles/counselor")
