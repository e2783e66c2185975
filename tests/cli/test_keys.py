"""`sro-kiosk keys`."""

from collections.abc import Callable

import pytest

from sro_kiosk.keys import COMMANDS, Command
from sro_kiosk.settings import Mode
from tests.cli.conftest import Answer

Run = Callable[..., Answer]


def test_the_table_tells_each_mode_what_its_keys_do(
    sro_kiosk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, lobby = frozenset({Mode.DESK}), frozenset({Mode.LOBBY})
    commands = (
        Command(
            "step",
            (),
            "↑ ↓",
            "choose",
            "Go to the topic, card or hit above or below; on a page, move a line.",
            desk,
        ),
        Command("open", (), "Enter", "open", "Open it.", desk | lobby),
    )
    monkeypatch.setattr("sro_kiosk.keys.COMMANDS", commands)
    assert (
        sro_kiosk("keys").out
        == """\
Keys in mode desk

  ↑ ↓    choose  Go to the topic, card or hit above or below; on a page,
                 move a line.
  Enter  open    Open it.

Keys in mode lobby

  Enter  open    Open it.
"""
    )


def test_every_command_of_the_registry_is_told(sro_kiosk: Run) -> None:
    out = " ".join(sro_kiosk("keys").out.split())
    for command in COMMANDS:
        assert f"{command.label} {command.help}" in out
