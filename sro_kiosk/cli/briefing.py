"""A briefing at this terminal: the trainer's, or one that follows it."""

import argparse
import os
import socket
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.cli.briefing_times import check_report, tell_times
from sro_kiosk.cli.opening import open_pack
from sro_kiosk.cli.starting import Start
from sro_kiosk.errors import KioskError
from sro_kiosk.folders import cache_folder, find_folder
from sro_kiosk.relay.place import listening, socket_path
from sro_kiosk.terminal.capabilities import LargeText
from sro_kiosk.terminal.session import Session, open_terminal

if TYPE_CHECKING:  # the kept first slide comes before the rest
    from sro_kiosk.briefing import Briefing, Following, Lectern, Letters
    from sro_kiosk.content import Address, Pack
    from sro_kiosk.screens.briefing import MakeLink

ASKED = (
    "address",
    "lang",
    "theme",
    "presenter",
    "minutes",
    "questions",
    "teams",
    "rehearse",
    "large",
)


def hold(args: argparse.Namespace) -> int:
    """Hold a briefing; in the end tell what it took, if that was asked for."""
    check_report(args.report)
    folder = find_folder(args.content, os.environ)
    with ExitStack() as stack:
        listener = None
        if args.presenter:
            place = listening(socket_path(args.socket, os.environ), is_own=args.socket is None)
            listener = stack.enter_context(place)
        session = stack.enter_context(open_terminal(os.environ))
        large = _large_text(args, session)
        cache = None if args.test_remote else cache_folder(os.environ)
        asked = (getattr(args, name) for name in ASKED)
        begin = Start(session, folder, cache, "brief", large, *asked)
        begin.show_kept()
        opened = open_pack(args, begin.read)
        address = None if args.address is None else opened.address(args.address)
        theme, letters = _looks(args, session, large)
        briefing = _briefing(args, opened.pack, opened.edition.language, address, letters)
        lectern = _lectern(args, briefing, letters)
        begin.show_first(partial(_written, lectern, theme, session))
        code = _show(lectern, theme, _links(args, folder, listener, briefing), session)
    opened.tell_problems()
    tell_times(args, briefing)
    return code


def follow(args: argparse.Namespace) -> int:
    """Follow a briefing, from before it begins until this terminal leaves it."""
    path = socket_path(args.socket, os.environ)
    with open_terminal(os.environ) as session:
        from sro_kiosk.briefing import Following  # noqa: PLC0415 - see above
        from sro_kiosk.briefing.messages import Seating  # noqa: PLC0415 - as above
        from sro_kiosk.relay.guest import Guest  # noqa: PLC0415 - as above
        from sro_kiosk.words import say_in  # noqa: PLC0415 - as above

        theme, letters = _looks(args, session, _large_text(args, session))
        seating = Seating(is_guest=not args.projector, since=time.monotonic())
        following = Following(letters, say_in(args.lang or "en"), seating)
        size = session.tty.size
        session.show(_written(following, theme, session, size), size)
        guest = partial(Guest, path, following, is_own=args.socket is None)
        return _show(following, theme, [guest], session)


def _briefing(
    args: argparse.Namespace,
    pack: "Pack",
    language: str,
    address: "Address | None",
    letters: "Letters",
) -> "Briefing":
    from sro_kiosk.briefing import Ask, Briefing, Plan, Script  # noqa: PLC0415 - see above
    from sro_kiosk.clock import Clock  # noqa: PLC0415 - as above
    from sro_kiosk.content.audience import arrange  # noqa: PLC0415 - as above
    from sro_kiosk.settings import Mode  # noqa: PLC0415 - as above
    from sro_kiosk.typeset.glyphs import pack_to_console  # noqa: PLC0415 - as above

    def prepare(pack: "Pack") -> "Pack":
        pack = arrange(pack, Mode.BRIEFING)
        return pack_to_console(pack) if letters.console else pack

    script = Script(prepare(pack), language, address, Ask(args.questions or Ask.END))
    if not script.pieces:
        raise KioskError("there is nothing to show")
    plan = Plan(args.minutes) if args.teams is None else Plan(args.minutes, args.teams)
    return Briefing(script, plan, Clock(), prepare)


def _lectern(args: argparse.Namespace, briefing: "Briefing", letters: "Letters") -> "Lectern":
    from sro_kiosk.briefing import Lectern  # noqa: PLC0415 - see above

    lectern = Lectern(briefing, letters, is_private=args.presenter or args.rehearse)
    if args.test_remote:
        lectern.do("remote")
    return lectern


def _large_text(args: argparse.Namespace, session: Session) -> LargeText:
    """How the terminal draws large letters, found out or told; it is asked before anything else."""
    if args.large == "auto":
        kind = session.find_large_text()
    else:
        kind = LargeText(args.large) if args.large in {*LargeText} else LargeText.NONE
    session.use_large_text(kind)
    return kind


def _looks(args: argparse.Namespace, session: Session, large: LargeText) -> tuple[str, "Letters"]:
    """The theme and the letters that suit the terminal."""
    from sro_kiosk.briefing import Letters  # noqa: PLC0415 - see above
    from sro_kiosk.first_screen import is_bare  # noqa: PLC0415 - as above
    from sro_kiosk.themes import choose_theme  # noqa: PLC0415 - as above

    terminal = session.capabilities
    theme = args.theme or choose_theme(terminal.colors, is_window=terminal.rich_glyphs)
    can_double, blocks = large is not LargeText.NONE, args.large != "plain"
    return theme, Letters(can_double, blocks, console=is_bare(theme, terminal))


def _written(
    shown: "Lectern | Following", theme: str, session: Session, cells: tuple[int, int]
) -> str:
    from sro_kiosk.first_screen import drawn  # noqa: PLC0415 - see above
    from sro_kiosk.views.area import Size  # noqa: PLC0415 - as above

    size = Size(*cells)
    shown.resize(size)
    return drawn(shown.screen(), size, theme, session.capabilities.colors)


def _links(
    args: argparse.Namespace, folder: Path, listener: socket.socket | None, briefing: "Briefing"
) -> "list[MakeLink]":
    links: list[MakeLink] = []
    if listener is not None:
        from sro_kiosk.relay.host import Host  # noqa: PLC0415 - see above

        links.append(partial(Host, listener, briefing))
    if args.watch:
        from sro_kiosk.relay.edits import Edits  # noqa: PLC0415 - as above

        links.append(partial(Edits, folder, briefing))
    return links


def _show(
    shown: "Lectern | Following", theme: str, links: "list[MakeLink]", session: Session
) -> int:
    from sro_kiosk.app import BriefingApp  # noqa: PLC0415 - Textual takes half a second
    from sro_kiosk.terminal.locked import run_app  # noqa: PLC0415 - as above

    return run_app(BriefingApp(shown, theme, links), session)
