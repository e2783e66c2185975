"""Follow a briefing at this terminal."""

import argparse
import os
import time
from functools import partial

from sro_kiosk.cli.briefing_terminal import find_large_text, looks_of, show, written
from sro_kiosk.relay.place import socket_path
from sro_kiosk.terminal.session import open_terminal


def follow(args: argparse.Namespace) -> int:
    """Follow a briefing, from before it begins until this terminal leaves it."""
    path = socket_path(args.socket, os.environ)
    with open_terminal(os.environ) as session:
        from sro_kiosk.briefing import Following  # noqa: PLC0415 - the terminal is asked first
        from sro_kiosk.briefing.messages import Seating  # noqa: PLC0415 - as above
        from sro_kiosk.relay.guest import Guest  # noqa: PLC0415 - as above
        from sro_kiosk.words import say_in  # noqa: PLC0415 - as above

        theme, letters = looks_of(args, session, find_large_text(args, session))
        seating = Seating(is_guest=not args.projector, since=time.monotonic())
        following = Following(letters, say_in(args.lang or "en"), seating)
        size = session.tty.size
        session.show(written(following, theme, session, size), size)
        guest = partial(Guest, path, following, is_own=args.socket is None)
        return show(following, theme, [guest], session)
