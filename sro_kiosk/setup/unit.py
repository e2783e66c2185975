"""The unit of systemd that runs the kiosk on the machine's first virtual terminal."""

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.hardening import FENCE
from sro_kiosk.setup.measures import File, Setting
from sro_kiosk.setup.service import INSTALL, PATH, boot, ending, kiosk_command, life, means

_ABOUT = (
    "The lobby kiosk on /dev/tty1.\n\n"
    "PrivateDevices= is left out, since the kiosk knows a bare console by its name; DeviceAllow= "
    "shuts every other device. PrivateUsers= is left out, since it fails where a kernel has no "
    "user namespaces, and takes nothing from a process that has no power anyway."
)
_CALM = r"'\033c\033[2J\033[H\r\n\r\n  Please ask the front desk.\r\n'"


def unit(choices: Choices) -> File:
    """Write the unit for these choices."""
    service = (*life("main"), *_commands(choices), *_terminal(), *means(choices), *FENCE)
    return File(PATH, _ABOUT, {"Unit": boot(), "Service": service, "Install": INSTALL})


def _commands(choices: Choices) -> tuple[Setting, ...]:
    return (
        Setting(
            "ExecStartPre",
            "-+/usr/bin/chvt 1",
            "Its terminal is the one that is shown (chvt and loadkeys are in the package kbd).",
        ),
        Setting(
            "ExecStartPre",
            "-+/usr/bin/loadkeys --quiet /etc/sro-kiosk/locked.kmap",
            "No key leads to another terminal, to the kernel or to a restart.",
        ),
        Setting(
            "ExecStartPre",
            f"-/usr/bin/printf {_CALM}",
            "A calm line until the first screen is up; it stays where the kiosk cannot start.",
        ),
        Setting("ExecStart", kiosk_command(choices), "The kiosk; -I lets nothing add code to it."),
        *ending(choices),
    )


def _terminal() -> tuple[Setting, ...]:
    return (
        Setting(
            "StandardInput",
            "file:/dev/tty1",
            "As a file, not as `tty`: without a controlling terminal no key, not ^C, ^\\ or ^Z, "
            "can ever send it a signal, from its first moment on.",
        ),
        Setting("StandardOutput", "file:/dev/tty1"),
        Setting("StandardError", "journal", "What went wrong is for staff, not for the screen."),
        Setting("TTYPath", "/dev/tty1", "What the last run left of modes and readers is gone."),
        Setting("TTYReset", "yes"),
        Setting("TTYVHangup", "yes"),
        Setting(
            "TTYVTDisallocate",
            "no",
            "The last words on the screen stay until it is up again: never black.",
        ),
        Setting("Environment", "TERM=linux LANG=C.UTF-8", "It finds nothing else to go by."),
    )
