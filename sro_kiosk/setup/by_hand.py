"""What no file can set: the kernel's command line, and the machine's own locks."""

from sro_kiosk.setup.machine import COMMAND_LINE, OVERLAY, UNWANTED
from sro_kiosk.setup.measures import File, Setting, line

_FOLDER = "etc/sro-kiosk/setup"

KERNEL = File(
    f"{_FOLDER}/cmdline.txt",
    "Arguments of the kernel. Add them by hand, all on one line: on Raspberry Pi OS to the end of "
    "/boot/firmware/cmdline.txt, on Debian to GRUB_CMDLINE_LINUX_DEFAULT in /etc/default/grub "
    "(then: sudo update-grub). Another console=tty.. there gives way to this one.\n\n"
    "These may not be there:\n"
    + "\n".join(f"{line(setting)}: {setting.reason}" for setting in UNWANTED),
    {"": (*COMMAND_LINE, OVERLAY)},
)
NOTES = File(
    f"{_FOLDER}/by-hand.txt",
    "What to do by hand, once.",
    {
        "": (
            Setting(
                "Boot loader: set a password, and start from the built-in disk alone.",
                None,
                "Who can change the kernel's arguments (init=/bin/sh) or start another system owns "
                "the machine. PC: a firmware password, secure boot, no start from USB, a GRUB "
                "superuser. Raspberry Pi: BOOT_ORDER in rpi-eeprom-config, and a case that locks: "
                "whoever takes the card takes it all.",
            ),
            Setting(
                "Root: leave it without a password (sudo passwd --lock root).",
                None,
                "emergency.target and rescue.target then open no shell. They are not masked, since "
                "a machine whose disk cannot be mended would hang in the dark and not say so.",
            ),
            Setting(
                "USB: install usbguard with the kiosk's keyboard plugged in, then "
                "sudo sh -c 'usbguard generate-policy > /etc/usbguard/rules.conf'",
                None,
                "A stick or a keyboard that a visitor brings is not let in. A new keyboard for the "
                "kiosk is not, either: allow it over SSH (usbguard allow-device).",
            ),
            Setting(
                "SSH: keys only, and only from the office's network.",
                None,
                "It is the way in for those who look after the machine: its screen has no login.",
            ),
            Setting(
                "Power: use the machine's own supply.",
                None,
                "Too little voltage damages cards; sro-kiosk doctor --lobby tells of it.",
            ),
        )
    },
)
