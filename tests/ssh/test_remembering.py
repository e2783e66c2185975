"""An officer goes on where they stopped, if the operator wants that; only their key knows where."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sro_kiosk.content import Address
from sro_kiosk.navigation import Place, Seen
from sro_kiosk.remembered import Remembered, fingerprint_of
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.sshd import block
from tests.ssh.machine import OFFICER, running_machine
from tests.support.packs import small_pack
from tests.support.pty import running
from tests.support.visitor import Visitor

PLACE = Place(Address("advice", "mou"), offset=7, seen=Seen("es", 80, 24))
KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIGVhc3k="


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that the machine's user may write to."""
    folder = Path(tempfile.mkdtemp(prefix="sro-kiosk-"))
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


def test_the_next_session_with_the_same_key_goes_on_there(tmp_path: Path, shared: Path) -> None:
    changes = {
        "--session ssh": f"--session ssh --state {shared} --remember key",
        "Match User sro\n": "Match User sro\n    ExposeAuthInfo yes\n",
    }
    with running_machine(tmp_path / "machine", changes) as machine:
        with running(machine.client(OFFICER)) as terminal:
            terminal.wait_for("What is an SRO?")
            terminal.send("\x1b[C")
            terminal.wait_for("LAW ENFORCER")
            terminal.send("3l")
            terminal.wait_for("EDUCADOR")
            terminal.quiet()
            terminal.send("q")
            assert terminal.exit_code() == 0
        with running(machine.client(OFFICER)) as terminal:
            terminal.wait_for("EDUCADOR")
            terminal.hang_up()
        machine.wait_until_deserted()
    (kept,) = shared.glob("place-*")
    assert kept.read_text().startswith("roles/educator ")
    assert len(kept.name) == len("place-") + 64


def test_nothing_is_remembered_unless_the_operator_says_so() -> None:
    plain = {measure.key for measure in block(Choices(user="sro")).measures()}
    wanted = Choices(user="sro", state="/var/lib/x", remember=True)
    assert {measure.key for measure in block(wanted).measures()} - plain == {"ExposeAuthInfo"}


def test_a_place_is_kept_and_found(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path, "f" * 64)
    assert remembered.find() is None
    remembered.keep(PLACE, "es")
    assert remembered.find() == PLACE
    assert Remembered(tmp_path, "e" * 64).find() is None


@pytest.mark.parametrize(
    "text", ["", "roles", "../x 0 80 24 en\n", "roles 0 80 24 en\nmore", "roles -1 80 24 en\n"]
)
def test_a_file_that_says_nothing_sensible_is_nobodys(tmp_path: Path, text: str) -> None:
    (tmp_path / f"place-{'f' * 64}").write_text(text)
    assert Remembered(tmp_path, "f" * 64).find() is None


def test_where_nothing_can_be_kept_the_session_ends_all_the_same(tmp_path: Path) -> None:
    Remembered(tmp_path / "nowhere", "f" * 64).keep(PLACE, "es")


def test_a_place_that_the_pack_no_longer_has_is_the_nearest() -> None:
    visitor = Visitor(small_pack(languages=("en",)))
    visitor.reader.resume(Place(Address("advice", "gone"), offset=3, seen=Seen("es", 80, 24)))
    visitor.is_at("advice/mou").sees("Advice".upper())
    visitor.reader.resume(Place(Address("gone")))
    visitor.is_at("about")


@pytest.mark.parametrize(
    ("said", "is_known"),
    [
        (f"publickey ssh-ed25519 {KEY}\n", True),
        (f"keyboard-interactive\npublickey ssh-ed25519 {KEY}\n", True),
        ("password\n", False),
        ("publickey ssh-ed25519 !!!\n", False),
        ("", False),
    ],
)
def test_a_key_is_known_by_its_fingerprint(tmp_path: Path, said: str, *, is_known: bool) -> None:
    file = tmp_path / "auth"
    file.write_text(said)
    assert bool(fingerprint_of(str(file))) is is_known
    assert KEY not in fingerprint_of(str(file))


@pytest.mark.parametrize("name", ["", "/nowhere", "/dev/null", "/", "x\0y"])
def test_without_the_file_of_sshd_there_is_no_fingerprint(name: str) -> None:
    assert fingerprint_of(name) == ""
