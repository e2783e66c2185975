"""`python -m tests.bench.many`: many sessions at once, a process each or forked from one parent.

With `--over-ssh` each is the real ssh to a real sshd instead, which takes root.
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import tables
from tests.bench.crowd import LABELS, Crowd
from tests.bench.shapes import OVER_SSH, SHAPES

COUNTS = (1, 10, 50, 100)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.many", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS, help="sessions, rising")
    parser.add_argument("--over-ssh", action="store_true", help="through ssh and sshd, as root")
    args = parser.parse_args()
    columns: list[Sequence[str]] = [["", *LABELS]]
    for name, shape in (OVER_SSH if args.over_ssh else SHAPES).items():
        with TemporaryDirectory(prefix="sro-kiosk-bench-") as folder, ExitStack() as stack:
            home = Path(folder)
            crowd = Crowd(stack.enter_context(shape(home)), home, stack)
            for count in args.counts:
                columns.append([f"{name}: {count}", *crowd.measure(count)])
                sys.stderr.write(f"{columns[-1]}\n")
    sys.stdout.write(f"{tables.markdown(list(zip(*columns, strict=True)))}\n")


if __name__ == "__main__":
    main()
