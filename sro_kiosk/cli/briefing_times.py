"""How long each topic of a briefing took: printed or written, where that was asked for."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.errors import KioskError

if TYPE_CHECKING:  # the kept first slide comes before the rest
    from sro_kiosk.briefing import Briefing


def check_report(path: Path | None) -> None:
    """Refuse a place for the times where nothing can be written, before anything took time."""
    if path is None:
        return
    if path.is_dir():
        raise KioskError(f"the report cannot be written to {path} (it is a folder)")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        reason = "not yours to write to" if path.parent.is_dir() else "there is no such folder"
        raise KioskError(f"the report cannot be written to {path} ({path.parent}: {reason})")


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
