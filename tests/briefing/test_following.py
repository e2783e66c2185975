"""Screens of the audience: they follow, look around, ask for the slides."""

import re

from sro_kiosk.briefing.messages import Asked
from sro_kiosk.typeset import line_text
from tests.briefing.packs import POINTS, SECRET, talk_pack
from tests.support import shipped
from tests.support.trainer import Trainer, Watcher


def pair(**options: object) -> tuple[Trainer, Watcher]:
    trainer = Trainer(talk_pack(), "roles", private=True, **options)  # type: ignore[arg-type] # as told
    return trainer, Watcher(trainer)


def test_the_audience_sees_what_the_trainer_shows() -> None:
    trainer, watcher = pair()
    watcher.sees("ROLES", "1 / ")
    trainer.presses("n", "n")
    watcher.sees("ENFORCER", POINTS[0]).does_not_see(POINTS[1])
    trainer.presses("b")
    assert not watcher.screen.strip()


def test_notes_and_answers_to_come_are_never_sent() -> None:
    trainer, watcher = pair()
    for _ in trainer.briefing.talk.slides:
        before_answer = b"The MOU says so." not in b"".join(watcher.told)
        if "Who decides?" in watcher.screen and "Answer:" not in watcher.screen:
            assert before_answer
        for command in ("n", "v", "v", "o", "escape", "question_mark", "escape"):
            trainer.presses(command)
            watcher.looks()
    told = b"".join(watcher.told)
    assert b"The MOU says so." in told
    assert SECRET.encode() not in told


def test_no_note_of_the_shipped_pack_is_ever_sent() -> None:
    for language in shipped.LANGUAGES:
        for stem, screen in shipped.edition(language).screens.items():
            trainer = Trainer(shipped.pack(), stem, language=language, private=True)
            watcher = Watcher(trainer)
            for _ in trainer.briefing.talk.slides:
                trainer.presses("end", "n")
                watcher.looks()
            told = b"".join(watcher.told).decode()
            notes = [topic.notes for topic in screen.topics if topic.notes]
            lines = [line for note in notes for line in note.splitlines() if len(line) > 20]
            assert not [line for line in lines if line in told]


def test_a_frozen_audience_sees_what_it_saw() -> None:
    trainer, watcher = pair()
    trainer.presses("n", "f").sees("FROZEN").presses("n", "n", "n")
    watcher.sees("The enforcer sums up.").does_not_see(POINTS[0])
    trainer.presses("f")
    watcher.sees(POINTS[1])


def test_who_looks_around_sees_it_and_returns_with_one_key() -> None:
    trainer, watcher = pair()
    trainer.presses("n", "n", "n", "n", "n")
    watcher.presses("p").sees(*POINTS, "On your own: Esc follows again")
    trainer.presses("n")
    watcher.sees(*POINTS, "On your own").presses("escape").does_not_see("On your own")
    watcher.sees("COUNSELOR")


def test_nobody_looks_further_than_was_shown() -> None:
    trainer, watcher = pair()
    trainer.presses("n", "n")
    watcher.presses("n", "n", "n", "end").does_not_see(POINTS[1]).sees(POINTS[0])
    trainer.presses("end", "home")  # the last slide was shown; those between were not
    watcher.presses("escape", "n", "n", "n").sees("SOURCES")
    watcher.presses("p").sees(POINTS[0]).does_not_see(POINTS[1])


def test_slides_are_made_for_the_first_screen_of_the_audience() -> None:
    trainer = Trainer(shipped.pack(), "roles", private=True, size=(200, 60))
    Watcher(trainer, size=(40, 12))
    assert all(len(slide.rows) <= 8 for slide in trainer.briefing.talk.slides)


def test_a_smaller_screen_that_came_later_gets_slides_of_its_own() -> None:
    trainer = Trainer(shipped.pack(), "roles", private=True)
    projector = Watcher(trainer)
    phone = Watcher(trainer, size=(40, 12), number=2)
    shown = set[str]()
    for _ in range(60):
        trainer.presses("n")
        shown |= set(" ".join(projector.lines[:-3]).split())
    phone.presses("home")
    seen = set(phone.screen.split())
    for _ in range(200):  # what was shown is there to look at
        seen |= set(phone.presses("n").screen.split())
    assert shown <= seen
    assert trainer.briefing.stage == projector.following.seat.stage


def test_a_smaller_screen_is_told_of_the_rest_of_a_slide_and_follows_on_after_it() -> None:
    trainer = Trainer(shipped.pack(), "roles", private=True)
    Watcher(trainer)
    phone = Watcher(trainer, size=(40, 12), number=2)
    while "Part 1 of" not in phone.screen:
        trainer.presses("n")
    before, number = phone.screen, trainer.briefing.talk.number
    phone.presses("n").sees("Part 2 of").does_not_see("On your own")
    assert phone.screen != before
    assert phone.presses("p").sees("Part 1 of").screen == before
    phone.presses("n")
    trainer.presses("b")
    assert not phone.screen.strip()
    trainer.presses("b")
    assert phone.screen == before
    phone.presses("n")
    while trainer.briefing.talk.number == number:
        trainer.presses("n")
    after = phone.screen
    assert "Part 2" not in after
    assert phone.presses("escape").screen == after


def test_all_of_a_slide_can_be_read_on_a_smaller_screen_before_the_next_but_one() -> None:
    trainer = Trainer(shipped.pack(), "roles", private=True)
    Watcher(trainer)
    phone = Watcher(trainer, size=(40, 12), number=2)
    owed = set[str]()
    for _ in range(200):
        slide = trainer.presses("n").briefing.talk.slide
        seen = phone.screen
        while (part := re.search(r"Part (\d+) of (\d+)", phone.screen)) and part[1] != part[2]:
            before = phone.screen
            seen += phone.presses("n").screen
            assert phone.screen != before
        assert owed <= set(seen.split())
        shown = slide.shown(trainer.briefing.talk.step)
        words = {word for row in shown for word in line_text(row).split() if "/" not in word}
        owed = set() if slide.last_step else words - set(seen.split())


