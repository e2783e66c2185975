"""A visitor takes an address along: the codes of the real kiosk are read from its screen."""

from pathlib import Path

import pytest

from tests.support import camera, shipped
from tests.support.pty import ROOT, Terminal, plain_env, python, running

FAST = str(ROOT / "tests/support/fast_lobby.py")
SCREENS = {
    "night": ("xterm-256color", ["--theme", "night"], (80, 24), camera.XTERM),
    "day": ("xterm-256color", ["--theme", "day"], (80, 24), camera.XTERM),
    "console": ("linux", [], (120, 40), camera.VGA),
}


def sources_of_attract_topics() -> set[str]:
    """What the codes of the attract topics may lead to."""
    pack = shipped.pack()
    found = set()
    for address in pack.kiosk.lobby.attract:
        stem, _, topic_id = address.partition("/")
        screen = pack.edition().screens[stem]
        topic = screen.topic(topic_id) or screen.topics[0]
        found |= {pack.sources[name].url for name in topic.sources}
        found |= {link.url for link in topic.links}
    return found


def read(terminal: Terminal, greys: dict[str, int]) -> list[list[str]]:
    terminal.quiet(0.1)
    picture = camera.see(terminal.screen, greys)
    return [camera.read_codes(cell, picture) for cell in camera.CELLS]


@pytest.mark.parametrize("name", SCREENS)
def test_a_phone_reads_what_the_kiosk_shows_and_what_a_visitor_opens(
    name: str, tmp_path: Path
) -> None:
    term, options, size, greys = SCREENS[name]
    kiosk = python("-I", FAST, "10", "lobby", "--state", str(tmp_path), *options)
    with running(kiosk, size=size, env=plain_env(TERM=term, COLORTERM="truecolor")) as terminal:
        terminal.wait_for("begin")
        for (code,) in read(terminal, greys):
            assert code in sources_of_attract_topics()
        terminal.send("x")
        terminal.wait_for("PARENTS ASK")
        terminal.send("1")
        terminal.wait_for("OFFICER AT THIS SCHOOL?")
        terminal.send("9")
        terminal.wait_for("https://")
        for (code,) in read(terminal, greys):
            assert code in {source.url for source in shipped.pack().sources.values()}
