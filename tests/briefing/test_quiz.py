"""Questions to the room, and the teams that answer them."""

from sro_kiosk.briefing import Ask
from tests.briefing.packs import talk_pack
from tests.support.trainer import Trainer, Watcher


def at_quiz(**options: object) -> Trainer:
    at = Trainer(talk_pack(), "roles", **options)  # type: ignore[arg-type] # as told
    while "Who decides?" not in at.screen:
        at.presses("n")
    return at


def test_the_quiz_comes_after_all_topics() -> None:
    at = Trainer(talk_pack(), "roles")
    titles = [slide.title for slide in at.briefing.talk.slides]
    assert titles.index("Quiz") > titles.index("Manager")
    at.presses(*["right_square_bracket"] * 5).sees("QUIZ", "2 questions.")


def test_a_question_shows_its_choices_and_then_the_answer_and_why() -> None:
    at = at_quiz().sees("A. The school", "B. The officer").does_not_see("Answer")
    at.presses("n").sees("Answer: A. The school", "The MOU says so.")
    at.presses("n").sees("How many roles?").presses("n").sees("Answer: B. Four")


def test_questions_come_after_their_topic_where_that_is_asked_for() -> None:
    at = at_quiz(ask=Ask.TOPIC).sees("COUNSELOR")
    assert not [slide for slide in at.briefing.talk.slides if slide.title == "Quiz"]


def test_no_question_is_asked_where_none_is_wanted() -> None:
    at = Trainer(talk_pack(), "roles", ask=Ask.NEVER)
    assert not [slide for slide in at.briefing.talk.slides if "question" in slide.kind]


def test_teams_score_on_the_screen() -> None:
    at = at_quiz(teams=3).sees("▶A 0  B 0  C 0")
    at.presses("plus", "tab", "plus", "equals_sign", "tab", "minus").sees(" A 1  B 2 ▶C 0")
    at.presses("shift+tab", "minus").sees(" A 1 ▶B 1  C 0")


def test_the_trainer_sees_the_scores_beside_the_notes() -> None:
    at = at_quiz(private=True).presses("n", "plus", "tab").sees("NOTES", " A 1 ▶B 0")
    at.presses("home").does_not_see("A 1")


def test_points_are_given_only_where_they_are_seen() -> None:
    at = Trainer(talk_pack(), "roles").presses("plus", "plus", "tab")
    while "Who decides?" not in at.screen:
        at.presses("n")
    at.sees("▶A 0  B 0")


def test_without_teams_no_scores_are_shown() -> None:
    at_quiz(teams=0).presses("plus", "tab").does_not_see("▶A")


def test_the_audience_sees_the_scores_and_no_answer_before_its_time() -> None:
    trainer = Trainer(talk_pack(), "roles", private=True)
    watcher = Watcher(trainer)
    trainer.presses(*["right_square_bracket"] * 5, "n", "plus")
    watcher.sees("Who decides?", "▶A 1").does_not_see("Answer")


def test_the_overview_tells_no_answer() -> None:
    at = Trainer(talk_pack(), "roles", size=(40, 12))
    at.presses("o", "end")
    shown = ""
    for _ in at.briefing.talk.slides:
        shown += at.screen
        at.presses("up")
    assert "Answer" not in shown
