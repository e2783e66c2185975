"""What the README and the pages say is what the program does."""

import re
from pathlib import Path

from sro_kiosk.content.load import load
from sro_kiosk.folders import find_folder
from sro_kiosk.keys import COMMANDS, commands_of
from sro_kiosk.settings import Mode
from sro_kiosk.themes import PALETTES
from tests.support.visitor import Visitor

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_key_table_is_the_registry() -> None:
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", README.split("## Keys")[1], re.MULTILINE)
    reading = [command for command in COMMANDS if command.modes != {Mode.BRIEFING}]
    assert rows[2:] == [
        (
            command.shown,
            command.told_in(Mode.DESK),
            ", ".join(mode for mode in Mode if mode in command.modes),
        )
        for command in reading
    ]


def test_the_keys_of_a_briefing_are_the_registry() -> None:
    page = (ROOT / "docs" / "briefing.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", page.split("## Keys")[1], re.MULTILINE)
    assert rows[2:] == [
        (command.shown, command.told_in(Mode.BRIEFING)) for command in commands_of(Mode.BRIEFING)
    ]


def test_the_example_makes_the_screen_it_shows(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "visits.toml").write_text(block("toml"), encoding="utf-8")
    shipped = find_folder(None, {})
    kiosk = (shipped / "kiosk.toml").read_text(encoding="utf-8")
    kiosk = re.sub(r"^languages = .*$", 'languages = ["en"]', kiosk, flags=re.MULTILINE)
    kiosk = re.sub(
        r"^screens = .*?\]", 'screens = ["visits"]', kiosk, flags=re.MULTILINE | re.DOTALL
    )
    kiosk = re.sub(r"^attract = .*?\]", "attract = []", kiosk, flags=re.MULTILINE | re.DOTALL)
    (tmp_path / "kiosk.toml").write_text(kiosk, encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.problems == ()
    visitor = Visitor(loaded.pack)
    drawn = [line for line in visitor.lines[4:-1] if line]
    assert "\n".join(drawn) + "\n" == block("text")


def test_every_room_is_on_the_map() -> None:
    package = ROOT / "sro_kiosk"
    rooms = [room.name for room in package.iterdir() if (room / "__init__.py").exists()]
    files = [file.name for file in package.glob("*.py") if not file.name.startswith("__")]
    missing = [name for name in (*rooms, *files) if f"`{name}`" not in CONTRIBUTING]
    assert not missing


def test_every_theme_is_told() -> None:
    operator = (ROOT / "docs" / "operator.md").read_text(encoding="utf-8")
    assert [name for name in PALETTES if f"`{name}`" not in operator] == []


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = (
        project.split("dependencies = [")[1].split("]")[0]
        + project.split("authors = [")[1].split("]")[0]
        + project.split("pdf = [")[1].split("]")[0]
    )
    names = re.findall(r'"([a-z-]+)[=>]', listed)
    assert names
    table = CONTRIBUTING.split("## Why these dependencies")[1]
    assert [name for name in names if name not in table] == []


def test_links_between_pages_lead_somewhere() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)?|address or URL", target):
                assert (page.parent / target).exists(), (page.name, target)
