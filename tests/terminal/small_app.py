"""The smallest program on the terminal layer; `told.py` says what it does."""

import os
import sys

from sro_kiosk.errors import KioskError
from sro_kiosk.terminal.session import open_terminal


def main() -> int:
    try:
        with open_terminal(os.environ) as session:
            from tests.terminal.told import run  # noqa: PLC0415 - Textual comes after the environment is cut

            return run(session, is_deaf="deaf" in sys.argv)
    except KioskError as error:
        print(f"small-app: {error}", file=sys.stderr)  # noqa: T201 - it is a program
        return 2


if __name__ == "__main__":
    sys.exit(main())
