"""The last good pack: whole, or not there."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sro_kiosk.content.kept_pack import MOST_BYTES, unpacked
from sro_kiosk.content.last_good import LastGood
from sro_kiosk.keeping import key_of, wrapped
from tests.support.packs import small_pack

KEY = key_of([], "monday")
PACK = small_pack()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "last-good"


def test_what_was_kept_is_found_with_its_key(file: Path) -> None:
    assert LastGood(file).find() is None
    LastGood(file).keep(KEY, PACK)
    assert LastGood(file).find() == (KEY, PACK)


def test_the_newest_is_found(file: Path) -> None:
    LastGood(file).keep(KEY, PACK)
    newer = small_pack(agency="Lake County")
    LastGood(file).keep(key_of([], "tuesday"), newer)
    assert LastGood(file).find() == (key_of([], "tuesday"), newer)


def test_what_is_there_already_is_not_written_again(file: Path) -> None:
    LastGood(file).keep(KEY, PACK)
    before = file.stat()
    LastGood(file).keep(KEY, PACK)
    assert file.stat() == before
    LastGood(file).keep(key_of([], "tuesday"), PACK)
    assert file.stat().st_ino != before.st_ino


def test_no_damaged_byte_is_ever_taken(file: Path) -> None:
    LastGood(file).keep(KEY, PACK)
    whole = file.read_bytes()
    for position in range(0, len(whole), 7):
        file.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert LastGood(file).find() is None, position
        file.write_bytes(whole[:position])
        assert LastGood(file).find() is None, position


@given(st.binary(max_size=200))
def test_bytes_that_are_no_pack_are_not_taken(data: bytes) -> None:
    assert unpacked(data) is None


@pytest.mark.parametrize(
    "data",
    [
        b"\x91" * 100_000,
        b"\x82\xa4pack" + b"\x91" * 100_000,
        b"\x81\xa4else" + b"\x91" * 100_000,
        b"\x82\xa4pack\x83\xa4else" + b"\x91" * 100_000,
        b"\x81\xa4\xff\xff\xff\xff\x01",
        b"\xdf\xff\xff\xff\xff",
    ],
    ids=["deep", "deep-pack", "deep-unknown", "deep-inside", "no-text", "huge"],
)
def test_hostile_files_are_not_taken(file: Path, data: bytes) -> None:
    file.write_bytes(wrapped(KEY, data))
    assert LastGood(file).find() is None


def test_a_pack_without_a_screen_is_not_taken(file: Path) -> None:
    raw = {"pack": PACK, "bodies": {}}
    assert unpacked(msgspec.msgpack.encode(raw)) == PACK
    empty = msgspec.structs.replace(PACK, editions={})
    assert unpacked(msgspec.msgpack.encode({**raw, "pack": empty})) is None
    edition = msgspec.structs.replace(PACK.editions["en"], screens={})
    empty = msgspec.structs.replace(PACK, editions={"en": edition})
    file.write_bytes(wrapped(KEY, msgspec.msgpack.encode({**raw, "pack": empty})))
    assert LastGood(file).find() is None


def test_a_link_pipe_or_folder_in_its_place_is_left_alone(file: Path, tmp_path: Path) -> None:
    LastGood(file).keep(KEY, PACK)
    file.rename(tmp_path / "else")
    file.symlink_to("else")
    assert LastGood(file).find() is None
    file.unlink()
    os.mkfifo(file)
    assert LastGood(file).find() is None
    file.unlink()
    file.mkdir()
    assert LastGood(file).find() is None
    with pytest.raises(OSError, match="directory"):
        LastGood(file).keep(KEY, PACK)


def test_a_file_of_another_user_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    LastGood(file).keep(KEY, PACK)
    monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1)
    assert LastGood(file).find() is None


def test_a_pack_too_large_to_be_found_again_is_not_kept(file: Path) -> None:
    LastGood(file).keep(KEY, PACK)
    with pytest.raises(OSError, match="too large"):
        LastGood(file).keep(b"k" * MOST_BYTES, PACK)
    assert LastGood(file).find() == (KEY, PACK)


def test_where_nothing_can_be_written_the_caller_hears_of_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        LastGood(tmp_path / "missing" / "last-good").keep(KEY, PACK)


def test_finding_it_loads_neither_the_readers_of_files_nor_a_user_interface(file: Path) -> None:
    LastGood(file).keep(KEY, PACK)
    script = f"""
import sys
from pathlib import Path
from sro_kiosk.content import parse_body
from sro_kiosk.content.last_good import LastGood
from sro_kiosk.content.live import LivePack
folder = Path({str(file.parent)!r})
pack = LivePack(folder, LastGood(folder / {file.name!r}), folder).first()
for screen in pack.edition().screens.values():
    assert parse_body(screen.topics[0].body) is not None
assert not {{"markdown_it", "tomli", "textual", "rich"}} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603 - words of this file
