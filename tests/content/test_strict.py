"""`check --strict` gives advice on top: exactly the messages that stand beside each case.

The files of `tests/data/strict/NAME/` are laid over those of its `base`.
"""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from sro_kiosk.cli import run
from sro_kiosk.content.check import check, strict

STRICT = Path(__file__).parents[1] / "data/strict"
CASES = sorted(path.stem for path in STRICT.glob("*.txt"))
TODAY = dt.date(2026, 11, 24)


def laid_out(case: str, folder: Path) -> Path:
    shutil.copytree(STRICT / "base", folder, dirs_exist_ok=True)
    return shutil.copytree(STRICT / case, folder, dirs_exist_ok=True)


@pytest.mark.parametrize("case", CASES)
def test_the_advice_is_this(case: str, tmp_path: Path) -> None:
    lines = [str(problem) for problem in check(laid_out(case, tmp_path), strict(TODAY))]
    assert lines == (STRICT / f"{case}.txt").read_text("utf-8").splitlines()


def test_a_pack_in_good_order_gets_none() -> None:
    assert check(STRICT / "base", strict(TODAY)) == ()


@pytest.mark.parametrize("case", [case for case in CASES if "broken" not in case])
def test_without_strict_it_is_not_told(case: str, tmp_path: Path) -> None:
    assert check(laid_out(case, tmp_path)) == ()


def test_strict_counts_from_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = laid_out("review-older-than-a-year", tmp_path / "pack")
    file = folder / "en/two.toml"
    assert run(["check", str(folder)]) == 0
    assert run(["check", "--strict", str(folder)]) == 1
    assert f"{file.name}:2:12: reviewed: is more than a year ago" in capsys.readouterr().out


def test_a_new_folder_is_in_good_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", str(tmp_path / "pack")]) == 0
    assert run(["check", "--strict", str(tmp_path / "pack")]) == 0, capsys.readouterr().out
