"""From a TOML document to the structs of the model, with every problem of it at once.

msgspec converts in one fast step but stops at the first problem and speaks of JSON. So a document
that msgspec refuses, or that holds hostile text, is walked field by field along the same types, in
the words of TOML. A test holds that both agree on what is valid.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from sro_kiosk.content.problems import NAME, VALUE, Fault, Key, Spot
from sro_kiosk.content.suggest import did_you_mean
from sro_kiosk.content.text import HOSTILE, character_name, shown
from sro_kiosk.content.words import bare, example, given, remedy, table_name, wanted

MOST_FAULTS = 50  # of one document: who made more made the same one again and again

Kind = TypeVar("Kind", bound=msgspec.Struct)
_PLAIN: dict[type[inspect.Type], type] = {  # types without rules of their own
    inspect.DateType: dt.date,
    inspect.DateTimeType: dt.datetime,
    inspect.BoolType: bool,
}
_TOML_TYPES = (dt.date, dt.datetime, dt.time)  # TOML has dates of its own: a string is none


def decode(document: Mapping[str, Any], kind: type[Kind]) -> tuple[Kind | None, list[Fault]]:
    """Convert a document; None and its faults when anything is wrong with it."""
    try:
        value = msgspec.convert(document, kind, builtin_types=_TOML_TYPES)
    except msgspec.ValidationError:
        value = None
    if value is not None and not any(map(HOSTILE.search, _strings(document))):
        return value, []
    walk = _Walk()
    walk.value(document, _type_info(kind), ())
    return None, walk.faults


@cache
def _type_info(kind: type[msgspec.Struct]) -> inspect.Type:
    return inspect.type_info(kind)


def _strings(value: Any) -> Iterator[str]:
    """All strings of a document that already fits the model, so it is not deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


class _Walk:
    """One walk over one document."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, key: Key, message: str, spot: Spot = VALUE) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(key, message, spot))
        elif len(self.faults) == MOST_FAULTS:
            message = f"has more than {MOST_FAULTS} problems; these are the first"
            self.faults.append(Fault((), message))

    def value(  # noqa: C901 - a case a type, no more
        self, value: Any, kind: inspect.Type, key: Key, rule: str = ""
    ) -> None:
        """Check any value against a type; `rule` says what its pattern means."""
        if len(self.faults) > MOST_FAULTS:
            return
        match kind:
            case inspect.Metadata():
                self.value(value, kind.type, key, (kind.extra or {}).get("rule", rule))
            case inspect.UnionType():  # `| None`: TOML has no null
                self.value(value, bare(kind), key, rule)
            case inspect.StrType() if isinstance(value, str):
                self.text(value, kind, key, rule)
            case inspect.IntType() if isinstance(value, int) and not isinstance(value, bool):
                self.integer(value, kind, key)
            case inspect.LiteralType() if isinstance(value, str):
                self.choice(value, [str(choice) for choice in kind.values], key)
            case inspect.DateType() | inspect.DateTimeType() | inspect.BoolType() if (
                type(value) is _PLAIN[type(kind)]
            ):
                pass
            case inspect.VarTupleType() if isinstance(value, list):
                self.array(value, kind, key)
            case inspect.DictType() if isinstance(value, dict):
                self.dictionary(value, kind, key)
            case inspect.StructType() if isinstance(value, dict):
                self.table(value, kind, key)
            case _:
                self.fault(
                    key,
                    f"must be {wanted(kind)}, not {given(value)}{remedy(kind, value, key)}",
                )

    def text(self, value: str, kind: inspect.StrType, key: Key, rule: str) -> None:
        hostile = HOSTILE.search(value)
        if hostile:
            line = value.count("\n", 0, hostile.start())
            column = hostile.start() - (value.rfind("\n", 0, hostile.start()) + 1)
            message = (
                f"holds the character {character_name(hostile[0])}, which is refused: remove it"
            )
            self.fault(key, message, Spot(line=line, column=column))
        elif kind.max_length is not None and len(value) > kind.max_length:
            self.fault(key, f"is {len(value)} characters long: shorten it to {kind.max_length}")
        elif kind.pattern is not None and not re.search(kind.pattern, value):
            self.fault(key, f"{rule}, not {shown(value)}" if value.strip() else "must not be empty")

    def integer(self, value: int, kind: inspect.IntType, key: Key) -> None:
        least, most = kind.ge, kind.le
        if (least is not None and value < least) or (most is not None and value > most):
            span = f"{least} to {most}" if most is not None else f"{least} or more"
            self.fault(key, f"must be {span}, not {shown(value)}")

    def choice(self, value: str, choices: list[str], key: Key) -> None:
        if value not in choices:
            *others, last = (f'"{choice}"' for choice in choices)
            said = f"{', '.join(others)} or {last}"
            self.fault(key, f"must be {said}, not {shown(value)}{did_you_mean(value, choices)}")

    def array(self, value: list[Any], kind: inspect.VarTupleType, key: Key) -> None:
        least, most = kind.min_length, kind.max_length
        if least is not None and len(value) < least:
            self.fault(key, f"must hold {least} or more, not {len(value)}")
        if most is not None and len(value) > most:
            self.fault(key, f"must hold {most} at most, not {len(value)}")
            return
        for index, item in enumerate(value):
            self.value(item, kind.item_type, (*key, index))

    def dictionary(self, value: dict[str, Any], kind: inspect.DictType, key: Key) -> None:
        if kind.min_length is not None and len(value) < kind.min_length:
            self.fault(key, f"must hold {kind.min_length} or more, not {len(value)}")
        for name, item in value.items():
            before = len(self.faults)
            self.value(name, kind.key_type, (*key, name))
            self.faults[before:] = [fault._replace(spot=NAME) for fault in self.faults[before:]]
            self.value(item, kind.value_type, (*key, name))

    def table(self, value: dict[str, Any], kind: inspect.StructType, key: Key) -> None:
        fields = {field.encode_name: field for field in kind.fields}
        for name, item in value.items():
            if len(self.faults) > MOST_FAULTS:
                return
            if name in fields:
                self.value(item, fields[name].type, (*key, name))
            else:
                hint = did_you_mean(name, fields) or f": the keys here are {', '.join(fields)}"
                self.fault((*key, name), f"is no key of {table_name(kind)}{hint}", NAME)
        for name, field in fields.items():
            if field.required and name not in value:
                self.fault((*key, name), f"is missing: add {example(field.type, (*key, name))}")
