"""A trainer's briefing at this terminal."""

import argparse
import os
import socket
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sro_kiosk.cli.briefing_terminal import find_large_text, looks_of, show, written
from sro_kiosk.cli.briefing_times import check_report, tell_times
from sro_kiosk.cli.opening import open_pack
from sro_kiosk.cli.starting import Start
from sro_kiosk.errors import KioskError
from sro_kiosk.folders import cache_folder, find_folder
from sro_kiosk.relay.place import listening, socket_path
from sro_kiosk.terminal.session import open_terminal

if TYPE_CHECKING:  # the kept first slide comes before the rest
    from sro_kiosk.briefing import Briefing, Lectern, Letters
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
        large = find_large_text(args, session)
        cache = None if args.test_remote else cache_folder(os.environ)
        asked = (getattr(args, name) for name in ASKED)
        begin = Start(session, folder, cache, "brief", large, *asked)
        begin.show_kept()
        opened = open_pack(args, begin.read)
        address = None if args.address is None else opened.address(args.address)
        theme, letters = looks_of(args, session, large)
        briefing = _briefing(args, opened.pack, opened.edition.language, address, letters)
        lectern = _lectern(args, briefing, letters)
        begin.show_first(partial(written, lectern, theme, session))
        code = show(lectern, theme, _links(args, folder, listener, briefing), session)
    opened.tell_problems()
    tell_times(args, briefing)
    return code


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
