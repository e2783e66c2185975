"""Files that are whole or not there."""

from pathlib import Path

import pytest

from sro_kiosk.durable import write_durably


def test_a_file_is_replaced_and_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    for data in (b"one", b"", b"three" * 100_000):
        write_durably(file, data)
        assert file.read_bytes() == data
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_what_another_left_behind_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "kept.draft").write_bytes(b"half of it")
    write_durably(tmp_path / "kept", b"all")
    assert (tmp_path / "kept").read_bytes() == b"all"


def test_where_nothing_can_be_written_the_file_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "folder"
    (file / "inner").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        write_durably(file, b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder"]


def test_a_draft_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("whole")
    (tmp_path / "kept.draft").symlink_to("victim")
    with pytest.raises(OSError, match="symbolic"):
        write_durably(tmp_path / "kept", b"x")
    assert (tmp_path / "victim").read_text() == "whole"


def test_a_file_can_be_like_another(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_bytes(b"one")
    file.chmod(0o644)
    write_durably(file, b"two", file.stat())
    assert (file.read_bytes(), file.stat().st_mode & 0o7777) == (b"two", 0o644)
