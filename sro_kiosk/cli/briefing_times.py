"""How long each topic of a briefing took: printed or written, where that was asked for."""

import argparse
from typing import TYPE_CHECKING

from sro_kiosk.errors import KioskError

if TYPE_CHECKING:  # the kept first slide comes before the rest
    from sro_kiosk.briefing import Briefing


def tell_times(args: argparse.Namespace, briefing: "Briefing") -> None:
    """Print or write how long each topic took."""
    if not (args.rehearse or args.report):
        return
    from sro_kiosk.briefing.report import as_json, lines_of, report_of  # noqa: PLC0415 - see above
    from sro_kiosk.durable import write_durably  # noqa: PLC0415 - as above

    report = report_of(briefing.script, briefing.timing)
    text = "\n".join([*lines_of(report, briefing.script), ""])
    if args.rehearse:
        print(text, end="")
    if args.report is not None:
        data = as_json(report) if args.report.suffix == ".json" else text.encode()
        try:
            write_durably(args.report, data)
        except OSError as error:
            if not args.rehearse:  # nobody can take the times a second time
                print(text, end="")
            reason = (error.strerror or str(error)).lower()
            raise KioskError(f"the report cannot be written to {args.report} ({reason})") from None
