"""However a line ends, nothing of the session stays on the machine."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.ssh.machine import OFFICER, Machine
from tests.ssh.wire import wired_machine
from tests.support.pty import running

CONNECTS = int(os.environ.get("SRO_KIOSK_CONNECTS", "16"))  # `make soak` makes a thousand
AT_ONCE = 8


def test_a_client_that_is_killed_leaves_no_reader(machine: Machine) -> None:
    with running(machine.client(OFFICER)) as terminal:
        terminal.wait_for("911")
        assert machine.readers() != []
        terminal.signal(signal.SIGKILL)
        machine.wait_until_deserted()


def test_a_client_that_is_killed_while_the_reader_starts_leaves_none(machine: Machine) -> None:
    with running(machine.client(OFFICER)) as terminal:
        machine.wait_until(lambda: machine.readers() != [], "a reader")
        terminal.signal(signal.SIGKILL)
        machine.wait_until_deserted()


def test_a_terminal_that_is_closed_leaves_no_reader(machine: Machine) -> None:
    with running(machine.client(OFFICER)) as terminal:
        terminal.wait_for("911")
        terminal.hang_up()
        machine.wait_until_deserted()


def test_a_client_that_reads_nothing_is_still_left(machine: Machine) -> None:
    with running(machine.client(OFFICER), emulate=False) as terminal:
        terminal.wait_for_output(b"911")
        terminal.stop_reading()
        for number in range(200):
            terminal.resize(200 - number % 2, 60)
        terminal.signal(signal.SIGKILL)
        machine.wait_until_deserted()


def test_a_line_that_is_dead_is_cut(tmp_path: Path) -> None:
    shorter = {"ClientAliveInterval 30": "ClientAliveInterval 1"}
    with wired_machine(tmp_path, shorter) as machine, running(machine.client(OFFICER)) as terminal:
        terminal.wait_for("911")
        machine.cut()
        machine.wait_until_deserted()
        assert terminal.is_running  # at the other end nobody has been told


@pytest.mark.parametrize("patience", [0.0, 1.0], ids=["at once", "later"])
def test_of_many_who_come_and_are_cut_off_none_stays(machine: Machine, patience: float) -> None:
    clients: list[subprocess.Popen[bytes]] = []
    for number in range(CONNECTS // 2):
        clients.append(
            subprocess.Popen(  # noqa: S603 - words of this file
                machine.client("-tt", OFFICER),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        if len(clients) == AT_ONCE or number == CONNECTS // 2 - 1:
            machine.wait_until(lambda: machine.readers() != [], "a reader")
            time.sleep(patience)
            for client in clients:
                client.kill()
                client.communicate()
            clients.clear()
    machine.wait_until_deserted()
