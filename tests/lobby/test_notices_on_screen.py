"""Notices stand above the page; an emergency takes the screen."""

import datetime as dt
from dataclasses import replace

import pytest

from sro_kiosk.notices import Posted
from sro_kiosk.views.lobby_chrome import BUTTONS
from sro_kiosk.views.targets import FIRST_BUTTON, MORE_NOTICES
from tests.support.kiosk import NOON, AtKiosk, board_of, lobby_pack, posted

HOUR = dt.timedelta(hours=1)
NOTICE = posted(text={"en": "School closes at noon.", "es": "Hoy se cierra al mediodía."})
LOCKDOWN = posted(
    1,
    text={"en": "Lockdown. Stay where you are."},
    detail={"en": "Lock the door.\nBe quiet."},
    level="emergency",
    expires=NOON + HOUR,
)


def test_a_notice_is_on_every_screen_in_the_language_of_the_reader() -> None:
    kiosk = AtKiosk(board=board_of(NOTICE)).sees("! School closes at noon.")
    kiosk.presses("right", "2").sees("! School closes").presses("l").sees("! Hoy se cierra")
    kiosk.waits(200).sees("! School closes at noon.", "begin")


def test_the_page_has_the_rows_that_the_notice_leaves() -> None:
    kiosk = (
        AtKiosk(board=board_of(NOTICE))
        .sees("! School")
        .presses("end")
        .sees("Last words.", "! School closes")
    )
    assert len(kiosk.lines) == 24


def test_a_notice_comes_and_goes_while_somebody_reads() -> None:
    kiosk = AtKiosk().presses("right", "2")
    kiosk.front.post(board_of(NOTICE))
    kiosk.sees("! School closes").is_at("roles/counselor")
    kiosk.front.post(board_of())
    kiosk.does_not_see("School closes").is_at("roles/counselor")
    assert not kiosk.front.must_ring


def test_a_notice_expires_on_the_minute() -> None:
    brief = posted(text={"en": "Bus 7 is late."}, expires=NOON + HOUR)
    kiosk = AtKiosk(board=board_of(brief)).waits(3599).sees("Bus 7").waits(1.1)
    kiosk.does_not_see("Bus 7")


def test_an_emergency_takes_the_screen_and_is_heard() -> None:
    kiosk = AtKiosk().presses("right", "2")
    kiosk.front.post(board_of(LOCKDOWN, NOTICE))
    assert kiosk.front.must_ring
    kiosk.sees("LOCKDOWN. STAY WHERE YOU ARE.", "Lock the door.", "Be quiet.", "911")
    kiosk.does_not_see("COUNSELOR", "School closes")
    kiosk.presses("escape", "right", "enter", "slash", "1").sees("LOCKDOWN")
    kiosk.waits(1000).sees("LOCKDOWN").waits(3600).does_not_see("LOCKDOWN")


def test_an_emergency_can_be_read_in_other_languages() -> None:
    kiosk = AtKiosk(board=board_of(LOCKDOWN)).sees("LOCKDOWN", "l Español")
    kiosk.presses("l").sees("LOCKDOWN", "l English", "911")
    kiosk.presses("enter").sees("l Español").presses("down", "enter").sees("l English")
    row = next(row for row, line in enumerate(kiosk.lines) if "l English" in line)
    button = FIRST_BUTTON + BUTTONS.index(("language", 0))
    assert [kiosk.target_at(5, row + n) for n in (-1, 0, 1)] == [button] * 3
    kiosk.touches("English").sees("l Español")


def water(lines: int) -> Posted:
    """An emergency with much to say."""
    detail = {"en": "\n".join(f"Step {number}." for number in range(1, lines + 1))}
    text = {"en": "Boil all water."}
    return posted(2, text=text, detail=detail, level="emergency", expires=NOON + HOUR)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (200, 60)])
