"""The kiosk's own user, and the folder that must be there before it."""

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.measures import File, Setting


def account(choices: Choices) -> File:
    """Write who the kiosk is, for systemd-sysusers."""
    return File(
        "etc/sysusers.d/sro-kiosk.conf",
        "The kiosk's user.",
        {
            "": (
                Setting(
                    f"u {choices.user}",
                    '- "School information kiosk" /nonexistent /usr/sbin/nologin',
                    "No password, no home, no shell: nobody can log in with it.",
                ),
            )
        },
        between=" ",
    )


def notices(choices: Choices) -> File:
    """Write what systemd-tmpfiles makes at every start."""
    return File(
        "etc/tmpfiles.d/sro-kiosk.conf",
        "Where notices for visitors are put.",
        {
            "": (
                Setting(
                    f"d {choices.notices}",
                    "0755 root root -",
                    "The kiosk reads what is put here, and only root puts it here.",
                ),
            )
        },
        between=" ",
    )
