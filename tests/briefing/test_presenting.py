"""What the trainer alone sees: notes, the next slide, the clock."""

import pytest

from tests.briefing.packs import POINTS, SECRET, talk_pack
from tests.support import shipped
from tests.support.trainer import MINUTE, Trainer, Watcher


def at_desk(**options: object) -> Trainer:
    return Trainer(talk_pack(), "roles", private=True, **options)  # type: ignore[arg-type] # as told


def test_notes_and_the_next_slide_stand_beside_the_slide() -> None:
    at = at_desk().presses("n").sees("Enforcer", "NEXT  Enforcer: • Comes in peace.", SECRET)
    at.presses("n").sees(POINTS[0], "· • Leaves in peace.", "NEXT  the next point")


def test_notes_are_toggled_on_one_terminal() -> None:
    at = Trainer(talk_pack(), "roles").presses("n").does_not_see(SECRET)
    at.presses("v").sees(SECRET).presses("v").does_not_see(SECRET)


def test_the_clock_starts_with_the_first_advance() -> None:
    at = at_desk().waits(100).sees("0:00", "20:00 planned")
    at.presses("b", "escape", "o", "escape").waits(50).sees("20:00 planned")
    at.presses("n").waits(65).sees("1:05", "18:55 left")


def test_the_pace_is_told_in_words() -> None:
    at = Trainer(shipped.pack(), "roles", private=True).presses("n").waits(30).sees("on time")
    at.waits(10 * MINUTE).sees("min behind")
    at.presses("end").sees("min ahead")
    at.waits(30 * MINUTE).sees("-20:30 left")


def test_the_clock_begins_anew_when_it_is_told_to() -> None:
    at = at_desk().presses("n").waits(300).presses("c").sees("0:00", "planned")
    at.waits(20).presses("n").waits(3).sees("0:03")


def test_what_hides_the_slide_is_told_to_the_trainer_only() -> None:
    at_desk().presses("n", "b").sees("Enforcer", "BLACK SCREEN").presses("w").sees("WHITE SCREEN")


def test_long_notes_are_scrolled() -> None:
    at = Trainer(shipped.pack(), "roles", private=True, size=(80, 16)).presses("n")
    at.sees("NOTES  1-").presses("j").sees("NOTES  2-").presses("k").sees("NOTES  1-")
    at.presses("j", "j", "right_square_bracket").sees("Role play in pairs")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (40, 12)])
def test_the_desk_fits_every_terminal(size: tuple[int, int]) -> None:
    at = Trainer(shipped.pack(), "roles", private=True, size=size)
    for _ in range(len(at.briefing.talk.slides)):
        assert len(at.lines) == size[1]
        assert all(len(line) <= size[0] for line in at.lines)
        at.presses("n")


def test_without_minutes_the_words_say_how_long_it_may_take() -> None:
    at = Trainer(shipped.pack(), "roles", private=True, minutes=None)
    assert at.briefing.timing.planned in {10 * MINUTE, 15 * MINUTE, 20 * MINUTE, 25 * MINUTE}


def test_the_trainer_sees_what_hides_the_slide_from_the_room() -> None:
    at = Trainer(talk_pack(), "roles", private=True).presses("n", "f", "b")
    at.sees("FROZEN").does_not_see("BLACK SCREEN")
    at.presses("b", "f", "b", "f", "n").sees("BLACK SCREEN", "FROZEN")


def test_alone_there_is_nobody_to_freeze_anything_for() -> None:
    Trainer(talk_pack(), "roles").presses("n", "f").does_not_see("FROZEN")


def test_the_trainer_hears_of_a_wish_on_the_slide_as_well() -> None:
    at = Trainer(talk_pack(), "roles", private=True)
    Watcher(at)
    at.briefing.driving.ask(1)
    at.presses("v").sees("Follower 1 asks for the slides")


def test_a_small_screen_has_the_time_that_is_left() -> None:
    at = Trainer(talk_pack(), "roles", private=True, size=(40, 12)).presses("n").waits(60)
    Watcher(at)
    at.sees("1:00", "19:00 left", "(1)")
