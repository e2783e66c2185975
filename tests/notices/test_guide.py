"""Whoever follows docs/notices.md to the letter gets what it says; so does who asks `check`."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from sro_kiosk.cli import check, run
from sro_kiosk.folders import NOTICES
from sro_kiosk.notices import read_board
from sro_kiosk.notices.folder import MOST_BYTES, MOST_NOTICES
from tests.notices.conftest import CHICAGO, Post

GUIDE = (Path(__file__).parents[2] / "docs/notices.md").read_text("utf-8")
EXAMPLES = re.findall(r"^`(\S+\.toml)`:\n\n```toml\n(.*?)```", GUIDE, re.MULTILINE | re.DOTALL)
THAT_DAY = dt.datetime(2026, 12, 18, 11, tzinfo=CHICAGO)


@pytest.fixture
def examples(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The notices of the guide, in a folder of the current one."""
    for name, text in EXAMPLES:
        (folder / name).write_text(text, "utf-8")
    monkeypatch.chdir(folder.parent)
    return folder


def test_the_examples_are_shown_on_their_day(examples: Path) -> None:
    board = read_board(examples, clock_set=False)  # the files were written on another day
    assert board.problems == ()
    due = board.due(THAT_DAY, audience="visitor", clock_set=True)
    assert [posted.file for posted in due] == ["water.toml", "closing.toml"]
    assert due[0].detail_in("es").splitlines()[0] == "Hay agua embotellada en la oficina principal."
    evening = THAT_DAY + dt.timedelta(hours=7)
    assert board.due(evening, audience="visitor", clock_set=True) == ()


def test_a_slip_gets_the_message_of_the_guide(
    examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (examples / "water.toml").write_text(EXAMPLES[1][1].replace("text.en", "txt.en"))
    assert run(["check", "--notices", "notices"]) == 1
    (shown,) = re.findall(r"^    (notices/.*)$", GUIDE, re.MULTILINE)
    assert shown in capsys.readouterr().out.splitlines()


def test_the_guide_names_the_folder_and_the_limits() -> None:
    assert f"`{NOTICES}`" in GUIDE
    assert f"more than {MOST_NOTICES} notices" in GUIDE
    assert f"{MOST_BYTES // 1024} KiB at most" in GUIDE


def test_check_takes_the_folder_in_every_way(
    folder: Path, post: Post, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    post("a.toml")
    monkeypatch.setattr(check, "NOTICES", folder)
    monkeypatch.chdir(folder.parent)
    for argv in (["--notices", "notices"], ["notices", "--notices"], ["--notices"]):
        assert run(["check", *argv]) == 0
        assert capsys.readouterr() == ("", "notices: no problems\n")


def test_check_for_programs(folder: Path, post: Post, capsys: pytest.CaptureFixture[str]) -> None:
    post("a.toml", "Hello.", "priority = -1")
    assert run(["check", "--notices", str(folder), "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["key"], problem["line"], problem["column"]) == ("priority", 2, 12)
    assert run(["check", "--notices", str(folder), "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_what_is_over_is_told_to_whoever_asks_for_advice(
    folder: Path, post: Post, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    post("old.toml", "Hello.", "expires = 2020-01-31T12:00:00")
    monkeypatch.chdir(folder.parent)
    assert run(["check", "--notices", "notices"]) == 0
    assert run(["check", "--strict", "--notices", "notices"]) == 1
    assert capsys.readouterr().out == "notices/old.toml: expires: is past: remove the file\n"


def test_a_folder_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--notices", "/nowhere/\x1b[2J"]) == 2
    message = "sro-kiosk: there is no folder of notices /nowhere/\\x1b[2J: make it\n"
    assert capsys.readouterr() == ("", message)
