"""What can be asked for in one line over SSH is what it is elsewhere; nothing else can."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.ssh.machine import OFFICER, Machine
from tests.support.pty import ROOT, plain_env, python

ASKED = (["show", "roles/educator"], ["find", "last resort", "--limit", "3"], ["keys"])
REFUSED = (
    *("bash", "env", "show; id", "show $(id)", "show --content /etc", "find `id`", "lobby"),
    *(
        "rsync --server --sender -vlogDtpre.iLsfxC . /etc/passwd",
        "internal-sftp",
        "show \x1b]0;x\x07",
    ),
)


def is_one_calm_line(told: bytes) -> bool:
    return told.startswith(b"sro-kiosk: ") and told.count(b"\n") == 1 and b"\x1b" not in told


@pytest.mark.parametrize("words", ASKED, ids=lambda words: words[0])
def test_a_command_answers_as_it_does_at_home(machine: Machine, words: list[str]) -> None:
    there = machine.asked(OFFICER, *words)
    here = subprocess.run(  # noqa: S603 - words of this file
        python("-m", "sro_kiosk", *words, "--content", str(ROOT / "content")),
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=plain_env(),
    )
    assert (there.returncode, there.stdout, there.stderr) == (0, here.stdout, b"")


def test_a_script_gets_json_and_exit_codes(machine: Machine) -> None:
    shown = machine.asked(OFFICER, "show roles --format json --lang es")
    assert json.loads(shown.stdout)["language"] == "es"
    missing = machine.asked(OFFICER, "find xyzzy")
    assert (missing.returncode, missing.stdout) == (1, b"")
    wrong = machine.asked(OFFICER, "show rolez")
    assert wrong.returncode == 2
    assert b'did you mean "roles"?' in wrong.stderr


@pytest.mark.parametrize("line", REFUSED, ids=lambda line: ascii(line[:12]))
def test_everything_else_is_refused_calmly(machine: Machine, line: str) -> None:
    refused = machine.asked(OFFICER, line)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert is_one_calm_line(refused.stderr)


def test_without_a_terminal_there_is_no_reader(machine: Machine) -> None:
    refused = machine.asked("-T", OFFICER, given=b"id\n")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert is_one_calm_line(refused.stderr)


@pytest.mark.parametrize("length", [2_000, 100_000, 140_000, 250_000, 1_000_000])
def test_a_line_of_any_length_ends(machine: Machine, length: int) -> None:
    words = ["x" * 100_000] * (length // 100_000) + ["x" * (length % 100_000)]
    refused = machine.asked(OFFICER, "find", *words)
    assert refused.returncode != 0
    assert refused.stdout == b""
    machine.wait_until_deserted()


def test_no_file_is_copied_by_any_program(machine: Machine, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("evil")
    remote = f"{OFFICER}:/etc/passwd"
    for program, words in (
        ("scp", (str(source), f"{OFFICER}:/tmp/evil")),
        ("scp", ("-O", str(source), f"{OFFICER}:/tmp/evil")),
        ("scp", (remote, str(tmp_path / "passwd"))),
        ("scp", ("-O", remote, str(tmp_path / "passwd"))),
        ("sftp", (remote, str(tmp_path / "passwd"))),
        ("ssh", ("-s", OFFICER, "sftp")),
        ("ssh", ("-s", OFFICER, "nope")),
    ):
        refused = machine.asked(*words, program=program)
        assert refused.returncode != 0, (program, words)
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("program", ["git", "rsync"])
def test_no_repository_and_no_folder_is_copied(
    machine: Machine, tmp_path: Path, program: str
) -> None:
    ssh = " ".join(machine.client())
    words = {
        "git": ["git", "clone", "-q", f"ssh://{OFFICER}/etc", str(tmp_path / "etc")],
        "rsync": ["rsync", "-e", ssh, f"{OFFICER}:/etc/passwd", str(tmp_path)],
    }[program]
    if shutil.which(program) is None:  # what it would ask for is refused, whoever asks
        words = [*machine.client(OFFICER), f"{program} --server --sender . /etc/passwd"]
    env = plain_env(GIT_SSH_COMMAND=ssh)
    ended = subprocess.run(words, capture_output=True, check=False, env=env, timeout=60)  # noqa: S603 - as above
    assert ended.returncode != 0
    assert b"sro-kiosk: " in ended.stderr
    assert list(tmp_path.iterdir()) == []
