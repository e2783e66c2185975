"""`sro-kiosk find`."""

import json
from collections.abc import Callable

from tests.cli.conftest import Answer

Run = Callable[..., Answer]


def test_hits_come_with_their_address_and_the_words_around(sro_kiosk: Run) -> None:
    answer = sro_kiosk("find", "officer")
    assert (answer.code, answer.err) == (0, "")
    assert (
        answer.out
        == """\
roles  Roles
  What an officer does.

advice/mou  Advice: Agreement
  Who the officer works for.
"""
    )


def test_words_may_come_in_one_argument_or_in_many(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "law", "cla") == sro_kiosk("find", "law cla")


def test_no_hit_is_the_answer_no(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "giraffe") == (
        1,
        "",
        "sro-kiosk: nothing found; try fewer or shorter words\n",
    )


def test_a_misspelt_word_brings_the_right_one(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "oficer").err == "sro-kiosk: nothing found; try: officer\n"


def test_trainer_notes_are_not_found(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "zebra").code == 1


def test_the_language_decides_where_to_look(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "acuerdo").code == 1
    assert sro_kiosk("find", "acuerdo", "--lang", "es").out.startswith("advice/mou  Advice: Acu")


def test_the_limit_holds(sro_kiosk: Run) -> None:
    assert sro_kiosk("find", "officer", "--limit", "1").out.count("\n") == 2


def test_hits_for_programs(sro_kiosk: Run) -> None:
    answer = sro_kiosk("find", "law", "--format", "json")
    assert json.loads(answer.out) == [
        {
            "address": "roles/educator",
            "title": "Educator",
            "screen_title": "Roles",
            "snippet": [
                {"text": "Teaches what the ", "matched": False},
                {"text": "law", "matched": True},
                {"text": " means — in class.", "matched": False},
            ],
        }
    ]


def test_no_hits_for_programs_are_an_empty_list(sro_kiosk: Run) -> None:
    answer = sro_kiosk("find", "giraffe", "--format", "json")
    assert (answer.code, answer.out) == (1, "[]\n")
