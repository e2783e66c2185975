"""Rules about the whole package that no reader of one file can see broken."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
(DOMAIN,) = (
    contract["source_modules"]
    for contract in PROJECT["tool"]["importlinter"]["contracts"]
    if contract["type"] == "forbidden"
)
COMMANDS = (
    *(
        "lobby",
        "show",
        "export",
        "find",
        "check",
        "new",
        "pin",
        "schema",
        "keys",
        "counts",
        "doctor",
    ),
    "setup",
)


def packages_after(statement: str) -> set[str]:
    """The packages that a fresh Python has loaded after a statement."""
    script = f"import sys\n{statement}\nprint(*sys.modules, file=sys.stderr)"
    ended = subprocess.run(  # noqa: S603 - this Python and words of this file
        [sys.executable, "-c", script], capture_output=True, check=True, cwd=ROOT
    )
    return {name.partition(".")[0] for name in ended.stderr.decode().split()}


@pytest.mark.parametrize("module", DOMAIN)
def test_the_domain_loads_no_user_interface(module: str) -> None:
    assert not {"textual", "rich"} & packages_after(f"import {module}")


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"],
        ["--version"],
        ["show"],
        ["show", "--format", "markdown"],
        ["show", "roles", "--format", "json"],
        ["export", "roles", "--format", "html"],
        ["find", "officer"],
        ["check"],
        ["schema"],
        ["keys"],
        ["counts"],
        ["doctor"],
        ["setup", "lobby"],
        ["nope"],
    ],
)
def test_commands_that_answer_in_text_load_no_user_interface(argv: list[str]) -> None:
    assert not {"textual", "rich"} & packages_after(f"from sro_kiosk.cli import run; run({argv})")


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_loads_no_content_either(command: tuple[str, ...]) -> None:
    argv = [*command, "--help"]
    loaded = packages_after(f"from sro_kiosk.cli import run; run({argv})")
    assert not {"msgspec", "tomli", "sqlite3", "json", "segno"} & loaded


def test_a_handout_loads_only_what_its_format_needs() -> None:
    loaded = {
        form: {"segno", "typst"}
        & packages_after(
            f"from sro_kiosk.cli import run; run(['export', 'roles', '--format', '{form}'])"
        )
        for form in ("text", "markdown", "html", "pdf")
    }
    assert loaded == {
        "text": set(),
        "markdown": set(),
        "html": {"segno"},
        "pdf": {"segno", "typst"},
    }


def test_only_themes_hold_color_values() -> None:
    colored = {
        path.name
        for path in (ROOT / "sro_kiosk").rglob("*.py")
        if re.search(r"#[0-9a-fA-F]{6}\b", path.read_text(encoding="utf-8"))
    }
    assert colored == {"themes.py"}
