"""What the kiosk is as a service of systemd, on whichever screen."""

from sro_kiosk.errors import SHUT_DOWN
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.measures import Setting

PATH = "etc/systemd/system/sro-kiosk.service"
STATE = "/var/lib/sro-kiosk"
INSTALL = (Setting("WantedBy", "multi-user.target", "It starts with the machine."),)


def kiosk_command(choices: Choices) -> str:
    """Write the command that is the kiosk: -I lets no variable and no folder add code to it."""
    return (
        f"{choices.python} -I -m sro_kiosk lobby --content {choices.content} "
        f"--notices {choices.notices} --state {STATE}"
    )


def boot() -> tuple[Setting, ...]:
    """When it starts, and instead of what."""
    return (
        Setting(
            "Description", "School information in the lobby", "What it is called in the journal."
        ),
        Setting("Conflicts", "getty@tty1.service", "There is no login where the kiosk is."),
        Setting("After", "getty@tty1.service plymouth-quit-wait.service"),
        Setting(
            "After",
            "console-setup.service",
            "The font is large before the screen is first measured.",
        ),
        Setting(
            "StartLimitIntervalSec", "0", "It starts again however often it fails: never black."
        ),
    )


def life(teller: str) -> tuple[Setting, ...]:
    """How it starts, is watched, and ends; `teller` is whom systemd believes that it is alive."""
    return (
        Setting(
            "Type", "notify", "It says when its first screen is up, and then that it is alive."
        ),
        Setting("NotifyAccess", teller),
        Setting(
            "WatchdogSec", "25", "A kiosk that hangs for 25 seconds is ended, and started again."
        ),
        Setting("Restart", "always"),
        Setting("RestartSec", "1"),
        Setting("SuccessExitStatus", "129 143", "An end that it was asked for is no failure."),
        Setting("TimeoutStartSec", "60", "A slow card takes its time; a hanging end does not."),
        Setting("TimeoutStopSec", "5"),
        Setting("KillMode", "control-group", "Nothing of it outlives it."),
    )


def means(choices: Choices) -> tuple[Setting, ...]:
    """Who it is, where it writes, and how much of the machine it may take."""
    return (
        Setting("User", choices.user, "A user of its own, without a shell (sysusers.d)."),
        Setting("StateDirectory", "sro-kiosk", "The only folder that it writes in."),
        Setting("StateDirectoryMode", "0700"),
        Setting(
            "MemoryMax",
            "300M",
            "It takes about 40 MB; a flood of input may not take a small machine.",
        ),
        Setting("MemorySwapMax", "0"),
        Setting("TasksMax", "32"),
        Setting("OOMPolicy", "kill", "Where memory is out it ends as a whole, and starts again."),
        Setting(
            "LogRateLimitIntervalSec",
            "30s",
            "An error that repeats does not fill and wear the card.",
        ),
        Setting("LogRateLimitBurst", "100"),
        Setting("DevicePolicy", "closed", "Of all devices it has its terminal."),
        Setting("DeviceAllow", "/dev/tty1 rw"),
    )


def ending(choices: Choices) -> tuple[Setting, ...]:
    """What lets staff shut the machine down, where they may. The kiosk itself only ends so."""
    if not choices.shutdown:
        return ()
    return (
        Setting(
            "RestartPreventExitStatus",
            str(SHUT_DOWN),
            "Staff may shut the machine down: the kiosk ends so, and systemd does the rest.",
        ),
        Setting(
            "ExecStopPost",
            "+/bin/sh -c "
            f'\'test "$${{EXIT_CODE}}:$${{EXIT_STATUS}}" != exited:{SHUT_DOWN} '
            "|| exec /usr/bin/systemctl --no-block poweroff'",
        ),
    )
