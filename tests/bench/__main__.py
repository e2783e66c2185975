"""`python -m tests.bench`: takes the options, measures, prints."""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.line import Size
from tests.bench.programs import Setting
from tests.bench.sections import Report, growth, links, soak, start, table

SIZES: tuple[Size, ...] = ((80, 24), (200, 60))
TERMINALS = (("xterm-256color", ""), ("xterm-256color", "truecolor"), ("linux", ""))
SETTINGS = tuple(Setting(size, *terminal) for size in SIZES for terminal in TERMINALS)
SPEEDS = (9_600, 64_000)
RUNS, QUICK_RUNS = 7, 3
KEYS, QUICK_KEYS = 100_000, 2_000
TOPICS, QUICK_TOPICS = (10, 100, 1_000, 10_000), (10, 100, 1_000)
SECTIONS = ("table", "links", "growth", "start", "soak")


def options(argv: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few runs at one terminal")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS, help="sections")
    names = [setting.name for setting in SETTINGS]
    parser.add_argument("--at", nargs="+", choices=names, default=names, help="terminals")
    parser.add_argument("--rows", default="", help="only rows whose name has this in it")
    parser.add_argument("--runs", type=int, help=f"runs of each program ({RUNS})")
    parser.add_argument("--keys", type=int, help=f"keys of the soak ({KEYS:,})")
    parser.add_argument("--markdown", action="store_true", help="tables for docs/performance.md")
    return parser.parse_args(argv)


def main() -> None:
    args = options()
    report = Report(sys.stdout, is_markdown=args.markdown, rows=args.rows)
    runs = args.runs or (QUICK_RUNS if args.quick else RUNS)
    keys = args.keys or (QUICK_KEYS if args.quick else KEYS)
    settings = [setting for setting in SETTINGS if setting.name in args.at]
    with TemporaryDirectory(prefix="sro-kiosk-bench-") as name:
        folder = Path(name)
        sections: dict[str, Callable[[], None]] = {
            "table": partial(table, report, settings[:1] if args.quick else settings, runs, folder),
            "links": partial(links, report, settings[0], SPEEDS, folder),
            "growth": partial(growth, report, QUICK_TOPICS if args.quick else TOPICS, runs, folder),
            "start": partial(start, report, settings[0], runs),
            "soak": partial(soak, report, settings[0], keys),
        }
        for section in args.only:
            sections[section]()


if __name__ == "__main__":
    main()
