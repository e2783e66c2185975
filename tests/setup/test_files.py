"""What stands in the files of a kiosk."""

import pytest

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import lobby, text_of
from sro_kiosk.setup.measures import File, Mask

KINDS = {
    "console": Choices(),
    "shutdown": Choices(shutdown=True),
    "wayland": Choices(wayland=True),
}
kinds = pytest.mark.parametrize("choices", KINDS.values(), ids=KINDS)


def texts(choices: Choices) -> dict[str, str]:
    return {file.path: text_of(file) for file in lobby(choices) if isinstance(file, File)}


def unit_of(choices: Choices) -> list[str]:
    return texts(choices)["etc/systemd/system/sro-kiosk.service"].splitlines()


@kinds
def test_every_line_has_its_reason(choices: Choices) -> None:
    files = [file for file in lobby(choices) if isinstance(file, File)]
    without = [measure for file in files for measure in file.measures() if not measure.reason]
    assert without == []
    assert all(mask.reason for mask in lobby(choices) if isinstance(mask, Mask))


@kinds
def test_every_file_can_be_read_on_the_console_that_it_sets_up(choices: Choices) -> None:
    for path, text in texts(choices).items():
        assert text.isascii(), path
        assert text.endswith("\n"), path
        comments = [line for line in text.splitlines() if line.startswith("#")]
        assert max(map(len, comments)) <= 100, path


@kinds
def test_no_path_is_written_twice(choices: Choices) -> None:
    paths = [file.path for file in lobby(choices)]
    assert len(paths) == len(set(paths))
    assert not [path for path in paths if path.startswith("/")]


def test_no_key_can_reach_the_kiosk_as_a_signal() -> None:
    lines = unit_of(Choices())
    assert "StandardInput=file:/dev/tty1" in lines
    assert "StandardOutput=file:/dev/tty1" in lines


def test_what_lets_staff_shut_the_machine_down_is_there_only_where_they_may() -> None:
    def about(choices: Choices) -> list[str]:
        return [line for line in unit_of(choices) if "75" in line]

    assert about(Choices()) == []
    prevent, stop = about(Choices(shutdown=True))
    assert prevent == "RestartPreventExitStatus=75"
    assert stop.startswith("ExecStopPost=+/bin/sh -c ")


def test_the_kiosk_is_started_as_was_chosen() -> None:
    chosen = Choices("/opt/k/bin/python", "/srv/content", "/srv/notices", "lobby")
    (start,) = (line for line in unit_of(chosen) if line.startswith("ExecStart="))
    assert start == (
        "ExecStart=/opt/k/bin/python -I -m sro_kiosk lobby --content /srv/content "
        "--notices /srv/notices --state /var/lib/sro-kiosk"
    )
    assert "User=lobby" in unit_of(chosen)
    assert "u lobby - " in texts(chosen)["etc/sysusers.d/sro-kiosk.conf"]
    assert "d /srv/notices " in texts(chosen)["etc/tmpfiles.d/sro-kiosk.conf"]


def test_a_console_that_cannot_start_the_kiosk_still_says_whom_to_ask() -> None:
    (calm,) = (line for line in unit_of(Choices()) if "Please ask the front desk." in line)
    assert calm.startswith("ExecStartPre=-/usr/bin/printf ")
