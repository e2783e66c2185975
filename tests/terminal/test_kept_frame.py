"""The kept first screen: shown only when it is whole, fresh and harmless."""

import os
from pathlib import Path

import pytest

from sro_kiosk.terminal.kept_frame import MOST_FILES, KeptFrames, key_of, pack_files

FRAME = "\x1b[H\x1b[1;33mTítulo\x1b[0m\x1b[2;1H║ x\x1b[K".encode()
KEY = key_of([], "night", (80, 24))


@pytest.fixture
def frames(tmp_path: Path) -> KeptFrames:
    return KeptFrames(tmp_path / "cache" / "frames")


def only_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "cache" / "frames").iterdir()
    return file


def test_a_kept_frame_is_found_again(frames: KeptFrames) -> None:
    assert frames.find(KEY) is None
    assert frames.keep(KEY, FRAME)
    assert frames.find(KEY) == FRAME


def test_a_frame_of_another_key_is_not_shown(frames: KeptFrames) -> None:
    frames.keep(KEY, FRAME)
    assert frames.find(key_of([], "day", (80, 24))) is None


def test_the_file_is_for_its_owner_alone(frames: KeptFrames, tmp_path: Path) -> None:
    frames.keep(KEY, FRAME)
    assert only_file(tmp_path).stat().st_mode & 0o777 == 0o600


def test_no_damaged_byte_is_ever_shown(frames: KeptFrames, tmp_path: Path) -> None:
    frames.keep(KEY, FRAME)
    file = only_file(tmp_path)
    whole = file.read_bytes()
    for position in range(len(whole)):
        file.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert frames.find(KEY) is None, position
        file.write_bytes(whole[:position])
        assert frames.find(KEY) is None, position


@pytest.mark.parametrize(
    "hostile",
    [
        b"\x1b]0;title\x07",
        b"\x1b[12;5]",
        b"\x1b[?1049l",
        b"\x1b[6n",
        b"\x9b5n\x00",
        b"\x05",
        b"\x1bc",
        b"\xc2\x9b5n",
        b"\x9b5n",
    ],
)
def test_a_frame_that_does_more_than_draw_is_refused(
    frames: KeptFrames, tmp_path: Path, hostile: bytes
) -> None:
    assert not frames.keep(KEY, FRAME + hostile)
    frames.keep(KEY, FRAME)
    file = only_file(tmp_path)
    from zlib import crc32  # noqa: PLC0415 - forged here alone

    forged = FRAME + hostile
    old, new = b"%08x" % crc32(FRAME), b"%08x" % crc32(forged)
    file.write_bytes(file.read_bytes().replace(old, new).replace(FRAME, forged))
    assert frames.find(KEY) is None


def test_a_link_or_pipe_in_its_place_is_left_alone(frames: KeptFrames, tmp_path: Path) -> None:
    frames.keep(KEY, FRAME)
    file = only_file(tmp_path)
    target = tmp_path / "target"
    file.replace(target)
    file.symlink_to(target)
    assert frames.find(KEY) is None
    file.unlink()
    os.mkfifo(file)
    assert frames.find(KEY) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    frames = KeptFrames(tmp_path / "file" / "frames")
    assert not frames.keep(KEY, FRAME)
    assert frames.find(KEY) is None


def test_a_frame_too_large_is_not_kept(frames: KeptFrames) -> None:
    assert not frames.keep(KEY, b"x" * 100_000)


def test_old_frames_are_forgotten(frames: KeptFrames, tmp_path: Path) -> None:
    for number in range(MOST_FILES + 5):
        frames.keep(key_of([], number), FRAME)
    assert len(list((tmp_path / "cache" / "frames").iterdir())) == MOST_FILES


def test_the_key_changes_with_any_file_of_the_pack(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "kiosk.toml").write_text("a")
    (tmp_path / "en" / "about.toml").write_text("a")
    before = key_of(pack_files(tmp_path))
    (tmp_path / "en" / "about.toml").write_text("ab")
    changed = key_of(pack_files(tmp_path))
    (tmp_path / "en" / "roles.toml").write_text("a")
    assert len({before, changed, key_of(pack_files(tmp_path))}) == 3
    assert pack_files(tmp_path / "missing") == []
