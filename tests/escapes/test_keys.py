"""No key, no click and no flood of them leads out of the kiosk."""

from collections.abc import Mapping, Sequence
from itertools import product

import pytest

from tests.escapes import attempts
from tests.support.house import IN_FOOT, House, Kiosk, kiosk_in


def withstands(kiosk: Kiosk, name: str, data: str | bytes) -> None:
    kiosk.terminal.send(data)
    kiosk.is_still_there(name)


@pytest.mark.parametrize("controlling", [False, True], ids=["on a console", "in foot"])
def test_no_key_stops_it(house: House, *, controlling: bool) -> None:
    command = [*IN_FOOT, *house.command] if controlling else house.command
    with kiosk_in(house, command, controlling=controlling) as kiosk:
        for name, key in attempts.STOPS.items():
            withstands(kiosk, name, key * 3)
        withstands(kiosk, "all of them", b"".join(attempts.STOPS.values()))


@pytest.mark.parametrize(
    "keys",
    [
        attempts.LETTERS,
        attempts.FUNCTION_KEYS | attempts.EDITING_KEYS,
        {"all that Textual knows": attempts.ALL_KNOWN_KEYS},
    ],
    ids=["letters", "function keys", "all that Textual knows"],
)
def test_no_key_leaves(house: House, keys: Mapping[str, Sequence[str | bytes]]) -> None:
    with kiosk_in(house) as kiosk:
        for name, data in attempts.batches(keys):
            withstands(kiosk, name, data)


@pytest.mark.parametrize(
    "sent",
    [attempts.ANSWERS | attempts.ENDLESS, attempts.NO_LETTERS | attempts.MOUSE],
    ids=["answers and what has no end", "no letters, and the mouse"],
)
def test_nothing_else_that_comes_in_leaves(house: House, sent: Mapping[str, str | bytes]) -> None:
    with kiosk_in(house) as kiosk:
        for name, data in sent.items():
            withstands(kiosk, name, data)


@pytest.mark.parametrize("name", attempts.FLOODS)
def test_a_flood_drowns_nothing(house: House, name: str) -> None:
    with kiosk_in(house) as kiosk:
        withstands(kiosk, name, attempts.FLOODS[name])


def test_there_is_no_cell_to_click_on_that_leaves(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for page, row in product(("", "\x1b[C", "?", "/"), range(1, 25)):
            places = (f"\x1b[<0;{x};{row}" for x in range(1 + row % 4, 81, 4))
            clicks = "".join(f"{place}M{place}m" for place in places)
            withstands(kiosk, f"clicks in row {row}", page + clicks)


def test_no_search_finds_a_way_out(house: House) -> None:
    with kiosk_in(house) as kiosk:
        kiosk.terminal.send("/officer")
        kiosk.terminal.wait_for("What it is")
        for name, words in attempts.SEARCHES.items():
            pasted = f"\x1b[200~{words}\x1b[201~"
            withstands(kiosk, f"{name}, pasted", f"/{pasted}\r")
            withstands(kiosk, f"{name}, typed", f"/{words[:24]}\x1b[B\r")


def test_no_window_is_too_small_or_too_large(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for name, size in attempts.SIZES.items():
            kiosk.terminal.claim(*size)
            kiosk.terminal.send("\x1b[Bl/a\x1b")
            kiosk.terminal.quiet()
            kiosk.terminal.claim(80, 24)
            kiosk.is_still_there(f"a window with {name}")
        for number in range(500):
            kiosk.terminal.claim(1 + number * 7 % 300, 1 + number * 3 % 100)
        kiosk.terminal.claim(80, 24)
        kiosk.is_still_there("a window that changes all the time")
