"""`python -m tests.bench.fork_parent SOCKET`: has everything in memory, and forks for each client.

What is measured, not what is shipped: it knows neither limits nor a second door.
"""

import gc
import os
import signal
import socket
import sys
import threading
from pathlib import Path

from sro_kiosk.terminal.environment import COLOR_SYSTEMS, prepare

prepare(os.environ)  # before Textual is imported

import textual.constants  # noqa: E402 - as above
import textual.pilot  # noqa: E402 - every run of an app imports it

from sro_kiosk.app import KioskApp  # noqa: E402 - as above
from sro_kiosk.content import Pack  # noqa: E402 - as above
from sro_kiosk.content.load import load  # noqa: E402 - as above
from sro_kiosk.first_screen import is_bare, open_reader, theme_of, written  # noqa: E402 - as above
from sro_kiosk.search import Index  # noqa: E402 - as above
from sro_kiosk.settings import Settings  # noqa: E402 - as above
from sro_kiosk.terminal.locked import run_app  # noqa: E402 - as above
from sro_kiosk.terminal.session import open_terminal  # noqa: E402 - as above
from tests.bench.programs import CONTENT  # noqa: E402 - as above

MOST_SAID = 4096


def main() -> None:
    """Read the pack, open each page once, and serve until killed."""
    pack = load(CONTENT).pack
    for edition in pack.editions.values():
        Index.build(edition).close()  # parses every body; the index itself is a session's own
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(sys.argv[1])
        door.listen()
        gc.collect()
        gc.disable()
        gc.freeze()
        while True:
            line, _ = door.accept()
            said, files, *_ = socket.recv_fds(line, MOST_SAID, 3)
            if os.fork() == 0:
                door.close()
                _be_child(line, files, said.decode(), pack)
            for file in (line.detach(), *files):
                os.close(file)


def _be_child(line: socket.socket, files: list[int], said: str, pack: Pack) -> None:
    code = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        gc.enable()
        os.setsid()
        for number, file in enumerate(files):
            os.dup2(file, number)
            os.close(file)
        os.environ.clear()
        os.environ.update(entry.partition("=")[::2] for entry in said.split("\n"))
        code = _read(line, pack)
    finally:
        line.send(bytes([code]))
        os._exit(code)


def _read(line: socket.socket, pack: Pack) -> int:
    """Do what the reader does on a terminal of its own."""
    with open_terminal(os.environ) as session:
        threading.Thread(target=_obey, args=(line,), daemon=True).start()
        capabilities = session.capabilities
        setattr(textual.constants, "COLOR_SYSTEM", COLOR_SYSTEMS[capabilities.colors])  # noqa: B010 - it is final
        settings = Settings(Path(CONTENT), language=pack.edition().language)
        theme = theme_of(settings, capabilities)
        reader = open_reader(pack, settings, console=is_bare(theme, capabilities))
        size = session.tty.size
        session.show(written(reader, theme, capabilities.colors, size), size)
        return run_app(KioskApp(reader, settings.mode, theme), session)


def _obey(line: socket.socket) -> None:
    while line.recv(1):
        os.kill(os.getpid(), signal.SIGWINCH)
    os.kill(os.getpid(), signal.SIGHUP)


if __name__ == "__main__":
    main()
