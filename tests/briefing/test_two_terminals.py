"""A trainer at one real terminal and the audience at another, through the real socket."""

import json
import re
import signal
import socket
import stat
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.lobby import SHIPPED, TRUE_COLOR
from tests.support.pty import ROOT, Terminal, plain_env, python, running
from tests.support.shipped import every_topic

PGDN = b"\x1b[6~"
NOTES = [line for _, topic in every_topic() for line in topic.notes.splitlines() if len(line) > 20]


class Room:
    """The terminals of a briefing; each leaves with its test."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.socket = folder / "run" / "sro-kiosk" / "briefing.socket"
        self.folder = folder
        (folder / "run").mkdir(mode=0o700)
        runtime = str(folder / "run")
        self._env = plain_env(**TRUE_COLOR, HOME=str(folder), XDG_RUNTIME_DIR=runtime)
        self._stack = stack

    def start(self, *options: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        """Start `sro-kiosk brief` at a terminal."""
        command = python("-m", "sro_kiosk", "brief", *options)
        return self._stack.enter_context(running(command, size=size, env=self._env, cwd=ROOT))

    def present(self, *options: str) -> Terminal:
        at = self.start("roles", "--presenter", "--content", str(SHIPPED), *options)
        at.wait_for("NOTES")
        return at

    def follow(self, size: tuple[int, int] = (80, 24)) -> Terminal:
        return self.start("--follow", size=size)


@pytest.fixture
def room() -> Iterator[Room]:
    with TemporaryDirectory(prefix="sro-") as folder, ExitStack() as stack:
        yield Room(Path(folder), stack)  # a socket's path must be short


def test_the_audience_sees_the_slides_and_no_note(room: Room) -> None:
    trainer, audience = room.present(), room.follow(size=(100, 30))
    audience.wait_for("1 / ")
    trainer.wait_for("1 watching")
    trainer.send(PGDN * 3)
    audience.wait_for("• Works to ease")
    trainer.send("b")
    audience.wait_until(lambda: not audience.text.strip(), "a black screen")
    trainer.send("b" + "]" * 3)
    audience.wait_for("Plans and practices")
    said = audience.output.decode("utf-8", "replace")
    assert trainer.output.decode("utf-8", "replace")
    assert not [line for line in NOTES if line[:30] in said]


def test_the_audience_waits_for_a_trainer_and_for_the_next_one(room: Room) -> None:
    audience = room.follow()
    audience.wait_for("Waiting for the briefing to begin.")
    trainer = room.present()
    audience.wait_for("An SRO plays four roles")
    trainer.process.kill()
    audience.wait_for("Waiting for the briefing to begin.")
    assert room.socket.exists()  # a kill leaves it behind; the next one takes its place
    room.present()
    audience.wait_for("An SRO plays four roles")


def test_a_trainer_does_not_notice_that_a_follower_was_killed(room: Room) -> None:
    trainer, audience = room.present(), room.follow()
    trainer.wait_for("1 watching")
    audience.process.kill()
    trainer.wait_until(lambda: "watching" not in trainer.text, "nobody watching")
    trainer.send(PGDN)
    trainer.wait_for("2 / ")
    room.follow().wait_for("Keeps the school")


def test_the_slides_are_handed_over_and_taken_back(room: Room) -> None:
    trainer, audience = room.present(), room.follow()
    audience.wait_for("1 / ")
    audience.send("h")
    trainer.wait_for("Follower 1 asks for the slides")
    trainer.send("h")
    audience.wait_for("You have the slides")
    audience.send(PGDN)
    trainer.wait_for("2 / ")
    trainer.send("h")
    audience.wait_until(lambda: "You have the slides" not in audience.text, "the end of it")
    audience.send(b"\x1b[5~")
    audience.wait_for("On your own: Esc follows again")
    audience.send(b"\x1b")
    audience.wait_until(lambda: "On your own" not in audience.text, "following")


def test_a_follower_sees_exactly_what_it_should(room: Room) -> None:
    trainer, audience = room.present(), room.follow(size=(100, 30))
    audience.wait_for("1 / ")
    for keys in (PGDN * 3, b"o\x1b[6~\r", b"]" * 3, b"\x1b[5~", b"w" + PGDN, b"l", b"l"):
        trainer.send(keys)
        trainer.quiet()
        audience.quiet()
        shown = audience.lines
        audience.send(b"\x0c")  # draw anew: the same
        audience.quiet()
        assert audience.lines == shown


def test_the_socket_is_for_its_user_alone_and_goes_with_the_trainer(room: Room) -> None:
    trainer = room.present()
    assert stat.S_IMODE(room.socket.stat().st_mode) == 0o600
    assert stat.S_IMODE(room.socket.parent.stat().st_mode) == 0o700
    second = room.start("roles", "--presenter", "--content", str(SHIPPED))
    assert second.exit_code() == 2
    assert "a briefing is being held already" in second.text
    trainer.send("qq")
    assert trainer.exit_code() == 0
    assert not room.socket.exists()


def seat(*stage: int, since: float | None = 0) -> bytes:
    """What a follower says of its screen."""
    seating = {"is_guest": True, "since": since}
    return json.dumps({"type": "Seat", "stage": stage, "seating": seating}).encode() + b"\n"


def test_nonsense_from_a_follower_harms_nobody(room: Room) -> None:
    trainer, audience = room.present(), room.follow()
    audience.wait_for("1 / ")
    nonsense = (
        b"\xff\xfe\n",
        b"{}\n",
        b"x" * 100_000,
        seat(1, 1, 1),
        seat(10**9, 10**9, 10**9),
        seat(60, 17, 8, since=10**400),
        seat(60, 17, 8, since=None),
        json.dumps({"type": "Pressed", "command": "quit", "number": 0}).encode() + b"\n",
        b"\n" * 100,
        b'{"type":"Asked","x":' + b"[" * 990 + b"\n",
        b'{"type":"Pressed","command":"\xff","number":1}\n',
    )
    for data in nonsense:
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(str(room.socket))
            try:
                stranger.sendall(data)
            except (BrokenPipeError, ConnectionResetError):
                continue
    trainer.send(PGDN)
    audience.wait_for("Keeps the school")
    assert trainer.is_running


def test_a_crowd_that_does_not_listen_is_sent_away(room: Room) -> None:
    trainer = room.present()
    with ExitStack() as stack:
        for _ in range(40):
            stranger = stack.enter_context(socket.socket(socket.AF_UNIX))
            stranger.connect(str(room.socket))
            stranger.sendall(seat(60, 17, 8))
        trainer.wait_for("32 watching")
        trainer.send(PGDN * 20)
        trainer.quiet()
        assert trainer.is_running
        late = stack.enter_context(socket.socket(socket.AF_UNIX))
        late.connect(str(room.socket))
        assert late.recv(1) == b""
    trainer.wait_until(lambda: "watching" not in trainer.text, "nobody watching")


def test_those_who_say_nothing_lose_their_places(room: Room) -> None:
    trainer = room.present()
    with ExitStack() as stack:
        for _ in range(32):
            stranger = stack.enter_context(socket.socket(socket.AF_UNIX))
            stranger.connect(str(room.socket))
        room.follow().wait_for("1 / ")
        trainer.wait_for("1 watching")


def test_with_a_flood_of_sizes_the_briefing_goes_on(room: Room) -> None:
    trainer, audience = room.present(), room.follow()
    trainer.wait_for("1 watching")
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(str(room.socket))
        stranger.settimeout(0)
        with suppress(BlockingIOError):
            for turn in range(1000):
                stranger.send(seat(30 + turn % 300, 17, 8))
        trainer.send(PGDN)
        trainer.wait_for("2 / ")
        audience.wait_for("Keeps the school")


def test_the_projector_stays_the_screen_that_slides_are_made_for(room: Room) -> None:
    trainer, projector = room.present(), room.follow()
    projector.wait_for("1 / ")
    phone = room.follow(size=(40, 12))
    trainer.wait_for("2 watching")
    found = re.search(r"1 / \d+", projector.text)
    assert found is not None
    for _ in range(3):  # whoever connects anew first
        trainer.process.kill()
        phone.wait_for("Waiting for the briefing")
        projector.wait_for("Waiting for the briefing")
        trainer = room.present()
        trainer.wait_for("2 watching")
        trainer.quiet()
        assert found[0] in projector.text
        assert found[0] in trainer.text
    wall = room.start("--follow", "--projector", size=(50, 15))
    trainer.wait_for("3 watching")
    trainer.quiet()
    assert found[0] not in trainer.text
    number = re.search(r"1 / \d+", wall.text)
    assert number is not None
    assert number[0] in trainer.text


def test_a_saved_change_is_shown_at_the_same_place(room: Room, tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415 - here alone

    content = tmp_path / "content"
    shutil.copytree(SHIPPED, content)
    trainer = room.start("roles", "--presenter", "--watch", "--content", str(content))
    trainer.wait_for("NOTES")
    audience = room.follow()
    trainer.send(PGDN)
    audience.wait_for("Keeps the school")
    file = content / "en" / "roles.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Keeps the school", "Makes the school"), encoding="utf-8")
    audience.wait_for("Makes the school")
    file.write_text(text.replace('title = "Law enforcer"', 'titel = "x"'), encoding="utf-8")
    trainer.wait_for("roles.toml")
    audience.quiet()
    assert "Makes the school" in audience.text
    assert "toml" not in audience.output.decode("utf-8", "replace")
    file.write_text(text, encoding="utf-8")
    audience.wait_for("Keeps the school")
    trainer.wait_until(lambda: "roles.toml" not in trainer.text, "no trouble")


def test_a_rehearsal_ends_with_the_times(room: Room, tmp_path: Path) -> None:
    report = tmp_path / "times.json"
    at = room.start("roles", "--rehearse", "--report", str(report), "--content", str(SHIPPED))
    at.wait_for("NOTES")
    at.send(PGDN + PGDN + b"]")
    at.wait_for("Informal counselor")
    at.send("qq")
    assert at.exit_code() == 0
    assert "Law enforcer" in at.text
    assert "Planned" in at.text
    topics = [topic["address"] for topic in json.loads(report.read_text())["topics"]]
    assert topics == ["roles", "roles/law-enforcer", "roles/informal-counselor"]
    assert list(room.socket.parents[1].iterdir()) == []


def test_times_that_cannot_be_written_are_printed(room: Room, tmp_path: Path) -> None:
    report = tmp_path / "gone" / "times.json"
    report.parent.mkdir()
    at = room.start("roles", "--report", str(report), "--content", str(SHIPPED))
    at.wait_for("1 / ")
    at.send(PGDN)
    at.wait_for("2 / ")
    report.parent.rmdir()
    at.send("qq")
    assert at.exit_code() != 0
    assert "the report cannot be written" in at.text
    assert "Planned" in at.text


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--follow", "--teams", "0"], "--follow shows what the presenter shows"),
        (["--follow", "--questions", "end"], "--follow shows what the presenter shows"),
        (["--report", "/nowhere/times"], "(/nowhere: there is no such folder)"),
        (["--report", "/"], "(it is a folder)"),
        (["--presenter", "--socket", "/"], "/ is there and is no socket"),
    ],
)
def test_what_cannot_be_is_refused_at_once(room: Room, options: list[str], told: str) -> None:
    at = room.start(*options, size=(160, 24))
    assert at.exit_code() == 2
    assert told in at.text


def test_a_hang_up_ends_it_and_takes_the_socket_away(room: Room) -> None:
    trainer = room.present()
    trainer.send(PGDN)
    trainer.wait_for("2 / ")
    trainer.signal(signal.SIGHUP)
    assert trainer.exit_code() == 128 + signal.SIGHUP
    assert not room.socket.exists()
