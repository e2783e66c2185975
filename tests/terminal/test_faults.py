"""What goes wrong is noted for staff: where and what kind, never what a visitor typed."""

from pathlib import Path

import pytest

from sro_kiosk.errors import KioskError, ProgramFault
from sro_kiosk.terminal import faults
from sro_kiosk.terminal.faults import FaultsNoted, describe, note_fault


def raised(words: str) -> Exception:
    try:
        try:
            raise FileNotFoundError(2, words)
        except OSError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return error


def test_a_note_says_what_and_where_and_no_words() -> None:
    note = describe(raised("the visitor's words"))
    assert "ValueError" in note
    assert "FileNotFoundError 2" in note
    assert "test_faults.py" in note
    assert "visitor" not in note


def test_a_fault_outside_the_app_is_noted_and_told_calmly(tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path)}
    with pytest.raises(ProgramFault, match="had to stop") as told, FaultsNoted(environ):
        raise raised("the visitor's words")
    assert told.value.__suppress_context__
    assert "ValueError" in (tmp_path / "sro-kiosk" / "faults.log").read_text()


@pytest.mark.parametrize("error", [KioskError("wrong use"), OSError(5, "cut"), KeyboardInterrupt()])
def test_what_is_no_fault_goes_on(tmp_path: Path, error: BaseException) -> None:
    with pytest.raises(type(error)) as told, FaultsNoted({"XDG_STATE_HOME": str(tmp_path)}):
        raise error
    assert told.value is error
    assert not (tmp_path / "sro-kiosk").exists()


def test_notes_gather_in_a_private_file(tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path)}
    assert note_fault(raised("a"), environ) == f"in {tmp_path}/sro-kiosk/faults.log"
    note_fault(raised("b"), environ)
    log = tmp_path / "sro-kiosk" / "faults.log"
    assert log.read_text().count("builtins.ValueError") == 2
    assert log.stat().st_mode & 0o777 == 0o600


def test_the_file_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "LARGEST_LOG", 1000)
    for _ in range(20):
        note_fault(raised("a"), {"XDG_STATE_HOME": str(tmp_path)})
    assert (tmp_path / "sro-kiosk" / "faults.log").stat().st_size < 4000


def test_where_nothing_can_be_written_the_stream_of_errors_has_it(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert note_fault(raised("a"), {"XDG_STATE_HOME": str(in_the_way)}) == (
        "in the stream of errors"
    )
    assert "builtins.ValueError" in capfd.readouterr().err


def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "sro-kiosk"
    folder.mkdir()
    (folder / "faults.log").symlink_to(tmp_path / "other")
    note_fault(raised("a"), {"XDG_STATE_HOME": str(tmp_path)})
    assert not (tmp_path / "other").exists()
