"""All files of a kiosk are written, or none."""

from pathlib import Path

import pytest

from sro_kiosk.errors import KioskError
from sro_kiosk.setup.choices import Choices
from sro_kiosk.setup.files import lobby
from sro_kiosk.setup.writing import write_below

FILES = lobby(Choices())


def below(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    )


def test_files_stand_as_they_do_below_the_root(tmp_path: Path) -> None:
    made = write_below(tmp_path / "new", FILES)
    assert sorted(str(path.relative_to(tmp_path / "new")) for path in made) == below(
        tmp_path / "new"
    )
    unit = tmp_path / "new/etc/systemd/system/sro-kiosk.service"
    assert unit.stat().st_mode & 0o777 == 0o644
    mask = tmp_path / "new/etc/systemd/system/ctrl-alt-del.target"
    assert mask.readlink() == Path("/dev/null")


def test_a_second_time_there_is_nothing_to_write(tmp_path: Path) -> None:
    write_below(tmp_path, FILES)
    (tmp_path / "etc/default/console-setup").unlink()
    (tmp_path / "etc/systemd/system/autovt@.service").unlink()
    assert len(write_below(tmp_path, FILES)) == 2
    assert write_below(tmp_path, FILES) == []


@pytest.mark.parametrize("kind", ["other text", "bytes", "folder", "link", "dead link"])
@pytest.mark.parametrize(
    "path", ["etc/default/console-setup", "etc/systemd/system/autovt@.service"]
)
def test_a_file_that_differs_is_named_and_kept(tmp_path: Path, path: str, kind: str) -> None:
    there = tmp_path / path
    there.parent.mkdir(parents=True)
    match kind:
        case "other text":
            there.write_text("FONTSIZE=8x16\n", encoding="utf-8")
        case "bytes":
            there.write_bytes(b"\xff\x1b")
        case "folder":
            there.mkdir()
        case "link":
            there.symlink_to("/etc/passwd")
        case "dead link":
            there.symlink_to("nowhere")
    before = below(tmp_path)
    with pytest.raises(KioskError, match=f"{path} is there and differs; nothing was written"):
        write_below(tmp_path, FILES)
    assert below(tmp_path) == before


def test_nothing_is_written_where_not_all_can_be(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/sysctl.d").write_text("no folder", encoding="utf-8")
    with pytest.raises(KioskError, match=r"sysctl\.d/90-sro-kiosk\.conf: .*; nothing was written"):
        write_below(tmp_path, FILES)
    assert below(tmp_path) == ["etc/sysctl.d"]
