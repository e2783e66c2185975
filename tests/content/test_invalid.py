"""Every wrong file of tests/data/invalid gets exactly the messages that stand beside it.

`screen/NAME.toml`, `kiosk/NAME.toml` and `sources/NAME.toml` replace en/one.toml, kiosk.toml and
sources.toml of tests/data/base; the files of `pack/NAME/` are laid over it.
"""

import shutil
from pathlib import Path

import pytest

from sro_kiosk.content.check import check
from sro_kiosk.content.load import load
from sro_kiosk.errors import BadContent

DATA = Path(__file__).parents[1] / "data"
INVALID = DATA / "invalid"
REPLACED = {"screen": "en/one.toml", "kiosk": "kiosk.toml", "sources": "sources.toml"}
CASES = sorted(
    path.relative_to(INVALID).with_suffix("").as_posix()
    for path in (*INVALID.glob("*/*.toml"), *INVALID.glob("pack/*/"))
)

NOTHING_TO_SHOW = {
    "kiosk/emergency-as-string",
    "kiosk/emergency-empty",
    "kiosk/emergency-hostile",
    "kiosk/emergency-missing",
    "kiosk/empty",
    "kiosk/language-as-word",
    "kiosk/languages-as-string",
    "kiosk/languages-empty",
    "kiosk/screen-path",
    "kiosk/screens-missing",
    "kiosk/syntax",
    "pack/every-file-broken",
    "pack/kiosk-broken-and-screens-too",
}


def test_there_are_many_invalid_cases() -> None:
    assert len(CASES) >= 60
    assert {case.partition("/")[0] for case in CASES} == {*REPLACED, "pack"}


@pytest.mark.parametrize("case", CASES)
def test_invalid_content_gets_these_messages(case: str, tmp_path: Path) -> None:
    lines = [str(problem) for problem in check(laid_out(case, tmp_path))]
    assert lines == (INVALID / f"{case}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_no_message_drives_the_terminal(case: str, tmp_path: Path) -> None:
    for problem in check(laid_out(case, tmp_path)):
        assert str(problem).isprintable()
        assert len(str(problem)) < 300


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_broken_is_still_shown(case: str, tmp_path: Path) -> None:
    folder = laid_out(case, tmp_path)
    problems = check(folder)
    if case in NOTHING_TO_SHOW:
        with pytest.raises(BadContent) as caught:
            load(folder)
        assert str(caught.value).isprintable()
        assert any(str(problem) in str(caught.value) for problem in problems)
    else:
        loaded = load(folder)
        assert any(edition.screens for edition in loaded.pack.editions.values())
        assert set(loaded.problems) <= set(problems)


def laid_out(case: str, folder: Path) -> Path:
    shutil.copytree(DATA / "base", folder, dirs_exist_ok=True)
    kind = case.partition("/")[0]
    if kind == "pack":
        shutil.copytree(INVALID / case, folder, dirs_exist_ok=True)
    else:
        shutil.copyfile(INVALID / f"{case}.toml", folder / REPLACED[kind])
    return folder
