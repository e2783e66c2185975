"""What is counted of a visit, where that is switched on: addresses, and nothing that was typed."""

from collections.abc import Mapping

from msgspec.structs import replace

from sro_kiosk.counts.tally import MISSED, VIEWED, What
from tests.support.kiosk import LOBBY, AtKiosk, lobby_pack

COUNTED = lobby_pack(replace(LOBBY, counts=True))


def taken(kiosk: AtKiosk) -> Mapping[What, int]:
    return kiosk.tally.take()


def test_nothing_is_counted_unless_the_pack_says_so() -> None:
    kiosk = AtKiosk().presses("right", "2", "slash").types("x").presses("escape").waits(120)
    assert taken(kiosk) == {}


def test_a_topic_counts_once_for_each_time_that_it_comes_into_view() -> None:
    kiosk = AtKiosk(COUNTED).presses("right", "2", "x", "escape", "2", "x")
    assert taken(kiosk) == {
        What(VIEWED, "roles", "en"): 2,
        What(VIEWED, "roles/counselor", "en"): 2,
    }


def test_what_the_kiosk_shows_by_itself_does_not_count() -> None:
    assert taken(AtKiosk(COUNTED).waits(1000)) == {}


def test_a_search_in_vain_counts_without_its_words() -> None:
    kiosk = AtKiosk(COUNTED).presses("l", "slash").types("smith").presses("escape")
    counted = taken(kiosk)
    assert counted[What(MISSED, "", "es")] == 1
    assert "smith" not in str(counted)


def test_a_visitor_who_goes_away_in_the_middle_of_a_search_counts_it() -> None:
    kiosk = AtKiosk(COUNTED).presses("slash").types("smith").waits(120)
    assert taken(kiosk)[What(MISSED, "", "en")] == 1
