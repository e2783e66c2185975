"""A trainer shows slides, with a keyboard or a remote."""

import pytest

from sro_kiosk.briefing.stage import Stage
from sro_kiosk.typeset import Role, line_len
from tests.briefing.packs import POINTS, talk_pack
from tests.support import shipped
from tests.support.trainer import Trainer

COVERS = {"black": ("b", "full_stop"), "white": ("w", "comma")}


def trainer(**options: object) -> Trainer:
    return Trainer(talk_pack(), "roles", **options)  # type: ignore[arg-type] # as told


def test_points_come_one_at_a_time_and_go_one_at_a_time() -> None:
    at = trainer().presses("n", "n").sees("ENFORCER", POINTS[0]).does_not_see(POINTS[1])
    at.presses("pagedown").sees(POINTS[0], POINTS[1]).does_not_see(POINTS[2])
    at.presses("space").sees(*POINTS)
    at.presses("pageup").sees(POINTS[1]).does_not_see(POINTS[2])
    at.presses("backspace", "p").sees("The enforcer sums up.")


def test_going_back_shows_the_whole_slide_before() -> None:
    trainer().presses(*["n"] * 5).sees("All about enforcer.").presses("p").sees(*POINTS)


@pytest.mark.parametrize("key", ["pagedown", "right", "down", "space", "n", "enter"])
def test_every_key_of_a_remote_goes_on(key: str) -> None:
    trainer().presses(key).sees("ENFORCER", "2 / ")


@pytest.mark.parametrize("key", ["pageup", "left", "up", "backspace", "p"])
def test_every_key_of_a_remote_goes_back(key: str) -> None:
    trainer().presses("n", key).sees("ROLES", "1 / ")


@pytest.mark.parametrize(("cover", "key"), [(c, key) for c, keys in COVERS.items() for key in keys])
def test_a_covered_screen_shows_nothing_at_all(cover: str, key: str) -> None:
    at = trainer().presses("n", key)
    role = Role.BLACK if cover == "black" else Role.QR
    assert len(at.shown) == 24
    assert all(line_len(line) == 80 and {s.role for s in line} == {role} for line in at.shown)
    assert not at.screen.strip()
    at.presses(key).sees("ENFORCER")


@pytest.mark.parametrize("key", ["pagedown", "pageup", "right", "left", "escape", "f5"])
def test_a_key_after_black_brings_the_same_slide_back(key: str) -> None:
    trainer().presses("n", "full_stop", key).sees("ENFORCER", "2 / ")


def test_the_start_button_never_leaves_and_never_moves() -> None:
    at = trainer().presses("n", "n")
    before = at.screen
    for _ in range(5):
        at.presses("f5", "escape", "shift+f5")
        assert at.screen == before
    assert not at.lectern.is_over


def test_a_number_and_enter_go_to_a_slide() -> None:
    at = trainer().presses("5").sees("Go to 5: Enter").presses("enter").sees("5 / ")
    at.presses("9", "9", "9", "9", "9", "enter")
    total = len(at.briefing.talk.slides)
    at.sees(f"{total} / {total}").presses("0", "enter").sees("1 / ")


def test_a_number_that_was_not_meant_goes_away_with_the_next_key() -> None:
    trainer().presses("7", "n").sees("2 / ").does_not_see("Go to")


def test_home_and_end_go_to_the_first_and_the_last_slide() -> None:
    at = trainer().presses("end")
    total = len(at.briefing.talk.slides)
    at.sees(f"{total} / {total}").presses("n").sees(f"{total} / {total}")
    at.presses("home").sees("1 / ").presses("p").sees("1 / ")


def test_brackets_go_from_topic_to_topic() -> None:
    at = trainer().presses("right_square_bracket", "right_square_bracket").sees("COUNSELOR")
    at.presses("n", "left_square_bracket").sees("The counselor sums up.")
    at.presses("left_square_bracket").sees("The enforcer sums up.")


