"""The kept first screen: shown only when it is harmless."""

from pathlib import Path

import pytest

from sro_kiosk.keeping import Keeper, key_of
from sro_kiosk.terminal.kept_frame import MOST_BYTES, MOST_FRAMES, KeptFrames

FRAME = "\x1b[H\x1b[1;33mTítulo\x1b[0m\x1b[2;1H║ x\x1b[K"
KEY = key_of([], "night", (80, 24))


def test_a_kept_frame_is_found_again(tmp_path: Path) -> None:
    frames = KeptFrames(tmp_path)
    assert frames.find(KEY) is None
    assert frames.keep(KEY, FRAME)
    assert frames.find(KEY) == FRAME


@pytest.mark.parametrize(
    "hostile",
    [
        b"\x1b]0;title\x07",
        b"\x1b[12;5]",
        b"\x1b[?1049l",
        b"\x1b[6n",
        b"\x9b5n",
        b"\xc2\x9b5n",
        b"\x05",
        b"\x1bc",
        b"\x00",
    ],
)
def test_a_frame_that_does_more_than_draw_is_never_shown(tmp_path: Path, hostile: bytes) -> None:
    frames = KeptFrames(tmp_path)
    assert not frames.keep(KEY, FRAME + hostile.decode("latin-1"))
    forger = Keeper(tmp_path, most_bytes=MOST_BYTES, most_files=MOST_FRAMES)
    assert forger.keep(KEY, FRAME.encode() + hostile)
    assert frames.find(KEY) is None
