"""The user whom officers are over SSH, and how much of the machine they all may take."""

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.measures import File, Setting
from sro_kiosk.setup.sshd import KEYS

UID = 770  # a number of its own, since systemd names a user's slice by it
HOME, SHELL = "/", "/bin/sh"
SLICE = f"etc/systemd/system/user-{UID}.slice.d/90-sro-kiosk.conf"


def user(choices: Choices) -> File:
    """Write who it is, for systemd-sysusers."""
    return File(
        "etc/sysusers.d/sro-kiosk-ssh.conf",
        "The user for reading over SSH.",
        {
            "": (
                Setting(
                    f"u {choices.user}",
                    f'{UID} "School information over SSH" {HOME} {SHELL}',
                    "No password, so nobody logs in but with a key. Its home is not its own, so it "
                    "cannot leave anything there. sshd needs a shell to start the one command: sh "
                    "reads no file when it does so, as bash would.",
                ),
            )
        },
        between=" ",
    )


def places(choices: Choices) -> File:
    """Write what systemd-tmpfiles makes at every start."""
    kept = (
        Setting(
            f"d {choices.state}",
            f"0700 {choices.user} {choices.user} -",
            "First screens and the content as it was read are kept here, so that the next session "
            "has them at once"
            + ("; and where each officer stopped, by their key." if choices.remember else "."),
        ),
    )
    return File(
        "etc/tmpfiles.d/sro-kiosk-ssh.conf",
        "What reading over SSH needs.",
        {
            "": (
                Setting(
                    f"f {KEYS}",
                    "0644 root root -",
                    "The keys of all who may read, one a line. sshd reads it as this user.",
                ),
                *(kept if choices.state else ()),
            )
        },
        between=" ",
    )


SLICE_LIMITS = File(
    SLICE,
    "All sessions of this user together. They are in its slice where sshd uses PAM.",
    {
        "Slice": (
            Setting(
                "MemoryMax",
                "50%",
                "However many read at once, half of the machine stays for everything else.",
            ),
            Setting("MemorySwapMax", "0"),
            Setting("TasksMax", "700", "A session is about seven: that is a hundred sessions."),
            Setting("CPUWeight", "20", "The machine's other work goes first."),
        )
    },
)


def limits(choices: Choices) -> File:
    """Write what one session may take, for pam_limits."""
    return File(
        "etc/security/limits.d/90-sro-kiosk.conf",
        "Each session of this user. pam_limits holds it where sshd uses PAM.",
        {
            "": (
                Setting(
                    f"{choices.user} - data",
                    "300000",
                    "In KB: a reader takes a quarter of it; one that is flooded ends alone.",
                ),
                Setting(f"{choices.user} - core", "0", "Nothing of what is read is left on disk."),
            )
        },
        between=" ",
    )
