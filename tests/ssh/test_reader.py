"""An officer reads over SSH, on whatever terminal, and leaves."""

from pathlib import Path

import pytest

from sro_kiosk.setup.sshd import READER
from tests.ssh.machine import OFFICER, Machine, running_machine
from tests.support.pty import plain_env, running

FIRST = "In an emergency call 911."
TERMS = {
    "title": "../../evil\x1b]0;x\x07",
    "shell": '-S touch {folder}/e\n`touch {folder}/e`$(touch {folder}/e)\'; "; touch {folder}/e; "',
    "long": "x" * 60_000,
    "empty": "",
}


@pytest.mark.parametrize("key", ["q", "\x04", "\x03"], ids=["q", "ctrl-d", "ctrl-c"])
def test_the_reader_opens_and_a_key_ends_the_session(machine: Machine, key: str) -> None:
    with running(machine.client(OFFICER)) as terminal:
        terminal.wait_for(FIRST)
        assert "What is an SRO?" in terminal.text
        terminal.send(key)
        assert terminal.exit_code() == 0
        assert terminal.text.strip() == ""


def test_no_key_of_the_kernels_ends_or_stops_it(machine: Machine) -> None:
    with running(machine.client(OFFICER)) as terminal:
        machine.wait_until(lambda: machine.readers() != [], "a reader")
        terminal.send("\x1c\x1a\x13")  # while it starts
        terminal.wait_for(FIRST)
        terminal.send("\x1c\x1a\x13\x11?")
        terminal.wait_for("Leave the program.")
        terminal.send("\x1bq")
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_no_name_of_a_terminal_is_more_than_a_name(
    machine: Machine, tmp_path: Path, term: str
) -> None:
    env = plain_env(TERM=term.format(folder=tmp_path))
    tmp_path.chmod(0o777)
    with running(machine.client(OFFICER), env=env) as terminal:
        terminal.wait_for(FIRST)
        terminal.send("q")
        assert terminal.exit_code() == 0
        assert b"\x1b]0" not in terminal.output
    assert list(tmp_path.iterdir()) == []


def test_no_variable_of_the_client_reaches_the_reader(machine: Machine) -> None:
    send = ("-o", "SendEnv=LC_*", "-o", "SetEnv=LC_EVIL=evil LANG=evil PYTHONINSPECT=1")
    env = plain_env(LC_ALL="evil", LC_EVIL_TOO="() { :;}; evil", SSH_AUTH_SOCK="/evil")
    with running(machine.client("-A", "-X", *send, OFFICER), env=env) as terminal:
        terminal.wait_for(FIRST)
        (environment,) = machine.environments()
        terminal.send("q")
        assert terminal.exit_code() == 0
    assert environment == {
        "TERM": "xterm-256color",
        "SSH_ORIGINAL_COMMAND": "",
        "SSH_USER_AUTH": "",
        "LANG": "C.UTF-8",
    }


def test_a_storm_of_window_sizes_is_weathered(machine: Machine) -> None:
    with running(machine.client(OFFICER)) as terminal:
        terminal.wait_for(FIRST)
        for number in range(60):
            terminal.resize(*[(1, 1), (300, 100), (20, 90), (65535, 65535)][number % 4])
        terminal.resize(100, 30)
        terminal.wait_for(FIRST)
        assert machine.peak_memory() < 150 << 20
        terminal.send("q")
        assert terminal.exit_code() == 0


def test_an_officer_on_a_slow_line_asks_for_few_bytes(machine: Machine) -> None:
    with running(machine.client("-t", OFFICER, "low-bandwidth")) as terminal:
        terminal.wait_for("[ABOUT]")
        terminal.wait_for(FIRST)
        assert not set(terminal.text) & set("─═│║")
        terminal.send("q")
        assert terminal.exit_code() == 0


def test_who_is_silent_is_asked_and_then_the_session_ends(tmp_path: Path) -> None:
    changes = {READER: f"{READER} --idle 8"}
    with running_machine(tmp_path, changes) as machine, running(machine.client(OFFICER)) as there:
        there.wait_for("Are you still there?")
        assert there.output.count(b"\a") == 1
        there.send("q")  # an answer, and no more
        there.wait_until(lambda: "Are you still there?" not in there.text, "the page")
        there.wait_for("Are you still there?")
        assert there.exit_code() == 0
        assert "no key was pressed for 8 seconds, so this session has ended" in there.text
        assert there.output.count(b"\a") == 2
        machine.wait_until_deserted()
