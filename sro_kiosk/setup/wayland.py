"""The same kiosk in a terminal of Wayland: foot, alone in the compositor cage."""

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.hardening import FENCE
from sro_kiosk.setup.measures import File, Setting
from sro_kiosk.setup.service import INSTALL, PATH, boot, ending, kiosk_command, life, means

_ABOUT = (
    "The lobby kiosk in foot, alone in cage.\n"
    "Packages: cage, foot, fonts-dejavu-core, libpam-systemd.\n\n"
    "It is fenced less than the kiosk on a bare console: cage needs the graphics card, and word of "
    "devices that come and go. It draws in software, so that at least no memory is both written "
    "and run. cage has no key for another terminal (it is started without -s), and none for "
    "another program."
)
_LOOSER = {  # what cage cannot live with, and what stands in its place
    "ProtectHome": Setting(
        "InaccessiblePaths",
        "-/home -/root",
        "ProtectHome= shuts /run/user, where cage and foot meet.",
    ),
    "PrivateNetwork": None,  # no word of devices would come through
    "RestrictAddressFamilies": Setting(
        "RestrictAddressFamilies",
        "AF_UNIX AF_NETLINK",
        "Sockets are for the screen, for systemd, and for word of screens and keyboards.",
    ),
}


def wayland_unit(choices: Choices) -> File:
    """Write the unit that runs cage."""
    service = (
        *life("all"),
        *_command(choices),
        *_session(),
        *means(choices),
        *_devices(),
        *fence(),
    )
    return File(PATH, _ABOUT, {"Unit": boot(), "Service": service, "Install": INSTALL})


def _command(choices: Choices) -> tuple[Setting, ...]:
    command = kiosk_command(choices)
    return (
        Setting(
            "ExecStart",
            "/usr/bin/cage -- /usr/bin/foot --config=/etc/sro-kiosk/foot.ini /bin/sh -c "
            f"\"trap '' INT QUIT TSTP; unset WATCHDOG_PID; exec {command}\"",
            "foot gives its program a controlling terminal, whose ^C, ^\\ and ^Z are ignored here "
            "before the kiosk is there to do so. The kiosk, not cage, answers the watchdog.",
        ),
        *ending(choices),
    )


def _session() -> tuple[Setting, ...]:
    return (
        Setting("PAMName", "sro-kiosk", "A seat of its own: keyboard, mouse, screen."),
        Setting("TTYPath", "/dev/tty1"),
        Setting(
            "StandardInput", "tty-fail", "cage reads no keys from it, but needs it to be its own."
        ),
        Setting("StandardOutput", "journal", "What went wrong is for staff, not for the screen."),
        Setting("StandardError", "journal"),
        Setting("TTYReset", "yes", "What the last run left of modes and readers is gone."),
        Setting("TTYVHangup", "yes"),
        Setting("Environment", "LANG=C.UTF-8", "It finds nothing else to go by."),
        Setting("CacheDirectory", "sro-kiosk", "foot finds its fonts faster the next time."),
        Setting("CacheDirectoryMode", "0700"),
        Setting("Environment", "XDG_CACHE_HOME=/var/cache/sro-kiosk"),
        Setting(
            "Environment",
            "WLR_LIBINPUT_NO_DEVICES=1",
            "It starts without a keyboard and waits for one.",
        ),
        Setting("Environment", "WLR_RENDERER=pixman", "Drawn in software: text needs no more."),
        Setting(
            "Environment",
            "WLR_XWAYLAND=/usr/bin/false",
            "Programs of X11 cannot start; cage 0.1 ends where there is no file of this name.",
        ),
    )


def _devices() -> tuple[Setting, ...]:
    return (
        Setting("SupplementaryGroups", "video render", "The graphics card is theirs."),
        Setting("DeviceAllow", "char-drm rw"),
        Setting("DeviceAllow", "char-input rw"),
    )


def fence() -> tuple[Setting, ...]:
    """What cage may not do either."""
    kept = (_LOOSER.get(setting.key, setting) for setting in FENCE)
    return tuple(setting for setting in kept if setting is not None)


PAM = File(
    "etc/pam.d/sro-kiosk",
    "The kiosk's session. Its user has no password, so nobody comes in this way.",
    {
        "": (
            Setting("auth", "required pam_unix.so", "systemd-logind gives the seat to a session."),
            Setting("account", "required pam_unix.so"),
            Setting("session", "required pam_unix.so"),
            Setting("session", "required pam_systemd.so"),
        )
    },
    between=" ",
)
