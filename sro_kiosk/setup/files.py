"""All files of a kiosk, and how each is written out."""

import textwrap
from collections.abc import Iterator

from sro_kiosk.setup.account import account, notices
from sro_kiosk.setup.by_hand import KERNEL, NOTES
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.console import FONT, KEYMAP
from sro_kiosk.setup.foot import FOOT
from sro_kiosk.setup.machine import LOGIND, MASKS, SYSCTL, SYSTEM
from sro_kiosk.setup.measures import File, Mask, line
from sro_kiosk.setup.ssh_account import SLICE_LIMITS, limits, places, user
from sro_kiosk.setup.sshd import MAIN, block
from sro_kiosk.setup.unit import unit
from sro_kiosk.setup.wayland import PAM, wayland_unit

_WIDTH = 96


def lobby(choices: Choices) -> tuple[File | Mask, ...]:
    """Every file and every mask of a kiosk in a lobby, in the order in which they are read."""
    own = (wayland_unit(choices), FOOT, PAM) if choices.wayland else (unit(choices), KEYMAP, FONT)
    users = account(choices), notices(choices)
    return (*own, *users, LOGIND, SYSTEM, SYSCTL, *MASKS, KERNEL, NOTES)


def ssh(choices: Choices) -> tuple[File | Mask, ...]:
    """Every file of a machine on which officers read over SSH."""
    return (
        *(block(choices), user(choices), places(choices), SLICE_LIMITS, limits(choices)),
        MAIN,
    )


def text_of(file: File) -> str:
    """Write a file: each setting, or group of them, under its reason."""
    parts = [_comment(file.about)]
    for section, settings in file.sections.items():
        lines = [f"[{section}]"] if section else []
        for setting in settings:
            if setting.reason:
                lines.append(_comment(setting.reason))
            lines.append(line(setting, file.between))
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _comment(text: str) -> str:
    return "\n".join(_commented(text))


def _commented(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        for wrapped in textwrap.wrap(paragraph, _WIDTH, break_on_hyphens=False) or [""]:
            yield f"# {wrapped}".rstrip()
