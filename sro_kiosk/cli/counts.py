"""`sro-kiosk counts`: how often topics were read in the lobby."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.cli import streams
from sro_kiosk.cli.parsing import number
from sro_kiosk.errors import ExitCode
from sro_kiosk.folders import STATE

if TYPE_CHECKING:  # `--help` loads no content
    from sro_kiosk.counts import Count, Total

NAME = "counts"
HELP = "tell how often topics were read in the lobby, where that is counted"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder, the days and the form of the answer."""
    parser.add_argument(
        "--state", metavar="DIR", type=Path, default=STATE, help=f"the state folder ({STATE})"
    )
    parser.add_argument(
        "--days",
        metavar="N",
        type=number(1, 400),
        help="of the last N days, today among them, if not of all that are kept",
    )
    parser.add_argument(
        "--format",
        choices=("text", "csv"),
        default="text",
        help="text for people (the default), csv for spreadsheets",
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Print the counts; the answer is no when there are none."""
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - `--help` needs none of it
    from sro_kiosk.counts import FEW, FILE, CountStore, totals  # noqa: PLC0415 - as above

    today = dt.datetime.now().astimezone().date()
    since = today - dt.timedelta(days=args.days - 1) if args.days else None
    counts = CountStore(args.state / FILE).rows(since)
    if args.format == "csv":
        _print_csv(counts)
    elif counts:
        print("\n".join(_as_text(counts, totals(counts))))
    if not counts:
        when = f" in {args.days} day{'' if args.days == 1 else 's'}" if args.days else ""
        switch = "it is switched on by counts = true under [lobby] in kiosk.toml"
        streams.tell(f"nothing was counted{when} in {safe(str(args.state))}; {switch}")
        return ExitCode.NO
    if any(count.number < FEW for count in counts):
        streams.tell(f"a day's number below {FEW} is hidden; sums say between what they lie")
    return ExitCode.DONE


def _as_text(counts: Sequence["Count"], totals: Sequence["Total"]) -> Iterator[str]:
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above
    from sro_kiosk.counts import MISSED, VIEWED  # noqa: PLC0415 - as above

    days = [count.day for count in counts if count.day is not None]
    span = [f"{min(days)} to {max(days)}" if len(set(days)) > 1 else str(days[0])] if days else []
    undated = ["days when the clock was not set"] if len(days) < len(counts) else []
    yield ", and ".join(span + undated)
    width = max(len(str(total.number)) for total in totals)
    for kind, heading in ((VIEWED, "Read"), (MISSED, "Searches that found nothing")):
        rows = [total for total in totals if total.what.kind == kind]
        if rows:
            yield f"\n{heading}"
        for what, sum_ in rows:
            yield f"  {sum_!s:>{width}}  {what.language:3} {safe(what.address)}".rstrip()


def _print_csv(counts: Sequence["Count"]) -> None:
    import csv  # noqa: PLC0415 - as above

    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above
    from sro_kiosk.counts import span  # noqa: PLC0415 - as above

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("day", "kind", "address", "language", "count"))
    for day, what, count in counts:
        shown = (what.kind, safe(what.address), safe(what.language), span(count))
        writer.writerow((day or "unknown", *shown))
