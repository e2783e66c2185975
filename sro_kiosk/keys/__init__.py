"""The one registry of what a person can do and with which keys.

Bindings, footer, help screen, `sro-kiosk keys` and the README's table are all made from it.
"""

from sro_kiosk.keys.briefing import TALKING
from sro_kiosk.keys.command import Command
from sro_kiosk.keys.reading import READING
from sro_kiosk.settings import Mode

__all__ = ["BY_ID", "COMMANDS", "Command", "commands_of"]

COMMANDS: tuple[Command, ...] = (*TALKING, *READING)

BY_ID = {command.id: command for command in COMMANDS}


def commands_of(mode: Mode) -> tuple[Command, ...]:
    """What a person can do in this mode."""
    return tuple(command for command in COMMANDS if mode in command.modes)
