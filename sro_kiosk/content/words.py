"""TOML's words for the types of the model, and what to write instead of a wrong value."""

import datetime as dt
from typing import Any

from msgspec import inspect

from sro_kiosk.content.problems import Key

_SCALARS: tuple[
    tuple[type, str], ...
] = (  # bool before int, datetime before date: Python derives them
    (str, "a string"),
    (bool, "a boolean"),
    (int, "an integer"),
    (float, "a float"),
    (dt.datetime, "a date-time"),
    (dt.date, "a date"),
    (dt.time, "a time"),
)
_WANTED: dict[type[inspect.Type], tuple[str, str]] = {  # its name, and how one is written
    inspect.IntType: ("an integer", "1"),
    inspect.BoolType: ("true or false", "true"),
    inspect.DateTimeType: ("a date with a time", "2026-01-31T15:30:00"),
    inspect.DateType: ("a date", "2026-01-31"),
}
_STRING = ("a string", '"…"')
_PLACES = {
    "Screen": "a screen file",
    "Kiosk": "kiosk.toml",
    "SourceList": "sources.toml",
    "First": "[first]",
    "Lobby": "[lobby]",
    "Scheduled": "[[lobby.scheduled]]",
    "Staff": "[staff]",
}


def table_name(kind: inspect.StructType) -> str:
    """Say which table or file has the fields of this struct."""
    name = kind.cls.__name__
    return _PLACES.get(name, f"a {name.lower()}")


def wanted(kind: inspect.Type) -> str:
    """Say what a type is in TOML: `a string`, `an array of tables`."""
    match bare(kind):
        case inspect.VarTupleType(item_type=inspect.StructType()):
            return "an array of tables"
        case inspect.VarTupleType():
            return "an array of strings"
        case inspect.DictType() | inspect.StructType():
            return "a table"
        case scalar:
            return _WANTED.get(type(scalar), _STRING)[0]


def given(value: Any) -> str:
    """Say what a value is in TOML."""
    if isinstance(value, list):
        return "an array"
    if isinstance(value, dict):
        return "a table"
    return next((name for kind, name in _SCALARS if isinstance(value, kind)), "this")


def remedy(kind: inspect.Type, value: Any, key: Key) -> str:  # noqa: C901, PLR0911 - a case a type
    """Say how to write it right, where a look at the wrong value tells."""
    match bare(kind), value:
        case (
            (inspect.StrType() | inspect.LiteralType()),
            (bool() | int() | float() | dt.date() | dt.time()),
        ):
            return ": put it in quotes"
        case inspect.BoolType(), str():
            return ": write it without quotes"
        case inspect.DateTimeType(), _:
            return ": write it without quotes, like 2026-01-31T15:30:00"
        case inspect.DateType(), dt.datetime():
            return ": leave out the time"
        case inspect.DateType(), _:
            return ": write it without quotes, like 2026-01-31"
        case inspect.IntType(), str():
            return ": write a number without quotes"
        case inspect.VarTupleType(item_type=inspect.StructType()), _:
            return f": write {_header(key, many=True)} above each one"
        case inspect.VarTupleType(), str():
            return ': put it in brackets, ["…"]'
        case inspect.DictType(), _:
            return f": write {_in_language(key)}"
        case inspect.StructType(), _:
            return f": write {_header(key, many=isinstance(key[-1], int))} above its keys"
        case _:
            return ""


def example(kind: inspect.Type, key: Key) -> str:
    """Write a missing key as it could stand."""
    name = key[-1]
    match bare(kind):
        case inspect.VarTupleType(item_type=inspect.StructType()):
            return _header(key, many=True)
        case inspect.VarTupleType():
            return f'{name} = ["…"]'
        case inspect.DictType():
            return _in_language(key)
        case inspect.StructType():
            return _header(key, many=False)
        case scalar:
            return f"{name} = {_WANTED.get(type(scalar), _STRING)[1]}"


def bare(kind: inspect.Type) -> inspect.Type:
    """Take the metadata and the `| None` off a type."""
    while isinstance(kind, inspect.Metadata | inspect.UnionType):
        kind = kind.type if isinstance(kind, inspect.Metadata) else kind.types[0]
    return kind


def _in_language(key: Key) -> str:
    """Write a text as it stands in one language; every table without fixed keys is of such."""
    return f'{key[-1]}.en = "…"'


def _header(key: Key, *, many: bool) -> str:
    """Write the line that opens a table: `[lobby]`, `[[topic.link]]`."""
    name = ".".join(part for part in key if isinstance(part, str))
    return f"[[{name}]]" if many else f"[{name}]"
