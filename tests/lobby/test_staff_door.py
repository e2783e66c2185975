"""Staff knock, type their PIN, and see how the kiosk is; visitors see a door that stays shut."""

import datetime as dt

import pytest

from sro_kiosk.content.kiosk import Staff
from sro_kiosk.lobby.staff_room import Fact, Wish
from sro_kiosk.staff import Answer
from tests.support.kiosk import NOON, AtKiosk, board_of, lobby_pack, posted

PIN = f"scrypt:16384:8:1:{'0' * 32}:{'0' * 64}"
STAFF = Staff(pin=PIN, shutdown=True)


def at_the_door(staff: Staff = STAFF) -> AtKiosk:
    return AtKiosk(lobby_pack(staff=staff)).presses("0", "0", "0").sees("PIN", "For staff only.")


def inside(staff: Staff = STAFF) -> AtKiosk:
    kiosk = at_the_door(staff)
    kiosk.front.doorstep.take(Answer(is_open=True), kiosk.clock.monotonic())
    return kiosk


def test_there_is_no_door_without_a_pin() -> None:
    AtKiosk().presses("0", "0", "0", "0").does_not_see("PIN")


def test_zeros_that_are_not_in_a_row_do_not_knock() -> None:
    AtKiosk(lobby_pack(staff=STAFF)).presses("0", "0", "x", "0", "0").does_not_see("PIN")


def test_zeros_that_are_looked_for_do_not_knock() -> None:
    AtKiosk(lobby_pack(staff=STAFF)).presses("slash").types("000").does_not_see("PIN")


def test_three_touches_of_the_title_knock() -> None:
    kiosk = AtKiosk(lobby_pack(staff=STAFF))
    kiosk.touches("School").touches("School").does_not_see("PIN").touches("School").sees("PIN")


def test_a_touch_of_something_else_between_them_does_not() -> None:
    kiosk = AtKiosk(lobby_pack(staff=STAFF)).touches("School").touches("School").touches("Roles")
    kiosk.touches("School").does_not_see("PIN")


def test_what_is_typed_is_never_shown() -> None:
    kiosk = at_the_door().presses(*"90218x").does_not_see("90218").sees("••••••_")
    kiosk.presses("backspace").sees("PIN  •••••_").presses("enter")
    assert kiosk.front.doorstep.wish is Wish.TRY
    assert kiosk.front.doorstep.room is not None
    assert kiosk.front.doorstep.room.typed == "90218"


def test_digits_can_be_touched() -> None:
    kiosk = at_the_door().touches("7").touches("1").sees("PIN  ••_").touches("Enter")
    assert kiosk.front.doorstep.wish is Wish.TRY
    at_the_door().touches("Esc leave").does_not_see("PIN")


def test_a_wrong_pin_is_told_calmly() -> None:
    kiosk = at_the_door().presses(*"123456", "enter")
    kiosk.front.doorstep.take(Answer(tries_left=2), kiosk.clock.monotonic())
    kiosk.sees("That is not the PIN. 2 more tries.", "PIN  _")
    kiosk.front.doorstep.take(Answer(seconds=60), kiosk.clock.monotonic())
    kiosk.sees("Locked for 60 seconds.").waits(20).sees("Locked for 40 seconds.")
    kiosk.waits(41).sees("For staff only")


@pytest.mark.parametrize("key", ["escape"])
def test_escape_leaves_the_door(key: str) -> None:
    at_the_door().presses(*"12", key).does_not_see("PIN").is_at("about")


def test_a_door_left_open_shuts_when_nobody_is_there() -> None:
    inside().sees("STAFF").waits(111).does_not_see("STAFF").is_at("about")
    at_the_door().presses("1").waits(111).does_not_see("PIN")


def test_whoever_is_at_the_door_is_asked_as_well() -> None:
    for kiosk in (at_the_door(), inside()):
        kiosk.waits(91).sees("Are you still there?").presses("1").does_not_see("Are you still")


