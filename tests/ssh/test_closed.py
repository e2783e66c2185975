"""Nothing but the one session goes through the connection."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sro_kiosk.setup.ssh_account import UID
from tests.ssh.machine import OFFICER, Machine, free_port, running_machine
from tests.support.pty import plain_env, running


@pytest.fixture
def inner_port() -> Iterator[int]:
    """A service of that machine that no officer may reach; it is the same machine as this one."""
    with socket.create_server(("127.0.0.1", 0)) as service:
        service.settimeout(0.2)
        yield service.getsockname()[1]
        with pytest.raises(TimeoutError):
            service.accept()


@pytest.mark.parametrize("option", ["-L", "-D"])
def test_a_forwarded_port_leads_nowhere(machine: Machine, inner_port: int, option: str) -> None:
    port = free_port()
    asked = {"-L": f"{port}:127.0.0.1:{inner_port}", "-D": str(port)}[option]
    # SOCKS 5: no password; then: connect to the inner port
    greeting = b"\5\1\0\5\1\0\1\x7f\0\0\1" + inner_port.to_bytes(2, "big")
    client = subprocess.Popen(  # noqa: S603 - words of this file
        machine.client("-N", option, asked, OFFICER), stderr=subprocess.DEVNULL
    )
    try:
        with connected(port) as line:
            line.sendall(greeting)
            heard = b""
            with suppress(ConnectionError):
                while part := line.recv(100):
                    heard += part
        assert heard in (b"", b"\5\0", b"\5\0\5\1\0\1\0\0\0\0\0\0")
    finally:
        client.kill()
        client.wait()


def connected(port: int) -> socket.socket:
    """A line to a client that is about to listen."""
    for _ in range(600):
        with suppress(ConnectionRefusedError):
            line = socket.create_connection(("127.0.0.1", port))
            line.settimeout(60)
            return line
        time.sleep(0.05)
    raise AssertionError("ssh does not listen")


def test_no_port_is_opened_on_the_machine(machine: Machine, inner_port: int) -> None:
    strict = ("-o", "ExitOnForwardFailure=yes")
    refused = machine.asked(*strict, "-R", f"{free_port()}:127.0.0.1:{inner_port}", OFFICER, "keys")
    assert refused.returncode == 255
    assert refused.stdout == b""


def test_no_line_goes_through_to_another_machine(machine: Machine, inner_port: int) -> None:
    refused = machine.asked("-W", f"127.0.0.1:{inner_port}", OFFICER)
    assert refused.returncode == 255
    assert refused.stdout == b""


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[Path]:
    """The door of an agent that holds an officer's keys at home."""
    door = tmp_path / "agent"
    agent = subprocess.Popen(["/usr/bin/ssh-agent", "-D", "-a", str(door)], stdout=subprocess.PIPE)  # noqa: S603 - as above
    assert agent.stdout
    agent.stdout.readline()  # it listens
    yield door
    agent.kill()
    agent.communicate()


def test_no_agent_comes_along(machine: Machine, agent: Path) -> None:
    env = plain_env(SSH_AUTH_SOCK=str(agent))
    with running(machine.client("-A", OFFICER), env=env) as terminal:
        terminal.wait_for("911")
        doors = Path("/tmp").glob("ssh-*")  # noqa: S108 - where sshd makes an agent's door
        assert [door for door in doors if door.stat().st_uid == UID] == []
        terminal.send("q")
        assert terminal.exit_code() == 0


def test_who_asks_for_nothing_is_cut_off(tmp_path: Path) -> None:
    shorter = {"UnusedConnectionTimeout 30": "UnusedConnectionTimeout 2"}
    with running_machine(tmp_path, shorter) as machine:
        assert machine.asked("-N", OFFICER).returncode == 255
        machine.wait_until_deserted()


def test_a_shared_connection_carries_one_session(machine: Machine, tmp_path: Path) -> None:
    shared = ("-o", f"ControlPath={tmp_path}/door")
    with running(machine.client("-M", *shared, OFFICER)) as terminal:
        terminal.wait_for("911")
        again = machine.asked("-o", "ProxyCommand=false", *shared, OFFICER, "keys")
        assert (again.returncode, again.stdout) == (255, b"")
        assert len(machine.readers()) == 1
        terminal.send("q")
        assert terminal.exit_code() == 0


def test_nobody_comes_in_without_the_key(machine: Machine, tmp_path: Path) -> None:
    other = tmp_path / "other"
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)]
    subprocess.run(make, check=True, timeout=60)  # noqa: S603 - as above
    tried = [word.replace(str(machine.folder / "key"), str(other)) for word in machine.client()]
    refused = subprocess.run(  # noqa: S603 - as above
        [*tried, "-o", "PasswordAuthentication=yes", OFFICER, "keys"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert refused.returncode == 255
    assert refused.stdout == b""
    assert b"Permission denied (publickey)" in refused.stderr


def test_a_certificate_is_no_way_in_past_the_file_of_keys(machine: Machine, tmp_path: Path) -> None:
    key = tmp_path / "outsider"
    for command in (
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)],
        ["ssh-keygen", "-q", "-s", f"{machine.folder}/ca", "-I", "x", "-n", "sro", f"{key}.pub"],
    ):
        subprocess.run(command, check=True, timeout=60)  # noqa: S603 - words of these tests
    assert (tmp_path / "outsider-cert.pub").exists()
    options = ("-F", "none", "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes")
    known = f"UserKnownHostsFile={machine.folder}/known"
    place = ("-i", str(key), f"-p{machine.port}", OFFICER)
    ended = subprocess.run(  # noqa: S603 - as above
        ["/usr/bin/ssh", *options, "-o", known, *place, "show"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 255
    assert b"Permission denied" in ended.stderr
