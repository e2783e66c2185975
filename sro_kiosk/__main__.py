"""`python -m sro_kiosk` and the `sro-kiosk` command."""

import signal
import sys

INTERRUPTED = 130  # as a shell tells of a program that Ctrl+C ended


def main() -> None:
    """Run the command line and leave with its exit code.

    The keys that stop a program do not stop a kiosk, not even while it is loading.
    """
    if sys.argv[1:2] == ["lobby"]:
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            signal.signal(number, signal.SIG_IGN)
    try:
        from sro_kiosk.cli import run  # noqa: PLC0415 - so that Ctrl+C while it loads is told below
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