def test_an_emergency_is_on_the_screen_at_the_door_and_behind_it() -> None:
    fire = {"en": "Fire in the gym."}
    later = NOON + dt.timedelta(hours=1)
    for kiosk in (at_the_door(), inside()):
        kiosk.front.post(board_of(posted(text=fire, level="emergency", expires=later)))
        kiosk.sees("STAFF", "! Fire in the gym.").presses("escape").sees("FIRE IN THE GYM.")


def test_staff_see_what_is_to_be_mended_first() -> None:
    kiosk = inside().sees("One moment")
    assert kiosk.front.doorstep.wish is Wish.REPORT
    facts = [Fact("clock", "not set", "no time server", "set the clock"), Fact("memory", "900 MB")]
    kiosk.front.doorstep.know(facts)
    kiosk.sees("! set the clock", "clock", "not set (no time server)", "900 MB")
    assert kiosk.screen.index("! set the clock") < kiosk.screen.index("not set")


@pytest.mark.parametrize(
    ("key", "wish"), [("1", Wish.REPORT), ("2", Wish.RELOAD), ("3", Wish.TEST_NOTICE)]
)
def test_staff_can_ask_for_something(key: str, wish: Wish) -> None:
    kiosk = inside()
    kiosk.front.doorstep.wish = None
    kiosk.presses(key)
    assert kiosk.front.doorstep.wish is wish


def test_the_machine_is_shut_down_only_when_asked_twice() -> None:
    kiosk = inside()
    kiosk.front.doorstep.wish = None
    kiosk.presses("4").sees("Press 4 again")
    assert kiosk.front.doorstep.wish is None
    kiosk.presses("up").does_not_see("Press 4 again").presses("4", "4")
    assert kiosk.front.doorstep.wish is Wish.SHUTDOWN


def test_without_permission_there_is_no_shutting_down() -> None:
    kiosk = inside(Staff(pin=PIN)).does_not_see("Shut down").presses("4", "4")
    assert kiosk.front.doorstep.wish is not Wish.SHUTDOWN


def test_three_zeros_open_the_door_while_nobody_is_there() -> None:
    AtKiosk(lobby_pack(staff=Staff(pin=PIN))).waits(25).presses("0", "0", "0").sees("PIN")


def test_long_names_of_facts_are_not_cut() -> None:
    kiosk = inside()
    kiosk.front.doorstep.know([Fact("kernel.dmesg_restrict", "1"), Fact("memory", "900 MB")])
    kiosk.sees("kernel.dmesg_restrict 1", "memory                900 MB")


def test_no_key_of_the_reader_works_behind_the_door() -> None:
    inside().presses("right", "l", "slash", "question_mark", "c", "enter").sees("STAFF")


def test_an_answer_that_comes_when_staff_have_left_opens_nothing() -> None:
    kiosk = at_the_door().presses(*"123456", "enter", "escape")
    kiosk.front.doorstep.take(Answer(is_open=True), kiosk.clock.monotonic())
    kiosk.does_not_see("STAFF")


def test_a_long_list_of_facts_can_be_read_to_its_end() -> None:
    kiosk = inside()
    kiosk.front.doorstep.know([Fact(f"fact {n}", f"value {n}") for n in range(60)])
    kiosk.sees("value 0").does_not_see("value 59").presses(*["pagedown"] * 20).sees("value 59")
    kiosk.presses("up").sees("value 58").does_not_see("value 59")


def test_the_wheel_moves_the_facts_not_the_page_behind_them() -> None:
    kiosk = inside()
    kiosk.front.doorstep.know([Fact(f"fact {n}", f"value {n}") for n in range(60)])
    kiosk.front.scroll(30)
    kiosk.sees("value 35").does_not_see("value 0")
    assert kiosk.front.reader.place.offset == 0


def test_zeros_with_a_pause_between_them_do_not_knock() -> None:
    kiosk = AtKiosk(lobby_pack(staff=STAFF)).presses("0", "0").waits(5)
    kiosk.presses("0").does_not_see("PIN").presses("0", "0").sees("PIN")


def test_what_is_always_on_screen_is_so_at_the_door_too() -> None:
    at_the_door().sees("In an emergency call 911.")
    inside().sees("In an emergency call 911.")
