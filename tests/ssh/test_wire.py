"""What reading over SSH takes of a line: the bytes of all packets, both ways.

Bounds are what was measured and some more, since packets of TCP that only confirm others, 52 bytes
each, are not always as many.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.bench.visit import most_of_each
from tests.ssh.machine import OFFICER
from tests.ssh.wire import Wired, wired_machine
from tests.support.pty import running

SERIAL = 960  # bytes a second at 9,600 bit/s, with start and stop bits
PATIENCE = 120.0  # seconds, on such a line
LEAN = (
    *("-o", "KexAlgorithms=curve25519-sha256", "-o", "HostKeyAlgorithms=ssh-ed25519"),
    *("-o", "Ciphers=aes128-gcm@openssh.com", "-o", "MACs=hmac-sha2-256"),
    *("-o", "PubkeyAcceptedAlgorithms=ssh-ed25519"),
)


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wired]:
    with wired_machine(tmp_path_factory.mktemp("machine")) as machine:
        yield machine


def taken_by(machine: Wired, *command: str) -> dict[str, int]:
    before = machine.calm()
    with running(machine.client("-t", *command)) as terminal:
        terminal.wait_for("911")
        login = machine.calm() - before

        def press(key: str) -> int:
            before, shown = machine.crossed, len(terminal.output)
            terminal.send(key)
            terminal.wait_until(lambda: len(terminal.output) > shown, f"an answer to {key!r}")
            return machine.calm() - before

        return {"login": login, **most_of_each(press)}


WHAT = ("login", "tab switch", "highlight", "open a page", "scroll a line", "find")
BOUNDS = {
    "as it is": ((OFFICER,), (12_300, 1_950, 750, 1_550, 850, 1_350)),
    "-C": (("-C", OFFICER), (11_100, 1_200, 500, 1_050, 550, 950)),
    "low-bandwidth": ((OFFICER, "low-bandwidth"), (11_900, 1_800, 500, 1_450, 600, 1_300)),
    "both": (("-C", OFFICER, "low-bandwidth"), (11_100, 1_150, 500, 900, 500, 900)),
    "-C and few algorithms": (("-C", *LEAN, OFFICER), (7_400, 1_200, 500, 1_050, 550, 950)),
}


@pytest.mark.parametrize("way", BOUNDS)
def test_few_bytes_cross_the_line(machine: Wired, way: str) -> None:
    command, bounds = BOUNDS[way]
    taken = taken_by(machine, *command)
    most = dict(zip(WHAT, bounds, strict=True))
    assert {what: size for what, size in taken.items() if size > most[what]} == {}


def test_nothing_crosses_it_while_nobody_does_anything(machine: Wired) -> None:
    with running(machine.client(OFFICER)) as terminal:
        terminal.wait_for("911")
        before = machine.calm()
        terminal.quiet(5)
        assert machine.crossed == before


def test_at_9600_bits_a_second_a_person_can_read(tmp_path: Path) -> None:
    command = ("-tC", *LEAN, OFFICER, "low-bandwidth")
    with wired_machine(tmp_path) as machine, ExitStack() as stack:
        machine.slow_down(SERIAL)
        terminal = stack.enter_context(running(machine.client(*command)))
        terminal.wait_for("WHAT IS AN SRO?", PATIENCE)
        terminal.send("\x1b[C")
        terminal.wait_for("LAW ENFORCER", PATIENCE)
        terminal.send("/arrest")
        terminal.wait_for("arrest", PATIENCE)
        terminal.send("\r")
        terminal.wait_until(lambda: "ARREST" in terminal.text.upper(), "a hit", PATIENCE)
        terminal.send("\x1bq")
        terminal.send("q")
        assert terminal.exit_code(PATIENCE) == 0
