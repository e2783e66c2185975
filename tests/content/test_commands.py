import json
import re
import shutil
from pathlib import Path

import pytest

from sro_kiosk.cli import run

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A valid folder to spoil, in the current one."""
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(DATA / "base", tmp_path / "pack")


def test_check_of_a_good_folder_says_so_to_people_only(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(folder)]) == 0
    assert capsys.readouterr() == ("", "pack: no problems\n")


def test_check_names_files_as_seen_from_here(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "en/two.toml").write_text("a =\n")
    assert run(["check", "pack"]) == 1
    out, err = capsys.readouterr()
    assert out == "pack/en/two.toml:1:4: is not valid TOML: invalid value\n"
    assert err == "pack: 1 problem\n"


def test_check_takes_its_folder_in_every_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(folder / "none"))
    assert run(["check"]) == 2
    assert run(["check", "--content", str(folder)]) == 0
    assert run(["--content", str(folder / "none"), "check", str(folder)]) == 0


def test_check_without_a_folder_is_used_wrongly(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "/nowhere/\x1b[2J"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "sro-kiosk: there is no content folder /nowhere/\\x1b[2J\n"


def test_check_for_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "pack", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    (folder / "en/two.toml").write_text("titel = 2\n")
    assert run(["check", "pack", "--format", "json"]) == 1
    last = json.loads(capsys.readouterr().out)[-1]
    assert last == {
        "file": "pack/en/two.toml",
        "key": "titel",
        "message": 'is no key of a screen file: did you mean "title"?',
        "line": 1,
        "column": 1,
    }


def test_check_for_github(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "en/two.toml").write_text(
        'title = "Two"\nreviewed = 2026-01-31\n\n[[topic]]\nid = "100%, a:b"\ntitle = "Two"\n'
    )
    (folder / "en/a,b:c%.toml").write_text("")
    assert run(["check", "pack", "--format", "github"]) == 1
    stray, wrong_id = capsys.readouterr().out.splitlines()
    assert stray == (
        "::error file=pack/en/a%2Cb%3Ac%25.toml::nobody can reach this screen: "
        'add "a,b:c%25" to screens in kiosk.toml, or move it away'
    )
    assert wrong_id == (
        "::error file=pack/en/two.toml,line=5,col=6,title=topic[1].id::must be lowercase words "
        'with hyphens, like law-enforcer, not "100%25, a:b"'
    )


def test_without_the_extra_check_says_how_to_get_lines(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sro_kiosk.cli.check.find_spec", lambda _name: None)
    monkeypatch.setitem(__import__("sys").modules, "tree_sitter_toml", None)
    (folder / "en/two.toml").write_text("titel = 2\n")
    assert run(["check", "pack"]) == 1
    out, err = capsys.readouterr()
    assert "pack/en/two.toml: titel: is no key" in out
    assert err == "pack: 4 problems; for line numbers: pip install 'sro-kiosk[authors]'\n"


def test_a_new_folder_is_complete_and_valid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(tmp_path / "a/pack")]) == 0
    files = capsys.readouterr().out.splitlines()
    assert all(Path(file).is_file() for file in files)
    assert run(["check", str(tmp_path / "a/pack")]) == 0
    for file in (tmp_path / "a/pack").rglob("*.toml"):
        schema = re.match(r"#:schema (\S+)\n", file.read_text("utf-8"))
        assert schema
        assert json.loads((file.parent / schema[1]).read_text("utf-8"))["$defs"]["Topic"]


def test_a_new_folder_never_writes_over_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kiosk.toml").write_text("mine")
    assert run(["new", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"sro-kiosk: {tmp_path} is not empty: name a new folder\n"
    assert list(tmp_path.iterdir()) == [tmp_path / "kiosk.toml"]


def test_a_new_folder_where_none_can_be_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert run(["new", str(tmp_path / "file")]) == 2
    assert run(["new", str(tmp_path / "file/pack")]) == 2
    assert capsys.readouterr().err.count(": not a directory\n") == 2


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")
