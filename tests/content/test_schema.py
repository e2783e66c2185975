import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from sro_kiosk.cli.schema import whole_schema
from sro_kiosk.content.kiosk import First, Kiosk, Lobby, Scheduled, Staff
from sro_kiosk.content.model import Link, Question, Screen, Source, SourceList, Topic
from sro_kiosk.notices import Notice

ROOT = Path(__file__).parents[2]
STRUCTS = [
    *(First, Kiosk, Link, Lobby, Notice, Question, Scheduled),
    *(Screen, Source, SourceList, Staff, Topic),
]
GUIDES = [ROOT / "docs/content.md", ROOT / "docs/notices.md"]


@pytest.fixture(scope="module")
def field_tables() -> ModuleType:
    """The script that writes the tables of the author's guide."""
    spec = importlib.util.spec_from_file_location("field_tables", ROOT / "docs/field_tables.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_guides_have_the_fields_of_the_schema(field_tables: ModuleType) -> None:
    for guide in GUIDES:
        text = guide.read_text("utf-8")
        assert text == field_tables.filled(text), "run .venv/bin/python docs/field_tables.py"


def test_the_guides_have_a_table_of_every_struct() -> None:
    text = "".join(guide.read_text("utf-8") for guide in GUIDES)
    tables = set(re.findall(r"<!-- fields: (\w+) -->", text))
    assert tables == {struct.__name__ for struct in STRUCTS} - {"SourceList"}


def test_the_schema_beside_the_shipped_content_is_this_one() -> None:
    shipped = json.loads((ROOT / "content/schema.json").read_text("utf-8"))
    assert shipped == whole_schema(), "run .venv/bin/sro-kiosk schema > content/schema.json"


@pytest.mark.parametrize("struct", STRUCTS)
def test_every_field_is_described_and_no_other_is_allowed(struct: type[msgspec.Struct]) -> None:
    described = whole_schema()["$defs"][struct.__name__]
    assert described["additionalProperties"] is False
    assert set(described["properties"]) == set(struct.__struct_encode_fields__)
    for field in described["properties"].values():
        assert field["description"].endswith(".")


def test_patterns_are_those_of_whole_schema() -> None:
    for pattern in patterns(whole_schema()):
        assert r"\Z" not in pattern
        assert "(?!" not in pattern
        re.compile(pattern)


def patterns(node: Any) -> list[str]:
    if isinstance(node, list):
        return [found for item in node for found in patterns(item)]
    if not isinstance(node, dict):
        return []
    here = [node["pattern"]] if isinstance(node.get("pattern"), str) else []
    return here + [found for item in node.values() for found in patterns(item)]
