"""Writes the field tables of the guides for authors anew, from the JSON Schema that editors use.

A table stands between `<!-- fields: Topic -->` and `<!-- end -->`.
Run it with: .venv/bin/python docs/field_tables.py
"""

import re
from pathlib import Path
from typing import Any

from sro_kiosk.cli.schema import whole_schema

GUIDES = [Path(__file__).with_name(name) for name in ("content.md", "notices.md")]
_WITHIN = {
    "Topic": "topic.",
    "Source": "source.",
    "Lobby": "lobby.",
}  # a link is a table of a topic: [[topic.link]]
_TABLE = re.compile(r"(?s)(<!-- fields: (\w+) -->\n).*?(<!-- end -->)")


def filled(guide: str) -> str:
    """Return the guide with every table as the schema has it."""
    structs = whole_schema()["$defs"]
    return _TABLE.sub(lambda found: found[1] + field_table(structs[found[2]]) + found[3], guide)


def field_table(struct: dict[str, Any]) -> str:
    """Write one table: a line for each key."""
    required = struct.get("required", [])
    rows = ["| key | | value | what it is |", "| --- | --- | --- | --- |"]
    for name, field in struct["properties"].items():
        needed = "needed" if name in required else ""
        value = _value(field, _WITHIN.get(struct["title"], "") + name)
        if isinstance(field.get("default"), int):
            value += f", else {str(field['default']).lower()}"
        rows.append(f"| `{name}` | {needed} | {value} | {field['description']} |")
    return "\n".join(rows) + "\n"


def _value(field: dict[str, Any], name: str) -> str:
    """Say what to write, in TOML's words."""
    if "anyOf" in field:  # a value that may be left out
        return _value(next(kind for kind in field["anyOf"] if kind.get("type") != "null"), name)
    if "enum" in field:
        return " or ".join(f'`"{value}"`' for value in field["enum"])
    match field.get("type"):
        case "string":
            longest = f", up to {field['maxLength']:,} characters" if "maxLength" in field else ""
            dates = {"date": "a date", "date-time": "a date with a time"}
            return dates.get(field.get("format", ""), f"a string{longest}")
        case "integer":
            return "a whole number" + _span(field.get("minimum"), field.get("maximum"))
        case "array":
            return _list_of(field["items"], name) + _span(
                field.get("minItems"), field.get("maxItems")
            )
        case kind:
            return "true or false" if kind == "boolean" else f"a table, `[{name}]`"


def _list_of(item: dict[str, Any], name: str) -> str:
    if "$ref" in item:
        return f"`[[{name}]]` tables"
    return f"a list of {_value(item, name)}" if "enum" in item else "a list of strings"


def _span(least: int | None, most: int | None) -> str:
    if least is None:
        return f", {most} at most" if most is not None else ""
    return f", {least} to {most}" if most is not None else f", {least} or more"


if __name__ == "__main__":
    for guide in GUIDES:
        guide.write_text(filled(guide.read_text("utf-8")), "utf-8")
