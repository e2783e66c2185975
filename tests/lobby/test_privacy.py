"""When a visitor has left, nothing tells the next one, or whoever holds the machine, of them."""

import signal
from pathlib import Path

from sro_kiosk.counts import FILE, MISSED, VIEWED, CountStore
from tests.support.lobby import Kiosk, Rooms, kiosk
from tests.support.memory import words_in

PATIENT = "idle = 60\nwarning = 20\nturn = 86400\ntrust_clock = true\ncounts = true\n"
SPEED = 5.0
PLAIN, WIDE = "quibblewort", "zanzimłander"  # Python keeps the second one two bytes a letter
TAB, ENTER, ESCAPE = "\t", "\r", "\x1b"
LETTERS = "Choose letters"
EMPTY_LINE = "Type words to find them"


def wander(terminal: Kiosk) -> None:
    """Read, follow a link and go back, change how it looks, and type unlikely words."""
    steps = (
        ("1", "1-14 /"),
        (TAB, "1-14 /"),
        (ENTER, "WHAT IS AN SRO?"),
        (ESCAPE, "PARENTS ASK"),
        ("c", "PARENTS ASK"),
        ("+", "Smaller"),
        ("/", LETTERS),
        (WIDE, f"/ {WIDE}"),
        ("\x7f" * len(WIDE), EMPTY_LINE),
        (PLAIN, f"/ {PLAIN}"),
    )
    for keys, seen in steps:
        terminal.send(keys)
        terminal.wait_for(seen)
    terminal.wait_for("Nothing found")


def contents_of(folder: Path) -> bytes:
    """Every name and every byte of a folder's files."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return b"".join(str(path).encode() + path.read_bytes() for path in files)


def test_the_next_visitor_finds_what_the_first_one_found(tmp_path: Path) -> None:
    with kiosk(Rooms(tmp_path, PATIENT), SPEED) as terminal:
        first = terminal.first_look()
        wander(terminal)
        terminal.send(ESCAPE)
        terminal.wait_until(lambda: PLAIN not in terminal.text, "the page")
        terminal.send("l")
        terminal.wait_for("l English")
        terminal.leave(first, renewed=True)
        for key in (ESCAPE, "f"):  # there is nothing to go back to, and nothing after it
            terminal.send(key)
            terminal.quiet()
            terminal.send("?")
            terminal.wait_for("KEYS")
            terminal.send(ESCAPE)
            terminal.wait_until(lambda: terminal.look == first, "the first screen")
        terminal.send("/")
        terminal.wait_for(LETTERS)
        terminal.wait_until(lambda: terminal.lines[5].split() == ["/"], "the empty line")


def test_what_was_typed_is_nowhere_any_more(tmp_path: Path) -> None:
    rooms = Rooms(tmp_path, PATIENT)
    with kiosk(rooms, SPEED) as terminal:
        first = terminal.first_look()
        wander(terminal)
        words = {PLAIN, WIDE, PLAIN[:-1], WIDE[:-1]}
        assert words_in(terminal.process.pid, words) == words
        terminal.leave(first, renewed=True)
        assert words_in(terminal.process.pid, words) == set()
        kept = contents_of(rooms.state) + contents_of(rooms.content) + contents_of(tmp_path)
        assert not any(word.encode() in kept for word in words)
    counts = CountStore(rooms.state / FILE).rows()
    assert {count.what.kind for count in counts} == {VIEWED, MISSED}
    assert {count.what.address for count in counts if count.what.kind == MISSED} == {""}


def test_what_is_being_read_when_the_kiosk_is_ended_is_counted(tmp_path: Path) -> None:
    rooms = Rooms(tmp_path, PATIENT)
    with kiosk(rooms, SPEED) as terminal:
        terminal.first_look()
        terminal.send("1")
        terminal.wait_for("1-14 /")
        terminal.signal(signal.SIGTERM)
        assert terminal.exit_code() == 128 + signal.SIGTERM
    counts = CountStore(rooms.state / FILE).rows()
    assert [count.what.kind for count in counts] == [VIEWED]
