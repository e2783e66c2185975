"""Counting in memory."""

from threading import Thread

from sro_kiosk.content import Address
from sro_kiosk.counts import MISSED, VIEWED, Tally, What

EDUCATOR = Address("roles", "educator")


def test_views_are_counted_by_topic_and_language() -> None:
    tally = Tally()
    tally.viewed(EDUCATOR, "en")
    tally.viewed(EDUCATOR, "en")
    tally.viewed(EDUCATOR, "es")
    tally.viewed(Address("roles"), "en")
    assert tally.take() == {
        What(VIEWED, "roles/educator", "en"): 2,
        What(VIEWED, "roles/educator", "es"): 1,
        What(VIEWED, "roles", "en"): 1,
    }


def test_of_a_search_without_hits_only_its_language_is_counted() -> None:
    tally = Tally()
    tally.missed("es")
    assert tally.take() == {What(MISSED, "", "es"): 1}


def test_what_was_taken_is_not_taken_again() -> None:
    tally = Tally()
    tally.missed("en")
    assert [bool(tally.take()), bool(tally.take())] == [True, False]


def test_it_says_whether_there_is_anything_to_take() -> None:
    tally = Tally()
    seen = [tally.is_empty]
    tally.missed("en")
    seen.append(tally.is_empty)
    tally.take()
    assert [*seen, tally.is_empty] == [True, False, True]


def test_nothing_is_lost_or_counted_twice_while_another_thread_takes() -> None:
    tally = Tally()

    def view() -> None:
        for _ in range(20_000):
            tally.viewed(EDUCATOR, "en")

    counting = Thread(target=view)
    counting.start()
    taken = 0
    while counting.is_alive() or not tally.is_empty:
        taken += sum(tally.take().values())
    assert taken == 20_000
