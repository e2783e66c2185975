import subprocess
import sys
from pathlib import Path

import pytest

LOADED = "import sys; {}; print('\\n'.join(sys.modules))"


def modules_after(statement: str) -> set[str]:
    run = subprocess.run(  # noqa: S603 - this Python and words of this file
        [sys.executable, "-c", LOADED.format(statement)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1] / "data/valid",
    )
    return {name.partition(".")[0] for name in run.stdout.split()}


@pytest.mark.parametrize(
    "statement",
    [
        "import sro_kiosk.content",
        "import pathlib; import sro_kiosk.content.check as c; c.check(pathlib.Path('everything'))",
        "from sro_kiosk.content import parse_body; parse_body('# x')",
    ],
)
def test_content_knows_no_user_interface(statement: str) -> None:
    assert not {"textual", "rich"} & modules_after(statement)


def test_reading_a_pack_needs_no_markdown_and_no_parser_for_lines() -> None:
    loaded = modules_after(
        "import pathlib; from sro_kiosk.content.load import load; load(pathlib.Path('everything'))"
    )
    assert not {"markdown_it", "tree_sitter", "json"} & loaded


@pytest.mark.parametrize("command", ["check", "new", "schema"])
def test_help_of_a_command_loads_no_content(command: str) -> None:
    loaded = modules_after(f"import sro_kiosk.cli.{command}")
    assert not {"msgspec", "tomli"} & loaded
