"""PINs as they are kept, and those that are refused."""

import pytest

from sro_kiosk.content.decode import decode
from sro_kiosk.content.kiosk import Staff
from sro_kiosk.staff.pin import is_right, make_hash, weakness

SALT = "000102030405060708090a0b0c0d0e0f"
KEPT = (  # made by another program: openssl kdf -keylen 32 -kdfopt pass:4071-blue … SCRYPT
    f"scrypt:16384:8:1:{SALT}:fba25c8842847e6fadb1801de3ffb10e937628ad71175e5aa131cfa0799cdadd"
)


def test_a_pin_opens_what_was_kept_of_it_and_no_other_does() -> None:
    kept = make_hash("4071-blue")
    assert is_right("4071-blue", kept)
    assert not any(is_right(pin, kept) for pin in ("4071-Blue", "4071-blu", "4071-blue ", ""))


def test_what_is_kept_is_scrypt_as_others_know_it() -> None:
    assert is_right("4071-blue", KEPT)


def test_the_same_pin_is_kept_differently_each_time_and_never_as_it_is() -> None:
    first, second = make_hash("407193"), make_hash("407193")
    assert first != second
    assert "407193" not in first + second


def test_kiosk_toml_takes_what_is_kept() -> None:
    value, faults = decode({"pin": make_hash("4071-blue")}, Staff)
    assert (value is not None, faults) == (True, [])


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "4071-blue",
        KEPT.replace("scrypt", "SCRYPT"),
        KEPT + "00",
        KEPT + "\n",
        KEPT.replace(":16384:", ":1048576:"),  # 1 GB
        KEPT.replace(":8:1:", ":99:1:"),
        KEPT.replace(":8:1:", ":8:99:"),
        KEPT.replace(":16384:", ":16383:"),
        KEPT.replace(":16384:", ":0:"),
        KEPT.replace(":16384:", ":1:"),
        KEPT.replace(":8:1:", ":0:1:"),
        KEPT.replace(":8:1:", ":8:0:"),
        KEPT.replace(":16384:8:1:", ":٣٢:8:1:"),
    ],
)
def test_nothing_opens_what_is_not_kept_sensibly(kept: str) -> None:
    assert not is_right("4071-blue", kept)


@pytest.mark.parametrize("typed", ["\udcff\ud800", "日本語", "4" * 10_000_000])
def test_anything_may_be_typed(typed: str) -> None:
    assert not is_right(typed, KEPT)


@pytest.mark.parametrize("pin", ["407193", "4071-blue", "Fairview", "~!@#$%^&*()", "ab" * 15 + "a"])
def test_a_good_pin_has_no_weakness(pin: str) -> None:
    assert weakness(pin) == ""


@pytest.mark.parametrize(
    ("pin", "said"),
    [
        ("", "6 to 32"),
        ("40719", "6 to 32"),
        ("4071" * 9, "6 to 32"),
        ("4071 93", "space"),
        ("      ", "space"),
        ("4071é93", "keyboard"),
        ("407193\t", "keyboard"),
        ("407193\x7f", "keyboard"),
        ("000000", "over and over"),
        ("717171", "over and over"),
        ("407407", "over and over"),
        ("123456", "counts"),
        ("654321", "counts"),
        ("567890", "counts"),
        ("210987", "counts"),
        ("12345678901234567890123456789012", "counts"),
        ("abcdef", "counts"),
        ("FEDCBA", "counts"),
    ],
)
def test_a_weak_pin_is_refused_with_a_reason(pin: str, said: str) -> None:
    assert said in weakness(pin)
    assert "\n" not in weakness(pin)
    assert not pin or pin not in weakness(pin)