@pytest.mark.parametrize("way", [["down"], ["pagedown"], ["right", "enter"]])
def test_all_of_a_long_emergency_can_be_read(size: tuple[int, int], way: list[str]) -> None:
    kiosk = AtKiosk(board=board_of(water(70)), size=size).sees("BOIL ALL WATER.", "▼")
    seen = kiosk.screen
    for _ in range(80):
        seen += kiosk.presses(*(["left"] * 4 + way if way[-1] == "enter" else way)).screen
        assert len(kiosk.lines) == size[1]
    assert all(f"Step {number}." in seen for number in range(1, 71))
    kiosk.sees("Step 70.").presses("home").sees("BOIL ALL WATER.").does_not_see("Step 70.")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (200, 60)])
def test_no_long_detail_hides_another_emergency(size: tuple[int, int]) -> None:
    kiosk = AtKiosk(board=board_of(water(70), LOCKDOWN), size=size)
    kiosk.sees("BOIL ALL WATER.", "LOCKDOWN.").presses("end").sees("Be quiet.")


def test_of_many_emergencies_all_can_be_read() -> None:
    many = [replace(water(3), file=f"{number}.toml") for number in range(9)]
    kiosk = AtKiosk(board=board_of(*many)).sees("▼")
    seen = kiosk.screen.count("BOIL")
    for _ in range(40):
        kiosk.presses("down")
        seen += "BOIL" in kiosk.lines[kiosk.size.height - 8]
    assert seen >= 9


def test_a_finger_reads_on_in_an_emergency() -> None:
    kiosk = AtKiosk(board=board_of(water(70))).touches("▼    │").touches("▼    │")
    kiosk.does_not_see("BOIL").touches("▲    │").touches("▲    │").sees("BOIL")


def test_in_an_emergency_text_can_be_larger_and_stronger() -> None:
    kiosk = AtKiosk(board=board_of(LOCKDOWN)).sees("Larger").presses("plus").sees("Smaller")
    kiosk.presses("c")
    assert kiosk.front.is_contrast
    kiosk.waits(200).sees("Larger")
    assert not kiosk.front.is_contrast


def test_who_changed_the_language_of_an_emergency_is_asked_before_it_changes_back() -> None:
    kiosk = AtKiosk(board=board_of(LOCKDOWN)).presses("l").sees("l English").waits(91)
    assert kiosk.rings
    kiosk.sees("LOCKDOWN. STAY", "Be quiet.", "¿Sigue usted ahí?", "20").presses("x").sees(
        "l English"
    ).waits(115).sees("l Español")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_the_question_stands_where_the_masthead_does(size: tuple[int, int]) -> None:
    kiosk = AtKiosk(board=board_of(LOCKDOWN), size=size).presses("l")
    before = kiosk.lines[0]
    asked = kiosk.waits(91).lines[0]
    assert len(asked) - len(asked.lstrip()) == len(before) - len(before.lstrip())


def test_the_first_key_counts_where_an_emergency_has_stood_for_long() -> None:
    AtKiosk(board=board_of(LOCKDOWN)).waits(1000).presses("l").sees("l English")


def test_a_window_of_a_few_rows_has_the_emergency_in_them() -> None:
    kiosk = AtKiosk(board=board_of(LOCKDOWN), size=(24, 5)).sees("LOCKDOWN. STAY", "WHERE YOU ARE.")
    assert len(kiosk.lines) == 5


def test_what_needs_the_time_is_held_back_while_nobody_knows_it() -> None:
    bus = posted(1, text={"en": "Bus 7 is late."}, expires=NOON + HOUR)
    kiosk = AtKiosk(board=board_of(bus, NOTICE), knows_time=False)
    kiosk.sees("School closes").does_not_see("Bus 7")
    kiosk.knows_time = True
    kiosk.waits(61).sees("Bus 7")


def test_an_emergency_is_there_at_once_after_a_restart_without_the_time() -> None:
    stamp = LOCKDOWN.stamp._replace(written=int((NOON - HOUR).timestamp() * 1e9))
    before = replace(LOCKDOWN, stamp=stamp, written=NOON - HOUR)
    kiosk = AtKiosk(board=board_of(before), knows_time=False).sees("LOCKDOWN")
    kiosk.waits(3590).sees("LOCKDOWN").waits(60).does_not_see("LOCKDOWN")