def test_the_overview_leads_to_a_slide() -> None:
    at = trainer().presses("o").sees("SLIDES", "▶ ", "1  Roles", "2  Enforcer")
    at.presses("pagedown", "pagedown", "enter").does_not_see("SLIDES").sees("3 / ")
    at.presses("o", "escape").does_not_see("SLIDES").sees("3 / ")


def test_the_overview_shows_every_slide_on_its_way() -> None:
    at = Trainer(shipped.pack(), "roles").presses("o")
    total = len(at.briefing.talk.slides)
    for number in range(total):
        at.sees(f"▶ {number + 1:>2}  ").presses("down")


def test_quit_asks_once() -> None:
    at = trainer().presses("q").sees("End the briefing?")
    assert not at.lectern.is_over
    at.presses("n").does_not_see("End the briefing?").sees("1 / ")
    at.presses("q", "x").does_not_see("End the briefing?").sees("1 / ")
    assert at.presses("q", "q").lectern.is_over


def test_keys_are_told_over_the_slide_and_escape_returns() -> None:
    at = trainer().presses("n", "question_mark").sees("KEYS", "PgDn PgUp")
    at.presses("escape").sees("ENFORCER")


def test_a_remote_is_tested_without_moving_anything() -> None:
    at = trainer().presses("r").sees("TEST YOUR REMOTE")
    at.presses("pagedown").sees("▶ PgDn  next, back")
    at.presses("f5").sees("▶ F5  slides").presses("full_stop").sees("▶ .  black")
    at.presses("f9").sees("▶ F9  does nothing here").presses("escape").sees("▶ Esc  slides")
    at.presses("q").sees("ROLES", "1 / ")
    assert not at.lectern.is_over


def test_a_language_is_changed_at_the_same_place() -> None:
    at = Trainer(talk_pack(languages=("en", "es")), "roles").presses("n", "n", "n")
    at.presses("l").sees(POINTS[1]).does_not_see(POINTS[2])
    at.sees("En una emergencia, llame al 911.")


def test_another_size_shows_the_same_point() -> None:
    at = Trainer(shipped.pack(), "roles").presses("n", "n", "n")
    from sro_kiosk.views.area import Size  # noqa: PLC0415 - here alone

    for size in ((40, 12), (160, 45), (80, 24)):
        at.lectern.resize(Size(*size))
        at.sees("fear").does_not_see("Links the school")


def test_a_window_too_small_says_so_calmly() -> None:
    trainer(size=(20, 5)).sees("window is")


def test_the_emergency_line_is_on_every_slide() -> None:
    at = trainer()
    for _ in at.briefing.talk.slides:
        at.sees("In an emergency call 911.").presses("n")


def test_of_one_topic_no_other_is_told() -> None:
    at = Trainer(talk_pack(), "roles/educator").sees("EDUCATOR")
    assert {str(slide.topic) for slide in at.briefing.talk.slides if slide.rows} <= {
        "roles/educator",
        "roles",
    }


def test_quit_closes_what_lies_over_the_slide_and_asks_on_a_black_screen_too() -> None:
    for over in ("question_mark", "o"):
        at = trainer().presses("n", over, "q").does_not_see("End the briefing?", "KEYS", "SLIDES")
        assert not at.lectern.is_over
    at = trainer().presses("b")
    assert not at.screen.strip()
    at.presses("q").sees("End the briefing?").presses("x")
    assert not at.screen.strip()


def test_a_number_goes_to_a_slide_from_the_overview_too() -> None:
    trainer().presses("o", "1", "2").sees("SLIDES", "Go to 12: Enter").presses("enter").sees(
        "12 / "
    )


def test_the_overview_stays_where_it_was_when_slides_are_made_anew() -> None:
    at = trainer(private=True).presses("o", "n", "n", "n")
    chosen = next(line for line in at.lines if "▶" in line)
    at.briefing.seat(Stage(30, 6, 4))
    assert chosen.split(maxsplit=2)[2][:12] in next(line for line in at.lines if "▶" in line)
    at.briefing.seat(None)
    assert next(line for line in at.lines if "▶" in line) == chosen
    at.presses("escape").does_not_see("SLIDES")
    at.briefing.seat(Stage(30, 6, 4))
    at.does_not_see("SLIDES")
