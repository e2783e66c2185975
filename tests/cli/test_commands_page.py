"""docs/commands.md shows what programs get."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Answer
from tests.support import shipped

PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def example(command: str) -> Any:
    """The JSON under the heading of a command."""
    section = PAGE.split(f"\n## {command}\n")[1].split("\n## ")[0]
    found = re.search(r"```json\n(.*?)```", section, re.DOTALL)
    assert found
    return json.loads(found[1])


def shape(value: Any) -> Any:
    """Keys and kinds: of a list its first entry, of a table of names any one."""
    match value:
        case [first, *_]:
            return [shape(first)]
        case {"sources": dict(sources), **rest}:
            return {**shape(rest), "sources": shape(next(iter(sources.values())))}
        case dict():
            return {key: shape(item) for key, item in value.items()}
        case int() | None:  # a year or a line, where it is known
            return "number"
        case _:
            return type(value).__name__


@pytest.mark.parametrize(
    "argv",
    [["show", "roles/educator"], ["find", "last", "resort"], ["doctor"]],
    ids=lambda argv: str(argv[0]),
)
def test_the_example_has_the_shape_of_the_answer(
    sro_kiosk: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch, argv: list[str]
) -> None:
    monkeypatch.setenv("SRO_KIOSK_CONTENT", str(shipped.CONTENT))
    answer = sro_kiosk(*argv, "--format", "json")
    assert shape(json.loads(answer.out)) == shape(example(argv[0]))


def test_a_problem_has_the_shape_that_is_shown(
    sro_kiosk: Callable[..., Answer], school: Path
) -> None:
    (school / "en/roles.toml").write_text("titel = 1\n", encoding="utf-8")
    answer = sro_kiosk("check", "--format", "json")
    assert shape(json.loads(answer.out)) == shape(example("check"))


def test_counts_have_the_columns_that_are_shown(sro_kiosk: Callable[..., Answer]) -> None:
    header = sro_kiosk("counts", "--state", "school", "--format", "csv").out
    assert f"```csv\n{header}" in PAGE


def test_every_command_line_of_the_page_is_one(sro_kiosk: Callable[..., Answer]) -> None:
    lines = re.findall(r"^    sro-kiosk (.*?)(?: +#.*)?$", PAGE, re.MULTILINE)
    assert len(lines) == 19
    for line in lines:
        assert sro_kiosk(
            *line.replace("--write DIR", "--write new").replace("DIR", "school").split()
        ).code in {0, 1}, line
