"""New content comes between visitors."""

from msgspec.structs import replace

from tests.support.kiosk import AtKiosk, lobby_pack


def new_pack(kiosk: AtKiosk) -> None:
    pack = lobby_pack(title="The New Pack")
    kiosk.front.offer(kiosk.reader_of(pack))


def test_it_comes_at_once_while_nobody_is_there() -> None:
    kiosk = AtKiosk().sees("School Resource Officers")
    new_pack(kiosk)
    kiosk.sees("The New Pack")


def test_it_comes_while_the_attract_topics_are_shown() -> None:
    kiosk = AtKiosk().waits(30)
    new_pack(kiosk)
    kiosk.sees("The New Pack")


def test_it_never_comes_under_a_visitor() -> None:
    kiosk = AtKiosk().presses("right", "2")
    new_pack(kiosk)
    kiosk.does_not_see("The New Pack").waits(89).presses("x").does_not_see("The New Pack")
    kiosk.waits(100).sees("Are you still there?").does_not_see("The New Pack")
    kiosk.waits(20).sees("The New Pack").is_at("about")


def test_it_waits_for_whoever_holds_an_attract_topic() -> None:
    kiosk = AtKiosk().waits(25).presses("escape").sees("Held")
    new_pack(kiosk)
    kiosk.sees("Held").does_not_see("The New Pack").waits(91).sees("The New Pack")


def test_its_timings_hold_from_then_on() -> None:
    kiosk = AtKiosk()
    pack = lobby_pack()
    slow = replace(pack.kiosk.lobby, idle=300)
    kiosk.front.offer(kiosk.reader_of(lobby_pack(slow)))
    kiosk.presses("x").waits(200).does_not_see("Are you still there?").waits(101)
    kiosk.sees("Are you still there?")
