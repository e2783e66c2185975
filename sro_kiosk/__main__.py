"""`python -m sro_kiosk` and the `sro-kiosk` command."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from sro_kiosk.cli import run  # noqa: PLC0415 - argparse comes only when a command is run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