def test_the_slides_are_asked_for_given_and_taken_back() -> None:
    trainer, watcher = pair()
    assert watcher.presses("h").following.outbox[-1] == Asked()
    trainer.briefing.driving.ask(1)
    watcher.sees("You have asked for the slides")
    trainer.sees("Follower 1 asks for the slides: h gives them").presses("h")
    watcher.sees("You have the slides")
    watcher.presses("n")
    (pressed,) = watcher.following.outbox[-1:]
    stage = watcher.following.seat.stage
    trainer.briefing.drive(pressed.command, pressed.number, stage)  # type: ignore[union-attr] # a key
    watcher.sees("ENFORCER")
    trainer.sees("Follower 1 has the slides: h takes them back").presses("h")
    watcher.does_not_see("You have the slides")


def test_who_looked_around_and_gets_the_slides_sees_what_the_room_sees() -> None:
    trainer, watcher = pair()
    trainer.presses("n", "n")
    watcher.presses("home", "h").sees("1 / ")
    trainer.briefing.driving.ask(1)
    trainer.presses("h")
    watcher.sees("You have the slides", POINTS[0]).does_not_see("1 / ")
    trainer.presses("h")
    watcher.sees(POINTS[0]).does_not_see("On your own")


def test_a_driver_does_nothing_but_move_slides() -> None:
    trainer, _ = pair()
    for command in ("quit", "notes", "freeze", "hand", "language", "remote", "point", "clock"):
        before = trainer.screen
        trainer.briefing.drive(command, 1, None)
        assert trainer.screen == before


def test_without_a_trainer_it_waits_and_forgets_what_it_saw() -> None:
    trainer, watcher = pair()
    trainer.presses("n", "n")
    watcher.looks().following.lose()
    assert "Waiting for the briefing to begin." in "".join(
        span.text for line in watcher.following.screen() for span in line
    )


def test_quit_asks_once_here_too() -> None:
    _, watcher = pair()
    watcher.presses("q").sees("Leave?").presses("n").does_not_see("Leave?")
    watcher.presses("q").sees("Leave?").presses("x").does_not_see("Leave?")
    assert watcher.presses("q", "q").following.is_over


def test_a_number_goes_to_a_slide_that_was_shown() -> None:
    trainer, watcher = pair()
    trainer.presses("n", "n", "n", "n", "n", "n")
    watcher.presses("2").sees("Go to 2: Enter").presses("enter").sees("2 / ", "On your own")
    watcher.presses("9", "9", "enter").does_not_see(" 2 / ", "Go to")


def test_who_has_the_slides_goes_to_one_by_its_number_on_the_own_screen() -> None:
    trainer = Trainer(shipped.pack(), "roles", private=True)
    Watcher(trainer)
    phone = Watcher(trainer, size=(40, 12), number=2)
    for _ in range(30):
        trainer.presses("n")
    there = phone.screen
    number = re.search(r"(\d+) / ", there).group(1)  # type: ignore[union-attr] # it is there
    trainer.presses("home")
    trainer.briefing.driving.ask(2)
    trainer.presses("h")
    phone.presses(*number, "enter")
    pressed = phone.following.outbox[-1]
    trainer.briefing.drive(pressed.command, pressed.number, phone.following.seat.stage)  # type: ignore[union-attr] # a key
    title = trainer.briefing.talk.slide.title
    assert title.upper() in there
    assert trainer.briefing.talk.number + 1 < int(number)


def test_the_keys_of_a_follower_are_told() -> None:
    _, watcher = pair()
    watcher.presses("question_mark").sees("KEYS", "PgDn PgUp").does_not_see("overview", "notes")
    watcher.presses("escape").does_not_see("KEYS")


def test_quit_closes_the_keys_first_and_asks_on_a_black_screen_too() -> None:
    trainer, watcher = pair()
    watcher.presses("question_mark", "q").does_not_see("KEYS", "Leave?")
    trainer.presses("b")
    assert not watcher.screen.strip()
    watcher.presses("q").sees("Leave?").presses("x")
    assert not watcher.screen.strip()


def test_whoever_has_asked_later_waits_and_can_change_their_mind() -> None:
    trainer, first = pair()
    second = Watcher(trainer, number=2)
    driving = trainer.briefing.driving
    driving.ask(1)
    driving.ask(2)
    second.sees("You have asked for the slides")
    trainer.presses("h", "h").sees("Follower 2 asks for the slides")
    first.does_not_see("You have")
    driving.ask(2)
    second.does_not_see("You have asked")
    trainer.does_not_see("asks for the slides")


def test_nobody_asks_for_slides_that_are_not_there() -> None:
    _, watcher = pair()
    watcher.following.lose()
    watcher.following.do("hand")
    assert Asked() not in watcher.following.outbox


def test_who_has_the_slides_reads_all_of_one_before_the_room_goes_on() -> None:
    trainer = Trainer(shipped.pack(), "roles", private=True)
    Watcher(trainer)
    phone = Watcher(trainer, size=(40, 12), number=2)
    while "Part 1 of 2" not in phone.screen:
        trainer.presses("n")
    trainer.briefing.driving.ask(2)
    trainer.presses("h")
    phone.sees("Part 1 of 2").following.outbox.clear()
    phone.presses("n").sees("Part 2 of 2")
    assert phone.following.outbox == []
    phone.presses("n")
    assert [type(message).__name__ for message in phone.following.outbox] == ["Pressed"]
