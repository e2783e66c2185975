"""`python -m sro_kiosk` and the `sro-kiosk` command."""

import signal
import sys

INTERRUPTED = 130  # as a shell tells of a program that Ctrl+C ended
FROM_KEYS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU)
FROM_NOBODY = (  # who has a reason to end a kiosk hangs up or terminates it
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF),
    *(signal.SIGIO, signal.SIGPWR, signal.SIGSTKFLT),
    *range(signal.SIGRTMIN, signal.SIGRTMAX + 1),
)


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:2] == ["lobby"]:
        be_deaf()
    _run()


def be_deaf() -> None:
    """What stops or ends other programs does not do so to a kiosk, not even while it is loading."""
    for number in (*FROM_KEYS, *FROM_NOBODY):
        signal.signal(number, signal.SIG_IGN)


def _run() -> None:
    try:
        from sro_kiosk.cli import run  # noqa: PLC0415 - so that Ctrl+C while it loads is told below
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
