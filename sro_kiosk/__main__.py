"""`python -m sro_kiosk` and the `sro-kiosk` command."""

import sys

INTERRUPTED = 130  # as a shell tells of a program that Ctrl+C ended


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from sro_kiosk.cli import run  # noqa: PLC0415 - so that Ctrl+C while it loads is told below
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
