"""What sshd does for the reader's own user: one command, and nothing else."""

from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.measures import File, Setting

PATH = "etc/ssh/sshd_config.d/10-sro-kiosk.conf"
KEYS = "/etc/ssh/sro_keys"
START = (
    'trap "" INT QUIT TSTP; exec /usr/bin/env -i TERM="$TERM" '
    'SSH_ORIGINAL_COMMAND="$SSH_ORIGINAL_COMMAND" SSH_USER_AUTH="$SSH_USER_AUTH" LANG=C.UTF-8 '
)
READER = " -I -m sro_kiosk --session ssh"
_ABOUT = (
    "Officers read over SSH as one user, each with a key of their own, and get the reader and "
    "nothing else. For OpenSSH 9.2 and newer. Debian's /etc/ssh/sshd_config includes this folder "
    "at its top, and in sshd the first word counts."
)


def block(choices: Choices) -> File:
    """Write the block for these choices."""
    return File(PATH, _ABOUT, {"": (*_entry(choices), *KEYS_ALONE, *CLOSED, *CUT)}, between=" ")


def reader_command(choices: Choices) -> str:
    """Write the command that every session is; see its reason below."""
    state = f" --state {choices.state}" if choices.state else ""
    state += " --remember key" if choices.remember else ""
    return f"{START}{choices.python}{READER} --content {choices.content}{state}"


def _entry(choices: Choices) -> tuple[Setting, ...]:
    return (
        Setting("Match User", choices.user, "To the end of this file, for this user alone."),
        Setting(
            "ForceCommand",
            reader_command(choices),
            "Whatever is asked for, a shell, a command, SFTP or another subsystem: this is done. "
            "The user's shell, which must be /bin/sh, is gone when the reader starts. It puts in "
            "what the client sent between double quotes, where no shell takes it apart; the "
            "program checks it. No other variable comes in, and no key sends a signal.",
        ),
        *(REMEMBERING if choices.remember else ()),
    )


REMEMBERING = (
    Setting(
        "ExposeAuthInfo",
        "yes",
        "The reader is told with which key the officer came, and goes on where they stopped.",
    ),
)
KEYS_ALONE = (
    Setting("AuthenticationMethods", "publickey", "The only way in is a key."),
    Setting("PasswordAuthentication", "no"),
    Setting("KbdInteractiveAuthentication", "no"),
    Setting(
        "AuthorizedKeysFile",
        KEYS,
        "Root's file, not one in a home: who is let in is not for this user to say.",
    ),
    Setting("AuthorizedKeysCommand", "none"),
    Setting("TrustedUserCAKeys", "none", "A certificate would be a second way in, past that file."),
    Setting("PubkeyAuthentication", "yes", "Where the machine has it off, nobody could come in."),
)
CLOSED = (
    Setting("DisableForwarding", "yes", "No way through to other machines: no -L, -R, -D, -W."),
    Setting("X11Forwarding", "no", "Before OpenSSH 10.0 DisableForwarding left these two open."),
    Setting("AllowAgentForwarding", "no"),
    Setting("PermitTunnel", "no", "No network of its own."),
    Setting("PermitUserRC", "no", "No script from a home is run."),
    Setting(
        "AcceptEnv",
        "SRO_KIOSK_NOTHING",
        "This takes the place of the machine's list (LANG LC_*): no variable comes in.",
    ),
    Setting("PermitTTY", "yes", "The reader draws on a terminal."),
    Setting("ChrootDirectory", "none", "The reader is not in another root."),
    Setting("Banner", "none", "Nothing is said about the machine."),
)
CUT = (
    Setting(
        "MaxSessions",
        "1",
        "One reader a connection. A client that shares connections (ControlMaster) opens another.",
    ),
    Setting(
        "ChannelTimeout",
        "session*=20m",
        "The reader itself ends after 15 minutes without a key; this is for one that hangs. With "
        "the * it holds in OpenSSH 9.2, which says session:command, and in newer ones.",
    ),
    Setting("UnusedConnectionTimeout", "30", "Who logs in and asks for nothing (-N) is cut off."),
    Setting("ClientAliveInterval", "30", "A line that is dead is cut after 90 seconds."),
    Setting("ClientAliveCountMax", "3"),
)
GLOBAL = (
    Setting(
        "UsePAM",
        "yes",
        "As Debian has it. Without PAM sshd refuses a user that has no password, and nothing puts "
        "sessions under this user's limits (package libpam-systemd).",
    ),
    Setting("PermitUserEnvironment", "no", "As it is by default: no key brings variables with it."),
)
MAIN = File(
    "etc/sro-kiosk/setup/sshd_config.txt",
    "What no Match block can set. Look at it in /etc/ssh/sshd_config, by hand: it holds for "
    "everyone.\n\n"
    "PrintMotd, PrintLastLog: leave them; neither is printed before a forced command.\n"
    "PerSourcePenalties (OpenSSH 9.8 and newer): leave it on. Where a whole office comes from one "
    "address, put that into PerSourcePenaltyExemptList.\n"
    "AcceptEnv LANG LC_*: put a # before it, unless others on this machine need it.",
    {
        "": (
            *GLOBAL,
            Setting(
                "MaxStartups",
                "10:30:60",
                "Of many who knock at once without a key, most are turned away.",
            ),
            Setting("PerSourceMaxStartups", "10"),
        )
    },
    between=" ",
)
