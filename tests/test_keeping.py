"""What one run keeps for the next: taken only when it is whole and fresh."""

import os
from pathlib import Path

import pytest

from sro_kiosk.keeping import Keeper, key_of, pack_files

DATA = b"work that was done\n\x00 and its last line"
KEY = key_of([], "night", (80, 24))


MOST_FILES = 4


def keeper_in(folder: Path) -> Keeper:
    return Keeper(folder, most_bytes=1000, most_files=MOST_FILES)


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return keeper_in(tmp_path / "cache" / "kept")


def only_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "cache" / "kept").iterdir()
    return file


def test_what_was_kept_is_found_again(keeper: Keeper) -> None:
    assert keeper.find(KEY) is None
    assert keeper.keep(KEY, DATA)
    assert keeper.find(KEY) == DATA


def test_what_was_kept_for_another_key_is_not_taken(keeper: Keeper) -> None:
    keeper.keep(KEY, DATA)
    assert keeper.find(key_of([], "day", (80, 24))) is None


def test_the_file_is_for_its_owner_alone(keeper: Keeper, tmp_path: Path) -> None:
    keeper.keep(KEY, DATA)
    assert only_file(tmp_path).stat().st_mode & 0o777 == 0o600


def test_no_damaged_byte_is_ever_taken(keeper: Keeper, tmp_path: Path) -> None:
    keeper.keep(KEY, DATA)
    file = only_file(tmp_path)
    whole = file.read_bytes()
    for position in range(len(whole)):
        file.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert keeper.find(KEY) is None, position
        file.write_bytes(whole[:position])
        assert keeper.find(KEY) is None, position


def test_a_link_or_pipe_in_its_place_is_left_alone(keeper: Keeper, tmp_path: Path) -> None:
    keeper.keep(KEY, DATA)
    file = only_file(tmp_path)
    target = tmp_path / "target"
    file.replace(target)
    file.symlink_to(target)
    assert keeper.find(KEY) is None
    file.unlink()
    os.mkfifo(file)
    assert keeper.find(KEY) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keeper = keeper_in(tmp_path / "file" / "kept")
    assert not keeper.keep(KEY, DATA)
    assert keeper.find(KEY) is None


def test_too_much_is_not_kept(keeper: Keeper) -> None:
    assert not keeper.keep(KEY, b"x" * 1000)


def test_the_oldest_is_forgotten(keeper: Keeper, tmp_path: Path) -> None:
    for number in range(MOST_FILES + 5):
        keeper.keep(key_of([], number), DATA)
    assert len(list((tmp_path / "cache" / "kept").iterdir())) == MOST_FILES


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


def test_a_change_of_permissions_or_a_copy_with_its_old_times_changes_the_key(
    tmp_path: Path,
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("a")
    before = key_of(pack_files(tmp_path))
    file.chmod(0o600)
    readable = key_of(pack_files(tmp_path))
    old = file.stat()
    file.write_text("b")
    os.utime(file, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert len({before, readable, key_of(pack_files(tmp_path))}) == 3


def test_what_an_editor_hides_beside_the_files_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("a")
    assert len(pack_files(tmp_path)) == 1
    (tmp_path / ".#kiosk.toml").symlink_to("somebody@somewhere.1234")
    (tmp_path / ".kiosk.toml.swp").write_text("b")
    assert len(pack_files(tmp_path)) == 1


def test_a_link_to_nowhere_does_not_make_a_pack_unreadable(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("a")
    (tmp_path / "old").symlink_to("gone")
    assert len(pack_files(tmp_path)) == 2


def test_a_folder_in_the_place_of_a_file_is_left_alone(keeper: Keeper, tmp_path: Path) -> None:
    keeper.keep(KEY, DATA)
    file = only_file(tmp_path)
    file.unlink()
    file.mkdir()
    assert keeper.find(KEY) is None
    assert not keeper.keep(KEY, DATA)
