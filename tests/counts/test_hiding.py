"""What a table of counts may tell."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.counts import FEW, MISSED, VIEWED, Count, Span, What, span, totals

FRIDAY = dt.date(2026, 11, 27)
EDUCATOR = What(VIEWED, "roles/educator", "en")


def counts(*numbers: int, what: What = EDUCATOR) -> list[Count]:
    return [Count(FRIDAY - dt.timedelta(days=day), what, n) for day, n in enumerate(numbers)]


def test_a_small_number_is_hidden() -> None:
    assert [str(span(number)) for number in (1, 4, 5, 12)] == ["<5", "<5", "5", "12"]


def test_a_sum_of_what_is_shown_is_exact() -> None:
    assert [str(total.number) for total in totals(counts(5, 20))] == ["25"]


def test_a_sum_with_something_hidden_in_it_says_between_what_it_lies() -> None:
    assert [str(total.number) for total in totals(counts(20, 2))] == ["21 to 24"]
    assert [str(total.number) for total in totals(counts(2, 2))] == ["2 to 8"]
    assert [str(total.number) for total in totals(counts(2))] == ["<5"]


def test_the_largest_comes_first_then_by_name() -> None:
    about, missed = What(VIEWED, "about", "en"), What(MISSED, "", "en")
    found = totals([*counts(7), *counts(9, what=missed), *counts(7, what=about)])
    assert [total.what for total in found] == [missed, about, EDUCATOR]


@given(st.lists(st.integers(min_value=1, max_value=30), min_size=1, max_size=20))
def test_no_sum_tells_more_than_its_days_do(numbers: list[int]) -> None:
    hidden = [number if number >= FEW else FEW - 1 for number in numbers]
    assert totals(counts(*numbers)) == totals(counts(*hidden))
    ((_, number),) = totals(counts(*numbers))
    assert number.least <= sum(numbers) <= number.most
    few = sum(number < FEW for number in numbers)
    assert Span(*number).most - number.least == few * (FEW - 2)
