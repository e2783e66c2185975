"""The staff's door opens to the PIN and to nothing else."""

import signal

from tests.support.house import PIN, House, Kiosk, kiosk_in
from tests.support.pty import ROOT, python

KNOCK = "000"
AT_THE_DOOR = "For staff only."
INSIDE = "Test notice"
LOCKED = "Too many wrong tries."


def is_closed(kiosk: Kiosk, attempt: str) -> None:
    assert INSIDE not in kiosk.terminal.text, attempt
    kiosk.is_still_there(attempt)
    assert AT_THE_DOOR not in kiosk.terminal.text, attempt


def test_it_opens_to_the_pin(house: House) -> None:
    with kiosk_in(house) as kiosk:
        kiosk.terminal.send(f"{KNOCK}{PIN}\r")
        kiosk.terminal.wait_for(INSIDE)
        kiosk.is_still_there("a visit of staff")


def test_nobody_guesses_their_way_in(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for guess in (
            "123456",
            "",
            PIN[:-1],
            f"{PIN}0",
            f"{PIN} ",
            "é" * 40,
            "\x1b[200~x\x1b[201~",
        ):
            kiosk.terminal.send(f"{KNOCK}{guess}\r")
            kiosk.terminal.wait_until(lambda: "STAFF" in kiosk.terminal.text, "the door")
            kiosk.terminal.quiet()
            is_closed(kiosk, f"the guess {guess!r}")
        kiosk.terminal.send(f"{KNOCK}{PIN}\r")
        kiosk.terminal.wait_for(LOCKED)
        is_closed(kiosk, "a lock-out")
        kiosk.terminal.signal(signal.SIGKILL)
        kiosk.terminal.wait_until_ended()
    with kiosk_in(house) as kiosk:
        kiosk.terminal.send(f"{KNOCK}{PIN}\r")
        kiosk.terminal.wait_for(LOCKED)
        is_closed(kiosk, "a lock-out and a new start")


def test_a_flood_at_the_door_only_locks_it(house: House) -> None:
    with kiosk_in(house) as kiosk:
        for flood in (
            "0" * 5000,
            "111111\r" * 2000,
            "\r" * 5000,
            "\x1b000" * 2000,
            "4\r4\r" * 2000,
        ):
            kiosk.terminal.send(KNOCK + flood)
            is_closed(kiosk, f"a flood of {flood[:7]!r}")


def test_a_visitor_who_finds_the_door_and_goes_leaves_it_closed(house_of_haste: House) -> None:
    fast = str(ROOT / "tests/support/fast_lobby.py")
    command = python("-I", fast, "10", *house_of_haste.arguments)
    with kiosk_in(house_of_haste, command) as kiosk:
        first = kiosk.terminal.lines
        kiosk.terminal.send(f"{KNOCK}12345")
        kiosk.terminal.wait_for(AT_THE_DOOR)
        kiosk.terminal.wait_until(lambda: kiosk.terminal.lines == first, "the first screen")
        kiosk.terminal.send(f"{KNOCK}\r")
        kiosk.terminal.wait_for(AT_THE_DOOR)
        assert "•" not in kiosk.terminal.text
