"""What can go wrong, and how a command ends.

KioskError            exit 2: the command was used wrongly or cannot go on
├── UnknownAddress    no such screen or topic in the pack
├── BadContent        a content folder that cannot be shown at all
└── ProgramFault      the program itself is wrong; staff find in the log where

Bad input that leaves something to show is no exception: it is a `content.Problem`.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """How every command ends."""

    DONE = 0
    NO = 1  # the answer is no: nothing found, or problems found
    FAILED = 2  # used wrongly, or cannot go on


RENEW = 72  # the kiosk's app, when its program is to be started anew at once
SHUT_DOWN = 75  # the kiosk, when staff have asked for it; its unit then turns the machine off


class KioskError(Exception):
    """One line for the person at the terminal: what is wrong, and what to do next."""

    exit_code = ExitCode.FAILED


class UnknownAddress(KioskError):
    """No screen or topic of the pack has this address."""


class BadContent(KioskError):
    """The content folder cannot be shown at all."""


class ProgramFault(KioskError):
    """The program itself is wrong; staff find in the log where."""