def test_a_notice_is_no_markup_and_no_order_to_the_terminal() -> None:
    kiosk = AtKiosk(board=board_of(posted(text={"en": "[red]x[/] %s {0}"})))
    kiosk.sees("! [red]x[/] %s {0}")


def test_a_long_notice_is_cut_with_dots() -> None:
    kiosk = AtKiosk(board=board_of(posted(text={"en": "word " * 59 + "end"})))
    assert sum("word" in line for line in kiosk.lines) == 3
    kiosk.sees("...")


MANY = [
    posted(n, text={"en": f"Bus {n} is late.", "es": f"Bus {n} con retraso."}) for n in range(9)
]


def test_that_there_are_more_notices_is_told_and_they_can_be_read_with_a_keypad() -> None:
    kiosk = AtKiosk(board=board_of(*MANY)).sees("! Bus 2 is late.", "[+6 more]")
    kiosk.does_not_see("Bus 3").presses("right", "up")
    x, y = kiosk.front.screenful().cursor
    assert kiosk.target_at(x, y) == MORE_NOTICES
    kiosk.presses("enter").sees("NOTICES", "! Bus 3 is late.").does_not_see("more]")
    kiosk.presses("pagedown").sees("! Bus 8 is late.").presses("escape").is_at("roles")
    kiosk.sees("ENFORCER", "[+6 more]")


def test_more_notices_are_a_touch_or_a_key_away() -> None:
    kiosk = AtKiosk(board=board_of(*MANY)).touches("Bus 0").sees("NOTICES")
    kiosk.presses("n").does_not_see("NOTICES").presses("n").sees("NOTICES").touches("Back")
    kiosk.does_not_see("NOTICES").presses("l").sees("[+6 más]").presses("n").sees("AVISOS")
    kiosk.presses("n")
    rows = [row for row in range(24) if kiosk.target_at(5, row) == MORE_NOTICES]
    assert len(rows) == 3


def test_the_arrows_go_from_the_notices_above_to_the_buttons_below() -> None:
    kiosk = AtKiosk(board=board_of(*MANY)).sees("more")
    kiosk.presses("right", "up", "up", "right")
    x, y = kiosk.front.screenful().cursor
    assert kiosk.target_at(x, y) == FIRST_BUTTON
    kiosk.presses("left", "down", *["down"] * 4)
    assert kiosk.front.reader.button == 2
    kiosk.front.post(board_of())
    kiosk.does_not_see("Bus").presses(*["right"] * 4, "enter")
    assert kiosk.front.is_contrast


def test_notices_that_all_fit_need_no_button() -> None:
    kiosk = AtKiosk(board=board_of(*MANY[:3])).sees("Bus 2").does_not_see("more")
    kiosk.presses("n").does_not_see("NOTICES").presses("right", "up")
    x, y = kiosk.front.screenful().cursor
    assert kiosk.target_at(x, y) == FIRST_BUTTON


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60)])
def test_the_end_of_a_long_notice_can_be_read(size: tuple[int, int]) -> None:
    long = posted(text={"en": "word " * 110 + "end"})
    kiosk = AtKiosk(board=board_of(long), size=size).sees("[more]").does_not_see("end")
    assert max(map(len, kiosk.lines)) <= size[0]
    kiosk.presses("n", "end").sees("end")


def test_notices_are_never_read_by_the_next_visitor() -> None:
    kiosk = AtKiosk(board=board_of(*MANY)).sees("more").presses("n")
    kiosk.sees("NOTICES").waits(111)
    kiosk.does_not_see("NOTICES")


def test_a_test_notice_says_that_it_is_one_and_goes() -> None:
    kiosk = AtKiosk(lobby_pack())
    kiosk.front.test_notice()
    kiosk.sees("! This is a test of the notices.").waits(21).does_not_see("test of the notices")
