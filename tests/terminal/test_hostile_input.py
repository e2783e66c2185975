"""Whatever comes in, the program lives, stays small and answers the next key."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pty import ROOT, Terminal, plain_env, python, running

SMALL_APP = python("-m", "tests.terminal.small_app")
READER = python("-m", "sro_kiosk")
NO_LEAVING = bytes.maketrans(b"q\x03\x04", b"kkk")  # keys by which a visitor leaves
MEGABYTE = 1 << 20
MOST_MEMORY = 150 * MEGABYTE
FUZZ_BYTES = int(os.environ.get("SRO_KIOSK_FUZZ_BYTES", "100000"))  # `make fuzz` sends more
BETWEEN_ANSWERS = 50_000

# Each of these ends, hangs or fills a Textual 8.2.8 app on its own driver.
DEADLY = {
    "Latin-1": b"\xa3",
    "no byte of UTF-8": b"\xff",
    "half a pair": b"\xed\xa0\x80",
    "key too large": b"\x1b[99999999999u",
    "key beyond Unicode": b"\x1b[1114112;1u",
    "key with a shifted one": b"\x1b[97:65;2u",
    "key with an event": b"\x1b[97;1:3u",
    "pixels of no size": b"\x1b[48;25;80;0;0t\x1b[<0;3;3M",
    "huge window": b"\x1b[48;99999;99999;1;1t",
    "many huge windows": b"\x1b[48;9999;9999;9999;9999t" * 1000,
    "answers to no question": b"\x1b[?2048;1$y\x1b[?2026;1$y\x1b[12;40R\x1b[?62;c\x1b[8;99;99t",
    "paste without end": b"\x1b[200~" + b"a" * 10_000,
    "sequence without end": b"\x1b[" + b"1;" * 50_000,
    "title without end": b"\x1b]0;" + b"a" * 100_000,
    "clicks beyond the edge": b"\x1b[<0;9999;9999M\x1b[<0;0;0M\x1b[<999;1;1M",
    "clicks of the X10": b"\x1b[M\xff\xff\xff\x1b[M\x00\x00\x00",
}
FLOODS = {
    "keys": b"k" * MEGABYTE,
    "escapes": b"\x1b" * MEGABYTE,
    "arrows": b"\x1b[B" * (MEGABYTE // 3),
    "clicks": b"\x1b[<0;10;10M\x1b[<0;10;10m" * (MEGABYTE // 22),
    "wheel": b"\x1b[<65;10;10M" * (MEGABYTE // 12),
    "a paste": b"\x1b[200~" + b"p" * MEGABYTE + b"\x1b[201~",
    "a paste without end": b"\x1b[200~" + b"p" * MEGABYTE,
    "an unfinished sequence": b"\x1b[" + b"9" * MEGABYTE,
    "wide characters": "漢".encode() * (MEGABYTE // 3),
}
SEEDS = [*DEADLY.values(), b"\x1b[A", b"\x1b[<0;9;9M", b"\x1bOP", b"\x1b[[A", "é漢\u0301".encode()]


def answers(terminal: Terminal) -> bool:
    """Whether, after all that came was dealt with, the next key is answered."""
    terminal.quiet(0.6)
    key = "y" if "key z #" in terminal.text else "z"
    terminal.send(key)
    terminal.wait_for(f"key {key} #")
    return terminal.peak_memory < MOST_MEMORY


def test_what_kills_others_does_nothing() -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        for name, data in DEADLY.items():
            terminal.send(data)
            assert answers(terminal), name
        terminal.send("q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
def test_a_flood_is_shed(flood: bytes) -> None:
    with running(SMALL_APP, cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        terminal.send(flood)
        assert answers(terminal)
        assert terminal.cpu_seconds < 20


def test_no_bytes_at_all_hurt_it() -> None:
    with running([*SMALL_APP, "deaf"], cwd=ROOT) as terminal:
        terminal.wait_for("ready")
        for data in pieces(seed=1):
            terminal.send(data)
            assert answers(terminal)


def test_no_bytes_at_all_hurt_the_reader(tmp_path: Path) -> None:
    env = plain_env(XDG_STATE_HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))
    with running(READER, cwd=ROOT, env=env, emulate=False) as terminal:
        terminal.wait_for_output(b"911")
        for data in pieces(seed=2):
            terminal.send(data.translate(NO_LEAVING))
            for key in ("\x1b", "\x1b"):  # out of whatever is open
                terminal.quiet(0.6)
                terminal.send(key)
            terminal.quiet()
            already = len(terminal.output)
            terminal.send("t")  # another theme: all is drawn anew
            terminal.wait_until(lambda: len(terminal.output) > already + 500, "an answer")  # noqa: B023 - at once
            assert terminal.peak_memory < MOST_MEMORY
    assert not (tmp_path / "sro-kiosk" / "faults.log").exists()


def pieces(seed: int) -> Iterator[bytes]:
    """Random bytes, and sequences that mean something, broken in all ways."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(0, FUZZ_BYTES, BETWEEN_ANSWERS):
        piece = b""
        while len(piece) < BETWEEN_ANSWERS:
            data = bytearray(chance.choice(SEEDS)[: chance.randrange(1, 60)])
            for _ in range(chance.randrange(4)):
                at = chance.randrange(len(data))
                data[at : at + chance.randrange(2)] = chance.randbytes(chance.randrange(1, 8))
            piece += data
        yield piece
