"""Whoever follows docs/content.md to the letter gets what it says."""

import re
import textwrap
from pathlib import Path
from typing import get_args

import pytest

from sro_kiosk.cli import run
from sro_kiosk.content.advice import LONGEST_PARAGRAPH
from sro_kiosk.content.audience import READERS
from sro_kiosk.content.fields import Audience, Work
from sro_kiosk.content.load import load
from sro_kiosk.content.sources_screen import _kinds
from sro_kiosk.content.translation import LONGEST_NAME

GUIDE = (Path(__file__).parents[2] / "docs/content.md").read_text("utf-8")
TABS, PAGE = (
    textwrap.dedent(block)
    for block in re.findall(r"^   ```toml\n(.*?)^   ```", GUIDE, re.MULTILINE | re.DOTALL)[:2]
)
COMMANDS = re.findall(r"^       (sro-kiosk (?:new|check|.* show) .*)$", GUIDE, re.MULTILINE)


def rows(heading: str) -> list[list[str]]:
    """The table of a section, without its head."""
    section = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = re.findall(r"^\| (.*) \|$", section, re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")] for row in table]


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder after four of the ten minutes."""
    monkeypatch.chdir(tmp_path)
    assert run(["new", "mine"]) == 0
    kiosk = tmp_path / "mine/kiosk.toml"
    text = re.sub(r"^screens = .*$", TABS.strip(), kiosk.read_text("utf-8"), flags=re.MULTILINE)
    kiosk.write_text(text, "utf-8")
    (tmp_path / "mine/en/visiting-us.toml").write_text(PAGE, "utf-8")
    return tmp_path / "mine"


def test_the_first_screen_of_the_guide_is_sound(mine: Path) -> None:
    assert list(load(mine).pack.edition().screens) == ["welcome", "visiting-us", "people"]
    assert run(["check", "mine"]) == 0


def test_the_commands_of_the_guide_work(mine: Path) -> None:
    assert mine.exists()
    assert len(COMMANDS) == 3
    for command in COMMANDS[1:]:
        assert run(command.split()[1:]) == 0


def test_a_slip_gets_the_message_of_the_guide(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (mine / "en/visiting-us.toml").write_text(PAGE.replace('\ntitle = "When', '\ntilte = "When'))
    assert run(["check", "mine"]) == 1
    (shown,) = re.findall(r"^       (mine/.*)$", GUIDE, re.MULTILINE)
    assert shown in capsys.readouterr().out.splitlines()


def test_every_kind_of_work_is_told() -> None:
    told = [row for row in rows("sources.toml") if row[0].strip("`") in (*get_args(Work), "none")]
    kinds = _kinds(str).items()
    assert told == [["none" if kind == "other" else f"`{kind}`", title] for kind, title in kinds]


def test_the_people_of_each_mode_are_told() -> None:
    told = {mode: people.strip("`") for mode, people in rows("For whom")[2:]}
    assert told == READERS
    assert set(told.values()) == set(get_args(Audience))


def test_the_limits_of_the_advice_are_told() -> None:
    section = GUIDE.split("\n## Keep it in good order\n")[1]
    assert f"more than {LONGEST_PARAGRAPH} words" in section
    assert f"up to {['', 'one', 'two', 'three', 'four', 'five'][LONGEST_NAME]} words" in section
