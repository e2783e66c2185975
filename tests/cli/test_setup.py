"""`sro-kiosk setup`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Answer

Run = Callable[..., Answer]


def test_files_are_printed_under_their_names(sro_kiosk: Run) -> None:
    answer = sro_kiosk("setup", "lobby", "--python", "/opt/k/bin/python")
    assert (answer.code, answer.err) == (0, "")
    heads = [line for line in answer.out.splitlines() if line.startswith("# ==> ")]
    assert heads[0] == "# ==> /etc/systemd/system/sro-kiosk.service"
    assert "# ==> /etc/systemd/system/ctrl-alt-del.target -> /dev/null" in heads
    assert "\nExecStart=/opt/k/bin/python -I -m sro_kiosk lobby " in answer.out
    assert answer.out.replace("\n", "").isprintable()


def test_files_are_written_and_the_next_step_is_told(sro_kiosk: Run, tmp_path: Path) -> None:
    answer = sro_kiosk("setup", "lobby", "--write", "a kiosk", "--python", "/opt/k/bin/python")
    assert answer.code == 0
    assert all((tmp_path / name).is_file() for name in answer.out.splitlines()[:8])
    assert "  sudo cp -r 'a kiosk/.' /\n" in answer.err
    assert answer.err.endswith("and after that: sro-kiosk doctor --lobby\n")


def test_the_content_folder_is_the_kiosks_own_unless_one_is_named(sro_kiosk: Run) -> None:
    assert " --content /etc/sro-kiosk/content " in sro_kiosk("setup", "lobby").out
    chosen = sro_kiosk("--content", "/srv/pack", "setup", "lobby")
    assert " --content /srv/pack " in chosen.out


def test_what_differs_is_left_alone(sro_kiosk: Run, tmp_path: Path) -> None:
    there = tmp_path / "root/etc/default/console-setup"
    there.parent.mkdir(parents=True)
    there.write_text("FONTSIZE=8x16\n", encoding="utf-8")
    answer = sro_kiosk("setup", "lobby", "--write", "root")
    assert (answer.code, answer.out) == (2, "")
    assert "root/etc/default/console-setup is there and differs; nothing was written" in answer.err


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["--content", "school"], '--content: "school" must be a whole path of plain letters'),
        (["--notices", "/a\x1b[2J"], r'--notices: "/a\x1b[2J" must be a whole path'),
        (["--user", "root"], '--user: "root" must be a user of its own'),
        (["--python", ""], '--python: "" must be a whole path'),
        (["--wayland", "--shutdown"], "leave out --shutdown or --wayland"),
    ],
)
def test_a_choice_that_cannot_be_is_told_in_one_line(
    sro_kiosk: Run, argv: list[str], told: str
) -> None:
    answer = sro_kiosk("setup", "lobby", *argv)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_the_files_for_ssh_are_printed_with_its_own_user(sro_kiosk: Run) -> None:
    answer = sro_kiosk(
        "setup", "ssh", "--python", "/opt/k/bin/python", "--state", "/var/cache/sro-kiosk-ssh"
    )
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("# ==> /etc/ssh/sshd_config.d/10-sro-kiosk.conf\n")
    assert "\nMatch User sro\n" in answer.out
    assert answer.out.replace("\n", "").isprintable()


def test_the_next_steps_for_ssh_are_told(sro_kiosk: Run, tmp_path: Path) -> None:
    answer = sro_kiosk("setup", "ssh", "--write", "box", "--python", "/opt/k/bin/python")
    assert answer.code == 0
    assert all((tmp_path / name).is_file() for name in answer.out.splitlines())
    assert "  sudo cp -r box/. /\n" in answer.err
    assert answer.err.endswith("and after that: sudo sro-kiosk doctor --ssh\n")


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["ssh", "--wayland"], "setup ssh takes no --wayland; leave it out"),
        (["ssh", "--notices", "/srv/n"], "setup ssh takes no --notices; leave it out"),
        (["lobby", "--state", "/srv/s"], "setup lobby takes no --state; leave it out"),
        (["ssh", "--state", "/a b"], '--state: "/a b" must be a whole path'),
        (["ssh", "--state", "/etc"], '--state: "/etc" would belong to the user of the sessions'),
        (["ssh", "--python", "/x=1/python"], '--python: "/x=1/python" has an ='),
        (["ssh", "--user", "root"], '--user: "root" must be a user of its own'),
    ],
)
def test_what_a_place_has_no_use_for_is_refused(sro_kiosk: Run, argv: list[str], told: str) -> None:
    answer = sro_kiosk("setup", *argv)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"sro-kiosk: {told}")


def test_a_python_that_the_kiosk_cannot_see_is_told(sro_kiosk: Run) -> None:
    answer = sro_kiosk("setup", "lobby", "--python", "/home/pi/k/bin/python")
    assert answer.code == 0
    assert answer.err == (
        "sro-kiosk: --python: /home/pi/k/bin/python is in /home, which the kiosk cannot see; "
        "put it elsewhere, like /opt/sro-kiosk/bin/python\n"
    )
