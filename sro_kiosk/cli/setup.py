"""`sro-kiosk setup`: the files that make a machine a locked kiosk."""

import argparse
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode

if TYPE_CHECKING:  # `--help` loads none of it
    from sro_kiosk.setup.choices import Choices
    from sro_kiosk.setup.measures import File, Mask

NAME = "setup"
HELP = "print or write what makes a machine a locked kiosk"
_NEXT = """\
look at them, do what the two notes in {notes} say, put your content in
{content}, then:
{copy}  sudo systemd-sysusers && sudo systemd-tmpfiles --create
  sudo systemctl daemon-reload && sudo systemctl enable sro-kiosk && sudo reboot
and after that: sro-kiosk doctor --lobby"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the kind of place, where to write, and what differs from one kiosk to another."""
    parser.add_argument("place", choices=("lobby",), help="where the machine stands")
    parser.add_argument(
        "--write",
        metavar="DIR",
        type=Path,
        help="write below DIR, as they stand under /; without it they are printed",
    )
    parser.add_argument(
        "--wayland", action="store_true", help="in cage and foot, not on a bare console"
    )
    parser.add_argument("--shutdown", action="store_true", help="let staff shut the machine down")
    parser.add_argument("--python", metavar="FILE", help="the Python that has sro-kiosk (this one)")
    parser.add_argument("--notices", metavar="DIR", help="where notices are put for the kiosk")
    parser.add_argument("--user", metavar="NAME", help="who the kiosk runs as (sro-kiosk)")


def run(args: argparse.Namespace) -> ExitCode:
    """Print the files, or write them and say what comes next."""
    from sro_kiosk.setup.files import lobby  # noqa: PLC0415 - `--help` needs none of it

    choices = _choices(args)
    choices.refuse_unsafe()
    for warning in choices.unseen():
        streams.tell(warning)
    files = lobby(choices)
    if args.write is None:
        print("\n".join(map(_as_text, files)), end="")
        return ExitCode.DONE
    _write(args.write, choices.content, files)
    return ExitCode.DONE


def _choices(args: argparse.Namespace) -> "Choices":
    from sro_kiosk.setup.choices import Choices  # noqa: PLC0415 - as above

    names = ("python", "content", "notices", "user")
    values = {name: getattr(args, name) for name in names}
    given: dict[str, Any] = {
        name: str(value) for name, value in values.items() if value is not None
    }
    return Choices(**given, shutdown=args.shutdown, wayland=args.wayland)


def _as_text(file: "File | Mask") -> str:
    from sro_kiosk.setup.files import text_of  # noqa: PLC0415 - as above
    from sro_kiosk.setup.measures import Mask  # noqa: PLC0415 - as above

    if isinstance(file, Mask):
        return f"# ==> /{file.path} -> /dev/null\n# {file.reason}\n"
    return f"# ==> /{file.path}\n{text_of(file)}"


def _write(folder: Path, content: str, files: "tuple[File | Mask, ...]") -> None:
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above
    from sro_kiosk.setup.writing import write_below  # noqa: PLC0415 - as above

    for path in write_below(folder, files):
        print(safe(str(path)))
    source = shlex.quote(safe(f"{folder}/."))
    copy = "" if folder.resolve() == Path("/") else f"  sudo cp -r {source} /\n"
    notes = safe(str(folder / "etc/sro-kiosk/setup"))
    sys.stdout.flush()
    streams.tell(_NEXT.format(notes=notes, content=content, copy=copy))
