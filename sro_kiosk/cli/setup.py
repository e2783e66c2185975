"""`sro-kiosk setup`: the files that make a machine a locked kiosk, or open to officers by SSH."""

import argparse
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sro_kiosk.cli import streams
from sro_kiosk.errors import ExitCode, KioskError

if TYPE_CHECKING:  # `--help` loads none of it
    from sro_kiosk.setup.choices import Choices
    from sro_kiosk.setup.measures import File, Mask

NAME = "setup"
HELP = "print or write what makes a machine a locked kiosk, or open to officers over SSH"
_NEXT_LOBBY = """\
look at them, do what the two notes in {notes} say, put your content in
{content}, then:
{copy}  sudo systemd-sysusers && sudo systemd-tmpfiles --create
  sudo systemctl daemon-reload && sudo systemctl enable sro-kiosk && sudo reboot
and after that: sro-kiosk doctor --lobby"""
_NEXT_SSH = """\
look at them, and at {notes} for /etc/ssh/sshd_config; put your content in
{content}, then:
{copy}  sudo systemd-sysusers && sudo systemd-tmpfiles --create && sudo systemctl daemon-reload
  sudo sh -c 'cat OFFICER.pub >> {keys}'
  sudo sshd -t && sudo systemctl reload ssh
and after that: sudo sro-kiosk doctor --ssh"""
_LOBBYS = ("wayland", "shutdown", "notices")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the kind of place, where to write, and what differs from one kiosk to another."""
    parser.add_argument("place", choices=("lobby", "ssh"), help="what the machine is for")
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
    parser.add_argument("--state", metavar="DIR", help="over SSH: where first screens are kept")
    parser.add_argument(
        "--remember",
        action="store_true",
        help="over SSH: let each officer go on where they stopped, by their key",
    )
    parser.add_argument("--python", metavar="FILE", help="the Python that has sro-kiosk (this one)")
    parser.add_argument("--notices", metavar="DIR", help="where notices are put for the kiosk")
    parser.add_argument(
        "--user", metavar="NAME", help="who the kiosk runs as (sro-kiosk; over SSH sro)"
    )


def run(args: argparse.Namespace) -> ExitCode:
    """Print the files, or write them and say what comes next."""
    from sro_kiosk.setup.files import lobby, ssh  # noqa: PLC0415 - `--help` needs none of it

    _refuse_others(args)
    choices = _choices(args)
    choices.refuse_unsafe()
    for warning in choices.unseen():
        streams.tell(warning)
    files = ssh(choices) if args.place == "ssh" else lobby(choices)
    if args.write is None:
        print("\n".join(map(_as_text, files)), end="")
        return ExitCode.DONE
    _write(args, choices.content, files)
    return ExitCode.DONE


def _refuse_others(args: argparse.Namespace) -> None:
    """Refuse what has no meaning in this place."""
    others = _LOBBYS if args.place == "ssh" else ("state", "remember")
    if given := [f"--{name}" for name in others if getattr(args, name)]:
        raise KioskError(f"setup {args.place} takes no {given[0]}; leave it out")


def _choices(args: argparse.Namespace) -> "Choices":
    from sro_kiosk.setup.choices import Choices  # noqa: PLC0415 - as above

    names = ("python", "content", "notices", "user", "state")
    values = {name: getattr(args, name) for name in names}
    given: dict[str, Any] = {
        name: str(value) for name, value in values.items() if value is not None
    }
    if args.place == "ssh":
        given = {"user": "sro", **given}
    return Choices(**given, shutdown=args.shutdown, wayland=args.wayland, remember=args.remember)


def _as_text(file: "File | Mask") -> str:
    from sro_kiosk.setup.files import text_of  # noqa: PLC0415 - as above
    from sro_kiosk.setup.measures import Mask  # noqa: PLC0415 - as above

    if isinstance(file, Mask):
        return f"# ==> /{file.path} -> /dev/null\n# {file.reason}\n"
    return f"# ==> /{file.path}\n{text_of(file)}"


def _write(args: argparse.Namespace, content: str, files: "tuple[File | Mask, ...]") -> None:
    from sro_kiosk.content.text import safe  # noqa: PLC0415 - as above
    from sro_kiosk.setup.sshd import KEYS  # noqa: PLC0415 - as above
    from sro_kiosk.setup.writing import write_below  # noqa: PLC0415 - as above

    folder: Path = args.write
    for path in write_below(folder, files):
        print(safe(str(path)))
    source = shlex.quote(safe(f"{folder}/."))
    copy = "" if folder.resolve() == Path("/") else f"  sudo cp -r {source} /\n"
    notes = safe(str(folder / "etc/sro-kiosk/setup"))
    sys.stdout.flush()
    following = _NEXT_SSH if args.place == "ssh" else _NEXT_LOBBY
    streams.tell(following.format(notes=notes, content=content, copy=copy, keys=KEYS))
