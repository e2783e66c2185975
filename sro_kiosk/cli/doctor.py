"""`sro-kiosk doctor`: what this terminal and machine can do, what was chosen, what to mend."""

import argparse
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode

if TYPE_CHECKING:  # `--help` loads no content
    from sro_kiosk.doctor.findings import Finding

NAME = "doctor"
HELP = "tell what this terminal and machine can do, and what to mend"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to look at as well, and the form of the answer."""
    parser.add_argument(
        "--lobby", action="store_true", help="is this machine set up and well as a lobby's kiosk?"
    )
    parser.add_argument(
        "--ssh", action="store_true", help="is it open to officers over SSH, and to nothing else?"
    )
    parser.add_argument("--user", metavar="NAME", default="sro", help="who they are there (sro)")
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text for people (the default), json for programs",
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Print what was found; that something is to be mended is no failure."""
    from sro_kiosk.doctor.large_text import look_at_large_text  # noqa: PLC0415 - as above
    from sro_kiosk.doctor.machine import look_at_machine  # noqa: PLC0415 - as above
    from sro_kiosk.doctor.program import look_at_program  # noqa: PLC0415 - as above
    from sro_kiosk.doctor.terminal import look_at_terminal  # noqa: PLC0415 - as above

    areas = {
        "terminal": (*look_at_terminal(os.environ), look_at_large_text(os.environ)),
        "program": tuple(look_at_program(args.content, os.environ)),
        "machine": tuple(look_at_machine()),
    }
    if args.lobby:
        from sro_kiosk.doctor.kiosk import look_at_kiosk  # noqa: PLC0415 - as above

        areas["kiosk"] = tuple(look_at_kiosk())
    if args.ssh:
        from sro_kiosk.doctor.ssh import look_at_ssh  # noqa: PLC0415 - as above
        from sro_kiosk.doctor.sshd import ask_sshd  # noqa: PLC0415 - as above
        from sro_kiosk.setup.choices import Choices  # noqa: PLC0415 - as above

        Choices(user=args.user).refuse_unsafe()
        areas["ssh"] = tuple(look_at_ssh(ask_sshd(args.user), args.user))
    found = (finding for findings in areas.values() for finding in findings)
    mends = [*dict.fromkeys(finding.mend for finding in found if finding.mend)]  # each once
    print(_as_json(areas) if args.format == "json" else _as_text(areas, mends))
    return ExitCode.DONE


def _as_text(areas: Mapping[str, Sequence["Finding"]], mends: Sequence[str]) -> str:
    width = max(len(finding.name) for findings in areas.values() for finding in findings)
    lines: list[str] = []
    for area, findings in areas.items():
        lines.append("SSH" if area == "ssh" else area.capitalize())
        for name, value, why, _ in findings:
            lines.append(f"  {name:{width}}  {value}" + (f" ({why})" if why else ""))
        lines.append("")
    lines.append("To mend" if mends else "Nothing to mend.")
    lines.extend(f"  {number}. {mend}" for number, mend in enumerate(mends, start=1))
    return "\n".join(lines)


def _as_json(areas: Mapping[str, Sequence["Finding"]]) -> str:
    """Write an object an area, of lists of findings; `mend` is empty where all is well."""
    value = {area: [finding._asdict() for finding in found] for area, found in areas.items()}
    return streams.json_text(value)
