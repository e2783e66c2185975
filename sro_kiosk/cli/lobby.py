"""`sro-kiosk lobby`: the locked kiosk."""

import argparse
import os
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.errors import RENEW, KioskError
from sro_kiosk.folders import NOTICES, PACKAGED, STATE, find_folder

if TYPE_CHECKING:  # `--help` needs no terminal, and the first screen comes before the rest
    from sro_kiosk.clock import Clock
    from sro_kiosk.terminal.session import Session

NAME = "lobby"
HELP = "the locked kiosk for visitors, for a machine that does nothing else"
THEMES = ("night", "day", "contrast", "console", "plain")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what an unattended kiosk is told, since it reads nothing from the environment."""
    parser.add_argument(
        "--theme",
        metavar="NAME",
        choices=THEMES,
        help="the colors, if not what suits the terminal",
    )
    parser.add_argument(
        "--notices", metavar="DIR", type=Path, default=NOTICES, help=f"notices to show ({NOTICES})"
    )
    parser.add_argument(
        "--state",
        metavar="DIR",
        type=Path,
        default=STATE,
        help=f"what is kept for the next start ({STATE})",
    )


def run(args: argparse.Namespace) -> int:
    """Show the kiosk until it is ended from outside; staff read in the journal why."""
    from sro_kiosk.terminal.environment import isolate  # noqa: PLC0415 - as above

    if not (os.isatty(0) and os.isatty(1)):
        raise KioskError("the kiosk needs a terminal; see: sro-kiosk setup lobby")
    isolate(os.environ)
    from sro_kiosk.clock import Clock  # noqa: PLC0415 - as above

    return run_with(args, Clock())


def run_with(args: argparse.Namespace, clock: "Clock") -> int:
    """Run by a clock, and start anew when the app asks for it."""
    from sro_kiosk.terminal.session import open_terminal  # noqa: PLC0415 - as above

    try:
        with open_terminal(os.environ, locked=True) as session:
            session.tty.last_words = _last_words(["In an emergency call 911."])
            code = _run(args, clock, session)
            if code == RENEW:
                session.stay()
    except KioskError as error:
        if os.isatty(2):  # visitors read along
            return error.exit_code
        raise
    if code == RENEW:
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606 - this program once more
    return code


def _run(args: argparse.Namespace, clock: "Clock", session: "Session") -> int:
    from sro_kiosk.cli.starting import Start  # noqa: PLC0415 - as above
    from sro_kiosk.supervisor import Supervisor  # noqa: PLC0415 - as above
    from sro_kiosk.terminal.pulse import Pulse  # noqa: PLC0415 - as above

    state = _state(args.state)
    if state is not None:
        os.environ["SRO_KIOSK_STATE"] = str(state)
    folder = find_folder(args.content, {})
    begin = Start(session, folder, state, "lobby", args.theme, args.lang)
    begin.show_kept()
    pulse = Pulse(session, Supervisor(os.environ))
    pulse.start()
    from sro_kiosk.backroom import Backroom, Places  # noqa: PLC0415 - as above
    from sro_kiosk.backroom.opening import open_front  # noqa: PLC0415 - as above
    from sro_kiosk.content.last_good import LastGood  # noqa: PLC0415 - as above
    from sro_kiosk.content.live import LivePack  # noqa: PLC0415 - as above
    from sro_kiosk.first_screen import (  # noqa: PLC0415 - as above
        is_bare,
        open_reader,
        theme_of,
        written,
    )
    from sro_kiosk.settings import Mode, Settings  # noqa: PLC0415 - as above

    settings = Settings(folder, Mode.LOBBY, args.lang, args.theme)
    theme = theme_of(settings, session.capabilities)
    packaged = next((path for path in PACKAGED if path.is_dir()), PACKAGED[0])
    live = LivePack(folder, LastGood(state / "last-good") if state else None, packaged)
    backroom = Backroom(
        live,
        Places(args.notices, state),
        clock,
        lambda pack: open_reader(pack, settings, console=is_bare(theme, session.capabilities)),
    )
    front = open_front(backroom)
    session.tty.last_words = _last_words(front.reader.scene.kiosk.emergency.values())
    write = partial(written, front, theme, session.capabilities.colors)
    begin.show_first(write, is_lasting=not front.has_news)
    from sro_kiosk.app import LobbyApp  # noqa: PLC0415 - Textual takes half a second
    from sro_kiosk.terminal.locked import run_app  # noqa: PLC0415 - as above

    code = run_app(LobbyApp(front, backroom, pulse, theme), session)
    front.close()
    backroom.keep_counts()
    return code


def _state(folder: Path) -> Path | None:
    """The folder for what is kept, if it is there and can be written."""
    return folder if os.access(folder, os.W_OK | os.X_OK) and folder.is_dir() else None


def _last_words(emergency: Iterable[str]) -> bytes:
    """What stays on the screen when the kiosk has ended, until it is there again."""
    lines = ("", "Please ask the front desk.", "", *emergency, "")
    return "\r\n".join(f"   {line}".rstrip() for line in lines).encode("utf-8", "replace")
